import type { Day } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import { packNames } from "../layout/pack.ts";
import type { PackId } from "../layout/page.ts";
import { type PdfContents, readPdf } from "../pdf/read.ts";
import { printDesign, readDesign } from "../storage/file.ts";
import { fingerprintOf } from "../storage/fingerprint.ts";
import { type Companion, companionIn } from "./companion.ts";
import type { Press } from "./press.ts";

/** What a PDF proves to be when its design is assembled again. */
export type Verdict =
  /** No PDF, or one that is damaged or locked. */
  | { readonly kind: "unreadable" }
  /** A PDF that neither comes from here nor carries a design. */
  | { readonly kind: "foreign" }
  /** A file of ours that is no contract: it has no design to hold it against. */
  | { readonly kind: "companion"; readonly companion: Companion }
  /** The design inside gives this very file, to the last byte. */
  | { readonly kind: "agrees"; readonly design: Design; readonly fingerprint: string }
  | {
      readonly kind: "differs";
      /** The design inside; null where it is gone or cannot be read. */
      readonly design: Design | null;
      /** What differs, the gravest first, each as one sentence; never empty. */
      readonly differences: readonly string[];
      /** Packs of fonts without which the pages could not be compared. */
      readonly packs: readonly PackId[];
    };

/** Reads the design out of a PDF, makes the PDF anew from it and holds the one against the other. */
export async function verifyPdf(bytes: Uint8Array, press: Press): Promise<Verdict> {
  const found = await readPdf(bytes);
  if (!found) return { kind: "unreadable" };
  const inside = designIn(found);
  if (!inside.ok) {
    if (!isOurs(found)) return { kind: "foreign" };
    const companion = companionIn(found.attachments.map(({ name }) => name));
    // Only a contract names the design that it was made from.
    if (companion !== null && found.fingerprint === null) return { kind: "companion", companion };
    return { kind: "differs", design: null, differences: [inside.reason], packs: [] };
  }
  const { design, text } = inside;
  const made = press.pdf(design, found.date ?? someDay, found.profile);
  const fingerprint = fingerprintOf(printDesign(design));
  if (areEqual(bytes, made)) return { kind: "agrees", design, fingerprint };
  const expected = await readPdf(made);
  if (!expected) throw new Error("A PDF that was just made cannot be read");
  const { packs } = press.proof(design).pages;
  const differences = [
    ...ofDesign(found, text, design, fingerprint),
    ...(packs.length > 0 ? [ofFonts(packs)] : ofPages(found.pages, expected.pages)),
    ...ofMaker(found, press.producer),
  ];
  if (differences.length === 0) differences.push(ofBytes(bytes, made));
  return { kind: "differs", design, differences, packs };
}

type Inside =
  | { readonly ok: true; readonly design: Design; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** The design among the files of a PDF. */
function designIn({ attachments }: PdfContents): Inside {
  let reason = "The design is no longer inside.";
  for (const { name, bytes } of attachments) {
    if (!name.endsWith(".json")) continue;
    const text = new TextDecoder().decode(bytes);
    const reading = readDesign(text);
    if (reading.ok) return { ok: true, design: reading.design, text };
    reason = `The design inside cannot be read. ${reading.refusal.reason}`;
  }
  return { ok: false, reason };
}

/** Where a file does not say when it was made, it differs in any case; its pages show no day. */
const someDay: Day = "2000-01-01";

function isOurs({ producer: maker }: PdfContents): boolean {
  return maker?.startsWith("Pactwright ") ?? false;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && startsWith(a, b);
}

function startsWith(whole: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, i) => byte === whole[i]);
}

function ofDesign(
  found: PdfContents,
  text: string,
  design: Design,
  fingerprint: string,
): readonly string[] {
  if (found.fingerprint === null)
    return ["The file does not name the design that it was made from."];
  if (found.fingerprint !== fingerprint) {
    return [
      `The design inside has been changed: its fingerprint is ${fingerprint}, that of the file ${found.fingerprint}.`,
    ];
  }
  return text === printDesign(design)
    ? []
    : ["The design inside says the same, but is not written as Pactwright writes it."];
}

function ofFonts(packs: readonly PackId[]): string {
  const names = packs.map((pack) => packNames[pack]).join(", ");
  return `The pages cannot be compared until the fonts for ${names} are loaded.`;
}

/** Pages told of one by one; of more, their number says enough. */
const mostPages = 5;

function ofPages(found: readonly string[], expected: readonly string[]): readonly string[] {
  const told: string[] = [];
  if (found.length !== expected.length) {
    told.push(`The file has ${pagesIn(found.length)}; its design gives ${expected.length}.`);
  }
  const shared = Math.min(found.length, expected.length);
  const changed = Array.from({ length: shared }, (_, i) => i).filter(
    (i) => found[i] !== expected[i],
  );
  for (const i of changed.slice(0, mostPages)) {
    const { here, there } = firstDifference(found[i] ?? "", expected[i] ?? "");
    told.push(`Page ${i + 1} reads “${here}”, where the design gives “${there}”.`);
  }
  const more = changed.length - mostPages;
  if (more > 0) told.push(`${pagesIn(more)} more ${more === 1 ? "differs" : "differ"}.`);
  return told;
}

function pagesIn(count: number): string {
  return `${count} ${count === 1 ? "page" : "pages"}`;
}

/** Characters shown before and after the place where two texts part. */
const shown = { before: 20, after: 40 };

function firstDifference(here: string, there: string): { here: string; there: string } {
  let at = 0;
  while (at < here.length && here[at] === there[at]) at++;
  const excerpt = (text: string): string => {
    const [from, to] = [Math.max(0, at - shown.before), at + shown.after];
    const words = text
      .slice(from, to)
      .replace(/\u00ad|\p{Surrogate}/gu, "")
      .trim();
    return `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
  };
  return { here: excerpt(here), there: excerpt(there) };
}

function ofMaker(found: PdfContents, producer: string): readonly string[] {
  if (found.producer === producer) return [];
  return isOurs(found)
    ? [
        `It was made by ${found.producer}; this is ${producer}, whose words and pages may be others.`,
      ]
    : ["Another program has written this file anew."];
}

function ofBytes(bytes: Uint8Array, made: Uint8Array): string {
  if (startsWith(bytes, made)) {
    const added = bytes.length - made.length;
    return `The file is as it was made, with ${added} bytes added at its end, as a signature or a comment is. What they add to the pages cannot be told.`;
  }
  return "Its words and its design agree, but its bytes do not: something other than text was changed, or another program has saved it.";
}
