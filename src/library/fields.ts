import { isDay } from "../base/calendar.ts";
import { didYouMean, type Fault } from "./fault.ts";
import type { YamlValue } from "./yaml-value.ts";

const noEntries: ReadonlyMap<string, YamlValue> = new Map();

/**
 * A YAML map as it is read field by field. Each reader takes one field, notes a fault where it is not
 * as expected and gives a harmless value instead; `done` reports what nobody asked for.
 */
export class Fields {
  readonly line: number;
  private readonly entries: ReadonlyMap<string, YamlValue>;
  private readonly faults: Fault[];
  private readonly asked = new Set<string>();

  constructor(value: YamlValue | null, line: number, faults: Fault[]) {
    this.entries = value?.kind === "map" ? value.entries : noEntries;
    this.line = value?.line ?? line;
    this.faults = faults;
    if (value !== null && value.kind !== "map") {
      this.fault(
        "not-a-map",
        value.line,
        "Named fields were expected here.",
        "Write `name: value`, one a line.",
      );
    }
  }

  fault(code: string, line: number, message: string, remedy: string): void {
    this.faults.push({ code, line, message, remedy });
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): YamlValue | null {
    this.asked.add(key);
    return this.entries.get(key) ?? null;
  }

  lineOf(key: string): number {
    return this.entries.get(key)?.line ?? this.line;
  }

  private expect(key: string, what: string, remedy: string): void {
    this.fault("field-type", this.lineOf(key), `\`${key}\` must be ${what}.`, remedy);
  }

  /** Required text; `fallback` makes it optional. */
  text(key: string, fallback?: string): string {
    const value = this.get(key);
    if (value === null) {
      if (fallback === undefined) {
        this.fault("field-missing", this.line, `\`${key}\` is missing.`, `Add \`${key}: …\`.`);
      }
      return fallback ?? "";
    }
    if (value.kind === "scalar" && typeof value.value === "string") {
      const words = value.value.trim();
      if (words === "" && fallback === undefined)
        this.expect(key, "some text", `Fill in \`${key}\`.`);
      return words;
    }
    this.expect(key, "text", `Put the value of \`${key}\` in quotes.`);
    return fallback ?? "";
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.get(key);
    if (value === null) return fallback;
    if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
    this.expect(key, "true or false", `Write \`${key}: true\` or \`${key}: false\`.`);
    return fallback;
  }

  /** A whole number, or null where the field says null or is absent and `required` is false. */
  integer(key: string, required: boolean): number | null {
    const value = this.get(key);
    if (value === null) {
      if (required)
        this.fault(
          "field-missing",
          this.line,
          `\`${key}\` is missing.`,
          `Add \`${key}: <whole number>\`.`,
        );
      return null;
    }
    if (value.kind === "scalar" && value.value === null && !required) return null;
    if (value.kind === "scalar" && Number.isSafeInteger(value.value)) return Number(value.value);
    this.expect(key, "a whole number", `Write \`${key}: 10\`, without commas or units.`);
    return null;
  }

  day(key: string, fallback?: null): string | null {
    const value = this.get(key);
    if (value === null && fallback === null) return null;
    if (value?.kind === "scalar" && value.value === null && fallback === null) return null;
    if (value?.kind === "scalar" && typeof value.value === "string" && isDay(value.value)) {
      return value.value;
    }
    this.expect(key, "a day", `Write \`${key}: 2026-11-24\`.`);
    return null;
  }

  /** One of a few words. */
  among<T extends string>(key: string, words: readonly T[], fallback?: T): T {
    const [first] = words;
    if (first === undefined) throw new RangeError("A choice needs values");
    const value = this.get(key);
    if (value === null && fallback !== undefined) return fallback;
    const given = value?.kind === "scalar" ? value.value : null;
    const found = words.find((word) => word === given);
    if (found !== undefined) return found;
    this.expect(
      key,
      `one of ${words.join(", ")}`,
      `Correct \`${key}\`.${typeof given === "string" ? didYouMean(given, words) : ""}`,
    );
    return fallback ?? first;
  }

  texts(key: string): readonly string[] {
    const value = this.get(key);
    if (value === null) return [];
    if (value.kind === "list") {
      return value.items.flatMap((item) => {
        if (item.kind === "scalar" && typeof item.value === "string") return [item.value];
        this.fault(
          "field-type",
          item.line,
          `\`${key}\` must hold texts only.`,
          "Put the item in quotes.",
        );
        return [];
      });
    }
    this.expect(
      key,
      "a list of texts",
      `Write \`${key}: [one, two]\` or one item a line after "- ".`,
    );
    return [];
  }

  /** A list of maps, each read by `read`. */
  maps<T>(key: string, read: (fields: Fields) => T): readonly T[] {
    const value = this.get(key);
    if (value === null) return [];
    if (value.kind !== "list") {
      this.expect(key, "a list", `Write one item a line after "- " under \`${key}:\`.`);
      return [];
    }
    return value.items.map((item) => this.inner(item, read));
  }

  /** A map of maps, in the order of the file. */
  named<T>(key: string, read: (name: string, fields: Fields) => T): readonly T[] {
    const value = this.get(key);
    if (value === null) return [];
    if (value.kind !== "map") {
      this.expect(key, "a map", `Write \`name:\` and its fields under \`${key}:\`.`);
      return [];
    }
    return [...value.entries].map(([name, entry]) =>
      this.inner(entry, (fields) => read(name, fields)),
    );
  }

  /** A map of texts, in the order of the file. */
  words(key: string): readonly (readonly [string, string])[] {
    const value = this.get(key);
    if (value === null) return [];
    if (value.kind !== "map") {
      this.expect(key, "a map of texts", `Write \`name: words\` lines under \`${key}:\`.`);
      return [];
    }
    return [...value.entries].map(([name, entry]) => {
      if (entry.kind === "scalar" && entry.value !== null) return [name, String(entry.value)];
      this.fault("field-type", entry.line, `\`${key}.${name}\` must be text.`, "Put it in quotes.");
      return [name, ""];
    });
  }

  private inner<T>(value: YamlValue, read: (fields: Fields) => T): T {
    const fields = new Fields(value, value.line, this.faults);
    const result = read(fields);
    fields.done();
    return result;
  }

  /** Reports every field that was not asked for. */
  done(): void {
    for (const [key, value] of this.entries) {
      if (this.asked.has(key)) continue;
      this.fault(
        "unknown-field",
        value.line,
        `\`${key}\` is not a field here.${didYouMean(key, this.asked)}`,
        `Known are ${[...this.asked].join(", ")}.`,
      );
    }
  }
}
