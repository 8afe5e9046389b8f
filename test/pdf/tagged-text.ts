import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from "pdf-lib";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { expect } from "vitest";
import { squeeze } from "../layout/any-document.ts";

/** What a reader adds or leaves out where lines and directions change. */
export function plain(text: string): string {
  return squeeze(text.replace(/[\u00ad\u200e\u200f\u2060]/g, "")).normalize("NFC");
}

/** A run of text as it stands on the paper. Lengths are points; the origin is the bottom left. */
export interface Run {
  readonly page: number;
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** All that a PDF says: in the order of its tags, and where it stands, artifacts too. */
export interface Tagged {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly pages: number;
}

/** What each piece of marked content says, by pdf.js, which shares no code with the writer. */
async function readContent(
  page: PDFPageProxy,
  words: Map<string, string>,
  runs: Run[],
): Promise<void> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.at(-1) ?? "";
      words.set(id, (words.get(id) ?? "") + item.str);
      if (item.str.trim() !== "") runs.push(runOf(item, page.pageNumber));
    } else if (item.type.startsWith("begin")) open.push(item.id ?? "");
    else open.pop();
  }
}

function runOf({ str, transform, width }: TextItem, page: number): Run {
  const [, , , size = 0, left = 0, baseline = 0] = transform as readonly number[];
  return { page, words: str, left, right: left + width, baseline, size };
}

/** The names that pdf.js has for the content of a tree of tags, in the order of the tree. */
function* contentIn(kid: PDFObject, page: string, context: PDFContext): Generator<string> {
  const node = context.lookup(kid);
  if (node instanceof PDFNumber) yield `p${page}_mc${node.asNumber()}`;
  if (node instanceof PDFArray) {
    for (const one of node.asArray()) yield* contentIn(one, page, context);
  }
  if (!(node instanceof PDFDict)) return;
  const own = node.get(PDFName.of("Pg"));
  const on = own instanceof PDFRef ? `${own.objectNumber}R` : page;
  const number = node.get(PDFName.of("MCID"));
  const kids = node.get(PDFName.of("K"));
  if (number) yield* contentIn(number, on, context);
  else if (kids) yield* contentIn(kids, on, context);
}

export async function readTagged(bytes: Uint8Array): Promise<Tagged> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const words = new Map<string, string>();
  const runs: Run[] = [];
  for (let i = 1; i <= pdf.numPages; i++) await readContent(await pdf.getPage(i), words, runs);
  const tree = catalog.get(PDFName.of("StructTreeRoot")) ?? expect.fail("no tags");
  const text = Array.from(contentIn(tree, "", context), (id) => words.get(id) ?? "").join("");
  const pages = pdf.numPages;
  await pdf.destroy();
  return { text, runs, pages };
}
