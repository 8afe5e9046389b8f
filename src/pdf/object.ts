import { type PDFContext, PDFHexString, PDFObject, PDFRawStream, type PDFRef } from "pdf-lib";
import { deflate } from "./deflate.ts";

/**
 * An object written out beforehand. A long contract has tens of thousands of structure elements, and
 * one string each costs far less than a dictionary each.
 */
export class Verbatim extends PDFObject {
  readonly source: string;

  constructor(source: string) {
    super();
    this.source = source;
  }

  override toString(): string {
    return this.source;
  }

  override clone(): Verbatim {
    return this;
  }
}

/**
 * Control characters, half pairs and non-characters: illegal in XML, of no meaning in a PDF. With them
 * those of direction and of no width, which would have a title read as what it is not.
 */
const illegal =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** Text fit for metadata: what cannot be written anywhere is dropped, half pairs become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(illegal, (found) => {
    if (/[\t\n\r]/.test(found)) return found;
    return /\p{Cs}/u.test(found) ? "\ufffd" : "";
  });
}

/** A PDF text string: literal where plain ASCII, UTF-16 in hex otherwise. */
export function textString(text: string): string {
  const clean = cleanText(text);
  return /^[ -~]*$/.test(clean)
    ? `(${clean.replace(/[\\()]/g, "\\$&")})`
    : PDFHexString.fromText(clean).toString();
}

/** A number with at most two decimals, as PDF wants it: no exponent, no trailing zeros. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** Registers a stream compressed with Flate. `entries` are further entries of its dictionary. */
export function flateStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Record<string, number | string | PDFObject> = {},
): PDFRef {
  return packedStream(context, deflate(bytes), entries);
}

/** Registers a stream that is compressed already. */
export function packedStream(
  context: PDFContext,
  packed: Uint8Array,
  entries: Record<string, number | string | PDFObject> = {},
): PDFRef {
  const dictionary = context.obj({ Filter: "FlateDecode", Length: packed.length, ...entries });
  return context.register(PDFRawStream.of(dictionary, packed));
}
