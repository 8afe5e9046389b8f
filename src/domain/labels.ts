import type { Path } from "../base/path.ts";
import { english } from "./field-names/english.ts";
import { french } from "./field-names/french.ts";

/** Human names of the Design's fields in one language: for forms, open points and findings. */
export interface FieldNames {
  /** A field of which nothing is known. */
  readonly field: string;
  /**
   * By path; `*` stands for a position in a list. A field without a label of its own takes that of what
   * holds it.
   */
  readonly labels: Readonly<Record<string, string>>;
  /** Nouns by which a position in a list is named. */
  readonly nouns: Readonly<Record<string, string>>;
}

/** By language tag; a language without names of its own uses the English ones. */
function namesIn(language: string): FieldNames {
  return language === "fr" ? french : english;
}

/** The name of a field: `outcomes.0.statement` is "Outcome statement". */
export function labelFor(path: Path, language = "en"): string {
  const { labels, field } = namesIn(language);
  const keys = path.split(".").map((key) => (/^\d+$/.test(key) ? "*" : key));
  if (keys[0] === "clauses" && keys.length > 1) keys[1] = "*";
  while (keys.length > 0) {
    const pattern = keys.join(".");
    const label = Object.hasOwn(labels, pattern) ? labels[pattern] : undefined;
    if (label !== undefined) return label;
    keys.pop();
  }
  return field;
}

/**
 * The name with its position, counted from one: "Target value, outcome 2, metric 1". An item of a list
 * goes by its noun: "Payment 3".
 */
export function placedLabelFor(path: Path, language = "en"): string {
  const { nouns } = namesIn(language);
  const keys = path.split(".");
  const places = keys.flatMap((key, index) => {
    const noun = Object.hasOwn(nouns, key) ? nouns[key] : undefined;
    const position = keys[index + 1];
    return noun !== undefined && position !== undefined && /^\d+$/.test(position)
      ? [`${noun} ${Number(position) + 1}`]
      : [];
  });
  const isItem = /^\d+$/.test(keys.at(-1) ?? "") && Object.hasOwn(nouns, keys.at(-2) ?? "");
  const item = isItem ? places.pop() : undefined;
  const name =
    item === undefined ? labelFor(path, language) : item.charAt(0).toUpperCase() + item.slice(1);
  return [name, ...places].join(", ");
}
