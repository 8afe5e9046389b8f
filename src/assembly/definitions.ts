import type { Draft, DraftInline } from "./draft.ts";
import type { Dictionary, OwnedDefinition } from "./terms.ts";

/** A term's entry in the definitions, before references are worded. */
export interface DefinitionDraft {
  readonly owned: OwnedDefinition;
  readonly inlines: readonly DraftInline[];
  readonly uses: readonly string[];
  readonly possible: readonly string[];
  readonly targets: readonly string[];
}

/** Terms that a text uses, and those that it uses if the contract defines them. */
export type Uses = Pick<Draft, "uses" | "possible">;

/**
 * The definitions of the terms in use, and of those that the definitions themselves use, in
 * alphabetical order. What is only possibly a term is one where its clause is among `included`.
 */
export function definitionsFor(
  texts: readonly Uses[],
  included: ReadonlySet<string>,
  dictionary: Dictionary,
  draftOf: (owned: OwnedDefinition) => DefinitionDraft,
): readonly DefinitionDraft[] {
  const found = new Map<string, DefinitionDraft>();
  const isIn = (term: string): boolean =>
    included.has(dictionary.definitions.get(term)?.clauseId ?? "");
  const termsOf = ({ uses, possible }: Uses): string[] => [...uses, ...possible.filter(isIn)];
  const waiting = texts.flatMap(termsOf);
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const owned = dictionary.definitions.get(term);
    if (owned === undefined || found.has(term)) continue;
    const draft = draftOf(owned);
    found.set(term, draft);
    waiting.push(...termsOf(draft));
  }
  return [...found.values()].toSorted((a, b) =>
    byAlphabet(a.owned.definition.term, b.owned.definition.term),
  );
}

/** By letters without regard to capitals and accents; no locale, so that all machines agree. */
function byAlphabet(a: string, b: string): number {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function lettersOf(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The entry's words: what follows the term. */
export function definitionDraft(owned: OwnedDefinition, meaning: Draft): DefinitionDraft {
  const [block] = meaning.blocks;
  return {
    owned,
    inlines: block?.kind === "paragraph" ? block.inlines : [],
    uses: meaning.uses,
    possible: meaning.possible,
    targets: meaning.targets,
  };
}

/** Node id of a term's entry. */
export function definitionId(term: string): string {
  return `term.${term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}`;
}
