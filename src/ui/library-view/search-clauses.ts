import MiniSearch from "minisearch";
import { clausesIn } from "../../handbook/handbook.ts";
import type { Clause } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";

/** Finds clauses by words in whatever they say. */
export interface ClauseSearch {
  /** Ids of the clauses that have every word of the query, or one close to it, best first. */
  find(query: string): readonly string[];
}

/** What is looked in, with how much a word there counts. */
const weights = { title: 8, terms: 5, purpose: 4, plainWords: 3, questions: 2, text: 1, note: 1 };
type Entry = Readonly<Record<keyof typeof weights | "id", string>>;

const made = new WeakMap<Library, ClauseSearch>();

/** The search of a library; its index is made once, when it is first asked for. */
export function searchIn(library: Library): ClauseSearch {
  const known = made.get(library) ?? createSearch(clausesIn(library));
  made.set(library, known);
  return known;
}

function createSearch(clauses: readonly Clause[]): ClauseSearch {
  const index = new MiniSearch<Entry>({
    fields: Object.keys(weights),
    processTerm: fold,
    searchOptions: {
      boost: weights,
      combineWith: "AND",
      prefix: true,
      // A short word is near too many others.
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    },
  });
  index.addAll(clauses.map(entryOf));
  return {
    find: (query) => index.search(query.slice(0, 200)).map(({ id }) => String(id)),
  };
}

function entryOf(clause: Clause): Entry {
  const { id, title, purpose, plainWords, note } = clause;
  return {
    id,
    title: `${title} ${id}`,
    terms: clause.definitions.map(({ term }) => term).join(" "),
    purpose,
    plainWords,
    questions: clause.parameters.map(({ question }) => question).join(" "),
    text: clause.positions.map(({ title: name, body }) => `${name} ${wordsOf(body)}`).join(" "),
    note,
  };
}

/** A text without what stands between double braces, which is not words. */
function wordsOf(body: string): string {
  return body.replace(/\{\{[^{}]*\}\}|\{#[^{}]*\}/g, " ");
}

/** Lower case without accents. */
function fold(term: string): string {
  return term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
