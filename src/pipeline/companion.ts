import type { Day } from "../base/calendar.ts";

/** A file that goes with a contract, or with the library, and holds no design. */
export type Companion = "certificate" | "annex" | "handbook";

/** Names of the files inside each kind of companion; a companion is told by them. */
export const insideName = {
  certificate: (designId: string, asOf: Day): string => `${designId}-results-${asOf}.json`,
  annex: (designId: string): string => `${designId}-value.json`,
  handbook: (): string => "handbook.md",
} as const;

const marks: Readonly<Record<Companion, RegExp>> = {
  certificate: /-results-\d{4}-\d\d-\d\d\.json$/,
  annex: /-value\.json$/,
  handbook: /^handbook\.md$/,
};

/** What a PDF of ours is, by the names of the files inside; null where they tell nothing. */
export function companionIn(names: readonly string[]): Companion | null {
  const kinds = Object.keys(marks) as Companion[];
  return kinds.find((kind) => names.some((name) => marks[kind].test(name))) ?? null;
}

/** What each companion is, as a sentence, and what to open in its place. */
export const companionWords: Readonly<
  Record<Companion, { readonly what: string; readonly instead: string }>
> = {
  certificate: {
    what: "This is a payment certificate: it holds the results that it rests on, and no design.",
    instead: "Open the PDF of its contract, or the design file.",
  },
  annex: {
    what: "This is an annex on value for money: it holds what was stated for it, and no whole design.",
    instead: "Open the PDF of its contract, or the design file.",
  },
  handbook: {
    what: "This is a handbook of the clause library: it belongs to no contract.",
    instead: "Open the PDF of a contract, or a design file.",
  },
};
