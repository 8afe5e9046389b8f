/**
 * How a line of a clause begins: the one place that knows the marks of structure. The loader checks
 * lines with it, and the assembly reads them with it.
 */

/** 1 to 4 for `1.`, `(a)`, `(i)` and `(A)`. */
export type Level = 1 | 2 | 3 | 4;

export type LineStart =
  | { readonly kind: "numbered"; readonly level: Level; readonly anchor: string | null }
  | { readonly kind: "bullet" }
  | { readonly kind: "heading" }
  | { readonly kind: "row" }
  | { readonly kind: "caption" }
  /** An unnumbered paragraph; `indented` where it continues the numbered one before it. */
  | { readonly kind: "plain"; readonly indented: boolean };

export interface Marked {
  readonly start: LineStart;
  /** Length of the mark, with the spaces around it. */
  readonly length: number;
}

const numberMarks: readonly { readonly pattern: RegExp; readonly level: Level }[] = [
  { pattern: /^\s*\d{1,3}\.[ \t]+/, level: 1 },
  { pattern: /^\s*\(a\)[ \t]+/, level: 2 },
  { pattern: /^\s*\(i\)[ \t]+/, level: 3 },
  { pattern: /^\s*\(A\)[ \t]+/, level: 4 },
];
const anchorPattern = /^\{#([a-z][a-z0-9-]*)\}[ \t]*/;
const bulletPattern = /^\s*-[ \t]+/;
const headingPattern = /^\s*##[ \t]+/;
const rowPattern = /^\s*(?=\|)/;
const captionPattern = /^\s*Table:[ \t]*/;
/** Reads the mark at the front of a line of authored text. */
export function readLineStart(line: string): Marked {
  for (const { pattern, level } of numberMarks) {
    const mark = pattern.exec(line)?.[0];
    if (mark === undefined) continue;
    const anchor = anchorPattern.exec(line.slice(mark.length));
    return {
      start: { kind: "numbered", level, anchor: anchor?.[1] ?? null },
      length: mark.length + (anchor?.[0].length ?? 0),
    };
  }
  return readUnnumbered(line);
}

function readUnnumbered(line: string): Marked {
  const of = (pattern: RegExp, kind: "bullet" | "heading" | "row" | "caption"): Marked | null => {
    const mark = pattern.exec(line)?.[0];
    return mark === undefined ? null : { start: { kind }, length: mark.length };
  };
  const space = /^\s*/.exec(line)?.[0] ?? "";
  return (
    of(headingPattern, "heading") ??
    of(rowPattern, "row") ??
    of(captionPattern, "caption") ??
    of(bulletPattern, "bullet") ?? {
      start: { kind: "plain", indented: space.length >= 2 },
      length: space.length,
    }
  );
}

const letterMark = /^(\s*)\(([A-Za-z]|[ivx]{2,5})\)(?=[ \t])/;
/** The letter that comes before each letter that could as well be a Roman numeral. */
const letterBefore: Readonly<Record<string, string>> = { i: "h", v: "u", x: "w" };

/**
 * The body with its letters and numerals as the grammar has them: `(b)` becomes `(a)`, `(iii)` becomes
 * `(i)`, `(C)` becomes `(A)`. Numbers are computed, so an author may write them in order or not. `(i)`
 * after `(h)` is the ninth letter unless `(ii)` follows it.
 */
export function canonicalMarks(body: string): string {
  const lines = body.split("\n");
  const marks = lines.map((line) => letterMark.exec(line)?.[2] ?? null);
  let letter = "";
  return lines
    .map((line, index) => {
      const mark = marks[index] ?? null;
      if (mark === null) {
        if (/^\s*\d{1,3}\.[ \t]/.test(line)) letter = "";
        return line;
      }
      const next = marks.slice(index + 1).find((each) => each !== null);
      const level = levelOfMark(mark, letter, next ?? null);
      if (level === "(a)") letter = mark;
      return line.replace(letterMark, `$1${level}`);
    })
    .join("\n");
}

function levelOfMark(mark: string, letter: string, next: string | null): "(a)" | "(i)" | "(A)" {
  if (/^[A-Z]$/.test(mark)) return "(A)";
  if (mark.length > 1) return "(i)";
  const before = letterBefore[mark];
  if (before === undefined) return "(a)";
  return letter === before && next !== `${mark}i` ? "(a)" : "(i)";
}

/** Names of the anchors set in a body. */
export function anchorsIn(body: string): string[] {
  return body.split("\n").flatMap((line) => {
    const { start } = readLineStart(line);
    return start.kind === "numbered" && start.anchor !== null ? [start.anchor] : [];
  });
}
