import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What the reader of Firefox finds in an exported contract. */
export interface ContractPdf {
  /** The words of each page, with plain spaces. */
  readonly pages: readonly string[];
  /** Whether the words stand in it, however its lines are broken. */
  says(words: string): boolean;
  /** Titles of the bookmarks, in order, each level indented by two spaces. */
  readonly bookmarks: readonly string[];
  /** How often each kind of structure element occurs. */
  readonly tags: Readonly<Record<string, number>>;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Attached files by name, as text. */
  readonly attachments: Readonly<Record<string, string>>;
}

export async function openContract(bytes: Uint8Array): Promise<ContractPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const tags: Record<string, number> = {};
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    pages.push(words.join("").replaceAll(/\s+/gu, " "));
    countTags(await page.getStructTree(), tags);
  }
  const { info } = await pdf.getMetadata();
  const { Title: title = "", Language: language = "" } = info as Record<string, string>;
  const marks = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const attachments = Object.entries((await pdf.getAttachments()) ?? {}).map(([name, file]) => [
    name,
    new TextDecoder().decode((file as { readonly content: Uint8Array }).content),
  ]);
  const bookmarks = bookmarksOf((await pdf.getOutline()) ?? [], "");
  await pdf.loadingTask.destroy();
  const flow = unbroken(pages.join(""));
  return {
    pages,
    says: (words) => flow.includes(unbroken(words)),
    bookmarks,
    tags,
    title,
    language,
    isTagged: marks?.Marked === true,
    attachments: Object.fromEntries(attachments),
  };
}

/** Without what the breaking of lines puts in: spaces and soft hyphens. */
function unbroken(words: string): string {
  return words.replaceAll(/[\s\u00ad]+/gu, "");
}

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

function bookmarksOf(entries: readonly Entry[], indent: string): string[] {
  return entries.flatMap(({ title, items }) => [
    indent + title.replaceAll(/\s+/gu, " "),
    ...bookmarksOf(items, `${indent}  `),
  ]);
}

function countTags(node: unknown, into: Record<string, number>): void {
  if (typeof node !== "object" || node === null) return;
  const { role, children = [] } = node as { role?: string; children?: readonly unknown[] };
  if (role !== undefined) into[role] = (into[role] ?? 0) + 1;
  for (const child of children) countTags(child, into);
}
