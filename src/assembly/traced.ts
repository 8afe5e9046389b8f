import type { Shape } from "../library/shape.ts";
import type { Words } from "../library/words.ts";
import { clean } from "./clean.ts";

/**
 * Values that know the Design path they came from. Clauses read nothing else: fields are own entries
 * of maps, so no prototype and no function can be reached from a text.
 */
export type Traced = Scalar | TracedList | TracedRecord;

export interface Scalar {
  readonly kind: "scalar";
  readonly type: Exclude<Shape["kind"], "list" | "record">;
  /** Null and `""` are empty. */
  readonly value: string | number | bigint | boolean | null;
  /** Empty for what the author wrote. */
  readonly from: string;
  /** What a choice or option prints. */
  readonly words?: string;
  /** Where a place lies, as a node id or a reference. */
  readonly target?: string;
  /** Names an open point; where absent, the path's own label does. */
  readonly ask?: Ask;
  /** Words of the library (a default, an option), not of the user. */
  readonly authored?: boolean;
}

/** How an open point is named, and whether the value is only proposed. */
export interface Ask {
  /** In the list of open points. */
  readonly label: string;
  /** Between the brackets of a blank. */
  readonly text: string;
  readonly confirm: boolean;
}

export interface TracedList {
  readonly kind: "list";
  readonly items: readonly Traced[];
  readonly from: string;
}

export interface TracedRecord {
  readonly kind: "record";
  readonly fields: ReadonlyMap<string, Traced>;
  /** Where a field that `fields` lacks is looked for. */
  readonly beneath?: TracedRecord;
  readonly from: string;
}

export function scalar(
  type: Scalar["type"],
  value: Scalar["value"] | undefined,
  from: string,
): Scalar {
  return {
    kind: "scalar",
    type,
    value: typeof value === "string" ? clean(value) : (value ?? null),
    from,
  };
}

/** What the author wrote, as a value. */
export function literal(value: string | number | boolean): Scalar {
  const type =
    typeof value === "string" ? "text" : typeof value === "number" ? "integer" : "boolean";
  return { kind: "scalar", type, value, from: "" };
}

export const nothing: Scalar = { kind: "scalar", type: "text", value: null, from: "" };

export function listOf(items: readonly Traced[], from: string): TracedList {
  return { kind: "list", items, from };
}

export function recordOf(fields: Readonly<Record<string, Traced>>, from: string): TracedRecord {
  return { kind: "record", fields: new Map(Object.entries(fields)), from };
}

/** A field of a record, or undefined. */
export function fieldIn(record: TracedRecord, name: string): Traced | undefined {
  return record.fields.get(name) ?? (record.beneath && fieldIn(record.beneath, name));
}

/** The record with more fields. */
export function withFields(
  record: TracedRecord,
  more: Readonly<Record<string, Traced>>,
): TracedRecord {
  const fields = new Map(record.fields);
  for (const [name, value] of Object.entries(more)) fields.set(name, value);
  return { ...record, fields };
}

/** Traces plain data by its shape. Fields that the shape does not know cannot be read. */
export function trace(value: unknown, shape: Shape, from: string, words: Words): Traced {
  switch (shape.kind) {
    case "record":
      return traceRecord(value, shape.fields, from, words);
    case "list": {
      const items = Array.isArray(value) ? value : [];
      return listOf(
        items.map((item, index) => trace(item, shape.item, `${from}.${index}`, words)),
        from,
      );
    }
    case "choice": {
      const told = typeof value === "string" ? wordsFor(words, shape.words, value) : undefined;
      const plain = scalar("choice", value as string, from);
      return told === undefined ? plain : { ...plain, words: told, authored: true };
    }
    default:
      return scalar(shape.kind, value as Scalar["value"], from);
  }
}

export function traceRecord(
  value: unknown,
  shapes: Readonly<Record<string, Shape>>,
  from: string,
  words: Words,
): TracedRecord {
  const object = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const fields = new Map<string, Traced>();
  for (const [name, shape] of Object.entries(shapes)) {
    if (!Object.hasOwn(object, name)) continue;
    fields.set(name, trace(object[name], shape, `${from}.${name}`, words));
  }
  return { kind: "record", fields, from };
}

/** What `words.yaml` says for a choice, or undefined. */
export function wordsFor(words: Words, choice: string, value: string): string | undefined {
  const values = Object.hasOwn(words.choices, choice) ? words.choices[choice] : undefined;
  return values && Object.hasOwn(values, value) ? values[value] : undefined;
}

/** Handlebars' truth, which is also ours: empty text, 0, false, nothing and empty lists are false. */
export function isTrue(value: Traced): boolean {
  if (value.kind === "list") return value.items.length > 0;
  return value.kind === "record" || Boolean(value.value);
}

export function isEmpty(value: Scalar): boolean {
  return value.value === null || value.value === "";
}
