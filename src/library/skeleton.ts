import type { Script } from "./script.ts";

/** A heading of a contract type: where the clauses below it go. */
export type Region =
  | { readonly kind: "front" | "schedules" | "back" }
  | { readonly kind: "part"; readonly title: string };

/** A line of authored text in a skeleton that is no heading, or null where there is none. */
export interface SkeletonText {
  readonly regions: readonly Region[];
  /** First line that is neither a heading nor blank, or null. */
  readonly stray: string | null;
}

/** Reads the headings in a piece of a skeleton's text. */
export function readSkeletonText(text: string): SkeletonText {
  const lines = text.split("\n").map((line) => line.trim());
  const regions: Region[] = [];
  let stray: string | null = null;
  for (const line of lines) {
    const part = /^# Part: *(\S.*)$/.exec(line)?.[1];
    if (part !== undefined) regions.push({ kind: "part", title: part });
    else if (line === "# Front") regions.push({ kind: "front" });
    else if (line === "# Schedules") regions.push({ kind: "schedules" });
    else if (line === "# Back") regions.push({ kind: "back" });
    else if (line !== "") stray ??= line;
  }
  return { regions, stray };
}

/** Every clause that a skeleton names, with the region that it is named in; conditions left aside. */
export function namedClauses(
  script: Script,
): readonly { readonly id: string; readonly region: Region | null; readonly line: number }[] {
  let region: Region | null = null;
  const walk = (pieces: Script): { id: string; region: Region | null; line: number }[] =>
    pieces.flatMap((piece) => {
      if (piece.kind === "text") region = readSkeletonText(piece.text).regions.at(-1) ?? region;
      if (piece.kind === "if") return [...walk(piece.body), ...walk(piece.otherwise)];
      return piece.kind === "clause" ? [{ id: piece.id, region, line: piece.line }] : [];
    });
  return walk(script);
}
