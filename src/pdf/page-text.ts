import { codesIn } from "./code-space.ts";

/** What each code of a font reads as. */
export type Reading = ReadonlyMap<number, string>;

/**
 * The text that a page's content draws, in the order of drawing. Reads what we write; in what another
 * program has drawn, codes that no font of ours has read as U+FFFD.
 */
export function pageText(content: Uint8Array, readingOf: (font: string) => Reading): string {
  let [text, operand] = ["", ""];
  let reading: Reading = new Map();
  for (const token of tokensOf(latin1(content))) {
    if (token.startsWith("(")) text += decode(unescaped(token.slice(1, -1)), reading);
    else if (token.startsWith("<")) text += decode(fromHex(token.slice(1, -1)), reading);
    else if (token.startsWith("/")) operand = token.slice(1);
    else if (token === "Tf") reading = readingOf(operand);
  }
  return text;
}

/** The rows of a ToUnicode map as `to-unicode.ts` writes them. */
export function readToUnicode(source: Uint8Array): Reading {
  const rows = latin1(source).matchAll(/<((?:[\dA-Fa-f]{2}){1,2})>\s*<((?:[\dA-Fa-f]{4})*)>/g);
  return new Map(
    [...rows].map(([, code = "", units = ""]) => [
      Number.parseInt(code, 16),
      String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

/** Strings, hexadecimal strings, names and operators; numbers and the inside of dictionaries fall away. */
const token =
  /\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\s\dA-Fa-f]*>|\/[^\s()<>[\]{}/%]*|[A-Za-z'"][\w*'"]*|%[^\r\n]*/g;

function* tokensOf(source: string): Generator<string> {
  let depth = 0;
  for (const [found] of source.matchAll(token)) {
    if (found === "<<") depth++;
    else if (found === ">>") depth--;
    else if (depth === 0 && !found.startsWith("%")) yield found;
  }
}

function unescaped(literal: string): string {
  return literal.replace(/\\([\s\S])/g, (_, next: string) => (next === "r" ? "\r" : next));
}

function fromHex(digits: string): string {
  const pairs = digits.replace(/\s+/g, "").match(/../g) ?? [];
  return String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16)));
}

function decode(codes: string, reading: Reading): string {
  return codesIn(codes)
    .map((code) => reading.get(code) ?? "\ufffd")
    .join("");
}

/** A character for each byte. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}
