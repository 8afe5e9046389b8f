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

const marks: readonly { readonly pattern: RegExp; readonly level: Level }[] = [
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
/** A mark that looks computed by hand, such as `(b)` or `(iv)`. */
const handWritten = /^\s*\(([a-zA-Z]|[ivx]{2,5})\)[ \t]+/;

/** Reads the mark at the front of a line of authored text. */
export function readLineStart(line: string): Marked {
  for (const { pattern, level } of marks) {
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

/** A mark numbered by hand, such as `(b)`, or null. Numbers are computed, so it is a fault. */
export function handWrittenMark(line: string): string | null {
  const mark = handWritten.exec(line)?.[1];
  return mark === undefined || ["a", "i", "A"].includes(mark) ? null : `(${mark})`;
}

/** Names of the anchors set in a body. */
export function anchorsIn(body: string): string[] {
  return body.split("\n").flatMap((line) => {
    const { start } = readLineStart(line);
    return start.kind === "numbered" && start.anchor !== null ? [start.anchor] : [];
  });
}
