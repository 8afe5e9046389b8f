import type { Clause, Parameter } from "./clause.ts";
import type { Library, Template } from "./library.ts";
import type { Words } from "./words.ts";

/**
 * The library in the names that a contract type gives the two sides: where `fin` calls the Supplier
 * "Recipient", every text, definition and question says Recipient. Sources and legal notes speak of the
 * world outside and keep their words.
 */

const named = new WeakMap<Library, Map<string, Library>>();

/** Always the same object for the same library and type, so that caches can hold on to it. */
export function namedFor(library: Library, template: Template): Library {
  if (Object.keys(template.names).length === 0) return library;
  const known = named.get(library) ?? new Map<string, Library>();
  named.set(library, known);
  const found = known.get(template.id);
  if (found) return found;
  const made = renamed(library, renamer(template.names));
  known.set(template.id, made);
  return made;
}

type Rename = (text: string) => string;

/** Renames whole words, with a plural "s" where they have one; "a" and "an" follow the new name. */
function renamer(names: Template["names"]): Rename {
  const pattern = new RegExp(`\\b(an? )?(${Object.keys(names).join("|")})(?=s?\\b)`, "gi");
  return (text) =>
    text.replace(pattern, (whole: string, article: string | undefined, name: string) => {
      const other = Object.hasOwn(names, name) ? names[name] : undefined;
      if (other === undefined) return whole;
      if (article === undefined) return other;
      return `${article.charAt(0)}${/^[aeiou]/i.test(other) ? "n" : ""} ${other}`;
    });
}

function renamed(library: Library, rename: Rename): Library {
  return {
    ...library,
    clauses: mapValues(library.clauses, (clause) => renamedClause(clause, rename)),
    words: renamedWords(library.words, rename),
  };
}

function renamedWords(words: Words, rename: Rename): Words {
  const choices = mapValues(words.choices, (told) => mapValues(told, rename));
  return { ...words, choices, phrases: mapValues(words.phrases, rename) };
}

function renamedClause(clause: Clause, rename: Rename): Clause {
  return {
    ...clause,
    title: rename(clause.title),
    purpose: rename(clause.purpose),
    parameters: clause.parameters.map((parameter) => renamedParameter(parameter, rename)),
    definitions: clause.definitions.map(({ term, plural, meaning, line }) => ({
      term: rename(term),
      plural: plural === null ? null : rename(plural),
      meaning: rename(meaning),
      line,
    })),
    positions: clause.positions.map((position) => ({
      ...position,
      title: rename(position.title),
      body: rename(position.body),
    })),
    plainWords: rename(clause.plainWords),
    note: rename(clause.note),
  };
}

function renamedParameter(parameter: Parameter, rename: Rename): Parameter {
  const asked = { question: rename(parameter.question), hint: rename(parameter.hint) };
  switch (parameter.type) {
    case "text":
      return { ...parameter, ...asked, default: rename(parameter.default) };
    case "choice": {
      const options = parameter.options.map(({ value, words }) => ({
        value,
        words: rename(words),
      }));
      return { ...parameter, ...asked, options };
    }
    case "list":
      return { ...parameter, ...asked, default: parameter.default.map(rename) };
    case "rows": {
      const columns = parameter.columns.map(({ name, label }) => ({ name, label: rename(label) }));
      const rows = parameter.default.map((row) => mapValues(row, rename));
      return { ...parameter, ...asked, columns, default: rows };
    }
    default:
      return { ...parameter, ...asked };
  }
}

function mapValues<K extends string, T>(
  record: Readonly<Record<K, T>>,
  change: (value: T) => T,
): Record<K, T> {
  const changed = Object.entries<T>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(changed) as Record<K, T>;
}
