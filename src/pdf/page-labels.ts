import { textString } from "./object.ts";

/** A run of pages whose labels count up in one style. */
interface Range {
  readonly first: number;
  readonly style: "D" | "r" | "R" | null;
  readonly start: number;
  /** The whole label where it is not a number. */
  readonly prefix: string;
}

/** Page labels as a number tree (PDF 32000-1, 12.4.2), so that readers say "iv" where the page does. */
export function pageLabels(labels: readonly string[]): string {
  const ranges: Range[] = [];
  labels.forEach((label, index) => {
    const range = read(label, index);
    const last = ranges.at(-1);
    const goesOn = last && range.style && last.style === range.style;
    if (!goesOn || range.start !== last.start + index - last.first) ranges.push(range);
  });
  const entries = ranges.map(({ first, style, start, prefix }) =>
    style ? `${first}<</S/${style}/St ${start}>>` : `${first}<</P${textString(prefix)}>>`,
  );
  return `<</Nums[${entries.join("")}]>>`;
}

function read(label: string, first: number): Range {
  if (/^[1-9]\d{0,8}$/.test(label)) return { first, style: "D", start: Number(label), prefix: "" };
  const roman = romanValue(label.toLowerCase());
  if (roman !== null && label === label.toLowerCase()) {
    return { first, style: "r", start: roman, prefix: "" };
  }
  if (roman !== null && label === label.toUpperCase()) {
    return { first, style: "R", start: roman, prefix: "" };
  }
  return { first, style: null, start: 1, prefix: label };
}

const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const romanPattern = /^(?=.)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** Null where the text is no Roman numeral below 400. */
function romanValue(text: string): number | null {
  if (!romanPattern.test(text)) return null;
  const values = Array.from(text, (letter) => digits[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
