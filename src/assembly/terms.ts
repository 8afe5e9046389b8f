import type { Definition } from "../library/clause.ts";
import type { Library } from "../library/library.ts";
import { printedTerm } from "../library/printed-term.ts";
import { type Language, languageOf } from "../reference/language.ts";
import type { Inline } from "./document.ts";
import type { PossibleTerm } from "./draft.ts";

/** A definition with the clause that owns it. */
export interface OwnedDefinition {
  readonly definition: Definition;
  readonly clauseId: string;
}

/** The terms of a library, for finding them in text. */
export interface Dictionary {
  readonly language: Language;
  /** By canonical (singular) form. */
  readonly definitions: ReadonlyMap<string, OwnedDefinition>;
  /** Singular and plural forms to the canonical one. */
  readonly canonical: ReadonlyMap<string, string>;
  /** Matches the longest known form at a place, as a whole word; null where there are no terms. */
  readonly pattern: RegExp | null;
  readonly properNames: RegExp | null;
}

export function dictionaryOf(library: Library): Dictionary {
  const owned = Object.values(library.clauses).flatMap((clause) =>
    clause.definitions.map((definition) => ({ definition, clauseId: clause.id })),
  );
  const canonical = new Map(
    owned.flatMap(({ definition: { term, plural } }) =>
      plural === null
        ? [[term, term] as const]
        : ([
            [term, term],
            [plural, term],
          ] as const),
    ),
  );
  return {
    language: languageOf(library.language),
    definitions: new Map(owned.map((each) => [each.definition.term, each])),
    canonical,
    pattern: anyOf([...canonical.keys()]),
    properNames: anyOf(library.words.properNames),
  };
}

/** Whole words or phrases, longest first; a space may be a no-break space, an apostrophe curly. */
function anyOf(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  const alternatives = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
        .replace(/ /g, "[ \\u00a0]")
        .replace(/['\u2019]/g, "['\\u2019]"),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** The term that a form belongs to, or null. */
export function canonicalOf(form: string, dictionary: Dictionary): string | null {
  return dictionary.canonical.get(printedTerm(form)) ?? null;
}

/** Texts kept; a long session starts over rather than grow for ever. */
const mostTexts = 20_000;
const mid = new WeakMap<Dictionary, Pieces>();
const atStart = new WeakMap<Dictionary, Pieces>();

type Pieces = Map<string, readonly (Inline | PossibleTerm)[]>;

/**
 * Splits authored text into plain pieces and uses of terms; each text once, for most come again.
 * `starts` tells whether the text begins a sentence.
 */
export function splitTerms(
  text: string,
  dictionary: Dictionary,
  starts: boolean,
): readonly (Inline | PossibleTerm)[] {
  const split = starts ? atStart : mid;
  const known: Pieces = split.get(dictionary) ?? new Map();
  split.set(dictionary, known);
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostTexts) known.clear();
  const pieces = piecesOf(text, dictionary, starts);
  known.set(text, pieces);
  return pieces;
}

/** A word that has a capital at the head of a sentence, term or not. */
const ordinary = /^\p{Lu}[\p{Ll}’'-]+$/u;
const sentenceEnd = /[.!?]["”’»)]*\s+$/;

function piecesOf(
  text: string,
  dictionary: Dictionary,
  starts: boolean,
): readonly (Inline | PossibleTerm)[] {
  const { pattern } = dictionary;
  if (pattern === null) return text === "" ? [] : [{ kind: "text", text }];
  const pieces: (Inline | PossibleTerm)[] = [];
  const beginsAt = (index: number): boolean => {
    const before = text.slice(Math.max(0, index - 8), index);
    return before.trim() === "" ? starts && index < 8 : sentenceEnd.test(before);
  };
  let end = 0;
  // `matchAll` would make a copy of this long pattern for each text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [form] = match;
    const term = canonicalOf(form, dictionary);
    if (term === null) continue;
    if (match.index > end) pieces.push({ kind: "text", text: text.slice(end, match.index) });
    const kind = ordinary.test(form) && beginsAt(match.index) ? "possible" : "term";
    pieces.push({ kind, text: form, term });
    end = match.index + form.length;
  }
  if (end < text.length) pieces.push({ kind: "text", text: text.slice(end) });
  return pieces;
}

const capitalised = /(?<=[\p{Ll},;)][ \u00a0])\p{Lu}[\p{L}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}’'-]+)*/gu;
/** Capitalised words that go on right after a term: "Manager" of "the Contract Manager". */
const continued = /^[ \u00a0]\p{Lu}[\p{L}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}’'-]+)*/u;
const abbreviation = /^[\p{Lu}\p{N}’'-]+s?$/u;

/**
 * Capitalised phrases in mid-sentence that are neither terms nor proper names. Only what the author
 * wrote is looked at; abbreviations in capitals are left alone.
 */
export function strangersIn(
  inlines: readonly { readonly kind: string; readonly text?: string }[],
  dictionary: Dictionary,
): readonly string[] {
  return inlines.flatMap((inline, index) => {
    if (inline.kind !== "text" || inline.text === undefined) return [];
    const text = dictionary.properNames
      ? inline.text.replace(dictionary.properNames, (name) => name.toLowerCase())
      : inline.text;
    const before = inlines[index - 1];
    const isTerm = before?.kind === "term" || before?.kind === "possible";
    const goesOn = isTerm ? continued.exec(text)?.[0] : undefined;
    const phrases = text.match(capitalised)?.filter((phrase) => !abbreviation.test(phrase)) ?? [];
    return goesOn === undefined || abbreviation.test(goesOn.trim())
      ? phrases
      : [`${before?.text ?? ""}${goesOn}`, ...phrases];
  });
}
