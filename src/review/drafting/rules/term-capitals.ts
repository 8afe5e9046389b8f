import { inlineAt, type Passage } from "../reading.ts";
import type { DraftingRule, Surroundings } from "../rule.ts";

export const termCapitals: DraftingRule = {
  id: "term-capitals",
  level: "warning",
  title: "Write a defined term with its capitals",
  source: "House policy: one word for one thing",
  scope: "section",
  *check(reading, around) {
    const { phrases, words } = patternsOf(around);
    for (const passage of reading.passages) {
      yield* slipsIn(passage, phrases);
      // A single word may be meant in its ordinary sense; beside the term itself it hardly is.
      if (reading.section.departs) yield* slipsIn(passage, words, termsIn(reading.passages));
    }
  },
  examples: [
    {
      text: "1. The Supplier shall reply within 5 working days. After that the supplier may act.",
      finds: ["working days", "supplier"],
      mended: "1. The Supplier shall reply within 5 Working Days. After that the Supplier may act.",
    },
    {
      text: "1. The Supplier shall reply within 5 Working Days and tell its suppliers.",
      finds: [],
    },
    {
      text: "1. A party to another contract is no Party; what a change is, it decides.",
      finds: [],
    },
  ],
};

interface Patterns {
  /** Terms of several words, and of one word after its article. */
  readonly phrases: RegExp | null;
  readonly words: RegExp | null;
}

const known = new WeakMap<Surroundings, Patterns>();

function patternsOf(around: Surroundings): Patterns {
  const before = known.get(around);
  if (before) return before;
  const forms = around.terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const isPhrase = (term: string): boolean => term.includes(" ");
  const made = {
    phrases: anyOf(forms.filter(isPhrase).map(withSmallWords), ""),
    words: anyOf(
      forms.filter((term) => !isPhrase(term)).map((term) => term.toLowerCase()),
      "(?<=\\bthe )",
    ),
  };
  known.set(around, made);
  return made;
}

/** The phrase with a small letter in every word but, at the start of a sentence, the first. */
function withSmallWords(term: string): string {
  const [first = "", ...rest] = term.toLowerCase();
  return `[${first.toUpperCase()}${first}]${rest.join("")}`;
}

function anyOf(forms: readonly string[], before: string): RegExp | null {
  if (forms.length === 0) return null;
  // "Marked as a rate card" calls a thing by its everyday name.
  const longest = forms.toSorted((a, b) => b.length - a.length).join("|");
  return new RegExp(
    `${before}(?<![\\p{L}\\p{N}-])(?<!\\bas an? )(?:${longest})s?(?![\\p{L}\\p{N}’'-])`,
    "gu",
  );
}

function termsIn(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(
    passages.flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === "term" ? [inline.term.toLowerCase()] : [])),
    ),
  );
}

function* slipsIn(passage: Passage, pattern: RegExp | null, near?: ReadonlySet<string>) {
  if (pattern === null) return;
  for (const { 0: quote, index } of passage.text.matchAll(pattern)) {
    if (inlineAt(passage, index)?.inline.kind !== "text") continue;
    if (near !== undefined && !near.has(quote) && !near.has(quote.replace(/s$/, ""))) continue;
    const instead = quote.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
    if (instead === quote) continue;
    yield {
      passage,
      index,
      quote,
      message: `“${quote}” is a defined term without its capitals.`,
      remedy: `Write “${instead}”, if the defined thing is meant.`,
      instead,
    };
  }
}
