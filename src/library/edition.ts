import type { Fault } from "./fault.ts";
import { Fields } from "./fields.ts";
import { readYaml } from "./yaml-value.ts";

/**
 * Editions of the library: `2026.1`, year and number. A Design keeps the words of the edition that it
 * was drafted in.
 */

export const editionFile = "clauses/edition.yaml";

const pattern = /^\d{4}\.\d{1,3}$/;

/** Reads the file that names the current edition; null is a library without one. */
export function readEdition(source: string | null): {
  readonly edition: string;
  readonly faults: readonly Fault[];
} {
  if (source === null) return { edition: "", faults: [] };
  const { value, faults: yamlFaults } = readYaml(source, 1);
  const faults: Fault[] = [...yamlFaults];
  if (value === null) return { edition: "", faults };
  const fields = new Fields(value, 1, faults);
  const edition = fields.text("edition", "");
  fields.done();
  if (!isEdition(edition)) {
    faults.push({
      code: "edition",
      line: fields.lineOf("edition"),
      message: `"${edition}" is no edition.`,
      remedy: 'Write the year, a point and a number, in quotes: `edition: "2026.1"`.',
    });
  }
  return { edition, faults };
}

export function isEdition(text: string): boolean {
  return pattern.test(text);
}

/** Below zero where `a` came before `b`, zero where they are the same. */
export function compareEditions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split(".").map(Number);
  const [yearB = 0, numberB = 0] = b.split(".").map(Number);
  return yearA - yearB || numberA - numberB;
}
