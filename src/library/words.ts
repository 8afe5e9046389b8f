import { annexPhrases } from "./annex-phrases.ts";
import { certificatePhrases } from "./certificate-phrases.ts";

/**
 * Words that print but belong to no clause: `clauses/form/words.yaml`. Shape and use are told in
 * `clauses/README.md`.
 */
export interface Words {
  /** Field of the Design (`metric.frequency`) to value to words, for the helper `words`. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By name; `{places}` are filled with `phrase`. */
  readonly phrases: Readonly<Record<PhraseName, string>>;
  /** Capitalised phrases that are not defined terms: "England and Wales". */
  readonly properNames: readonly string[];
}

/** Every phrase that must be there, with the places that it must hold. */
export const phrasePlaces = {
  "numbering.clause": ["number"],
  "numbering.schedule": ["number"],
  /** A paragraph of a schedule: "paragraph 3 of Schedule 2". */
  "numbering.paragraph": ["number", "schedule"],
  "numbering.part": ["letter"],
  /** A metric that an answer names. */
  "answer.metric": ["number", "name"],
  "document.contents": [],
  /** "Draft 0.4 for review" and "Version 1.0". */
  "document.draft": ["version"],
  "document.final": ["version"],
  /** "Page" and "of", for "Page 3 of 42". */
  "document.page": [],
  "document.of": [],
  /** Before the code that names the design, at the foot of every page. */
  "document.fingerprint": [],
  /** All that prints of a clause whose number is kept. */
  "document.omitted": [],
  /** Between the brackets of a blank count: "number of days". */
  "blank.count": ["unit"],
  /** "Signed for and on behalf of"; the party's name follows. */
  "signature.heading": [],
  "signature.signature": [],
  "signature.name": [],
  "signature.title": [],
  "signature.date": [],
  /** "Payment by". The metric's name follows. */
  "figure.caption": [],
  /** What a curve shows: `from` and `to` are measures, `low` and `high` amounts. */
  "figure.line": ["metric", "from", "low", "to", "high"],
  "figure.step": ["metric", "from", "low", "to", "high"],
  "figure.target": ["target"],
  /** Label of the axis of amounts. */
  "figure.payment": [],
  /** The schedule of payments: its caption, its axis, a band of its key, and what it shows. */
  "figure.schedule": [],
  "figure.year": [],
  "figure.band": ["number", "title"],
  "figure.bars": ["lines", "years"],
  "figure.bar": ["year", "sum"],
  ...certificatePhrases,
  ...annexPhrases,
} as const;

export type PhraseName = keyof typeof phrasePlaces;

/** A phrase with its places filled. */
export function phrase(
  words: Words,
  name: PhraseName,
  places: Readonly<Record<string, string>> = {},
): string {
  return words.phrases[name].replace(/\{(\w+)\}/g, (whole, place: string) =>
    Object.hasOwn(places, place) ? (places[place] ?? whole) : whole,
  );
}
