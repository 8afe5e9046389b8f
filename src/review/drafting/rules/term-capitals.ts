import type { DraftingWords } from "../../../reference/drafting/words.ts";
import { inlineAt, type Passage } from "../reading.ts";
import type { DraftingRule, Slip, Surroundings } from "../rule.ts";

export const termCapitals: DraftingRule = {
  id: "term-capitals",
  level: "warning",
  title: "Write a defined term with its capitals",
  source: "House policy: one word for one thing",
  scope: "section",
  *check(reading, around) {
    const { phrases, single, terms } = patternsOf(around, reading.words);
    for (const passage of reading.passages) yield* slipsIn(passage, phrases, terms);
    if (!reading.section.departs) return;
    // A single word may be meant in its ordinary sense; beside the term itself it hardly is.
    const near = termsIn(reading.passages);
    for (const passage of reading.passages) yield* slipsIn(passage, single, terms, near);
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
  readonly words: DraftingWords;
  /** Terms by their words in small letters. */
  readonly terms: ReadonlyMap<string, string>;
  /** Terms of several words, and of one word after its article. */
  readonly phrases: RegExp | null;
  readonly single: RegExp | null;
}

const known = new WeakMap<Surroundings, Patterns>();

function patternsOf(around: Surroundings, words: DraftingWords): Patterns {
  const before = known.get(around);
  if (before?.words === words) return before;
  const isPhrase = (term: string): boolean => term.includes(" ");
  const [phrases, single] = [
    around.terms.filter(isPhrase),
    around.terms.filter((term) => !isPhrase(term)),
  ];
  const made = {
    words,
    terms: new Map(around.terms.map((term) => [term.toLowerCase(), term])),
    phrases: anyOf(phrases, `(?<!(?<!\\p{L})(?:${words.byName}) )`),
    single: anyOf(single, `(?<=(?<!\\p{L})(?:${words.articles}) )`),
  };
  known.set(around, made);
  return made;
}

/** The terms in small letters; of several words the first may be large, as where a sentence begins. */
function anyOf(terms: readonly string[], before: string): RegExp | null {
  if (terms.length === 0) return null;
  const forms = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .map((form) => (form.includes(" ") ? withEitherFirst(form) : form));
  return new RegExp(
    `${before}(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})s?(?![\\p{L}\\p{N}’'-])`,
    "gu",
  );
}

function withEitherFirst(form: string): string {
  const first = form.charAt(0);
  return `[${first.toUpperCase()}${first}]${form.slice(1)}`;
}

function termsIn(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(
    passages.flatMap(({ inlines }) =>
      inlines.flatMap((inline) => (inline.kind === "term" ? [inline.term.toLowerCase()] : [])),
    ),
  );
}

function* slipsIn(
  passage: Passage,
  pattern: RegExp | null,
  terms: Patterns["terms"],
  near?: ReadonlySet<string>,
): Iterable<Slip> {
  if (pattern === null) return;
  for (const { 0: quote, index } of passage.text.matchAll(pattern)) {
    if (inlineAt(passage, index)?.inline.kind !== "text") continue;
    const small = quote.toLowerCase();
    const one = terms.has(small) ? small : small.replace(/s$/, "");
    const term = terms.get(one);
    if (term === undefined || (near !== undefined && !near.has(one))) continue;
    const instead = one === small ? term : `${term}s`;
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
