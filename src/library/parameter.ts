import { isDay } from "../base/calendar.ts";
import type { Parameter } from "./clause.ts";
import type { Fields } from "./fields.ts";
import { signatureOf } from "./signatures.ts";
import { vocabulary } from "./vocabulary.ts";
import { plain } from "./yaml-value.ts";

const types = [
  "text",
  "integer",
  "percent",
  "money",
  "date",
  "boolean",
  "choice",
  "list",
  "metrics",
  "rows",
] as const;
/** Words that a parameter may not take for its name, beside the vocabulary and the helpers. */
const reserved = ["answers", "this", "if", "unless", "each", "with", "else"];

/** Reads one entry of `parameters`. */
export function readParameter(name: string, fields: Fields): Parameter {
  checkName(name, fields);
  const type = fields.among("type", types);
  const base = {
    name,
    question: fields.text("question"),
    hint: fields.text("hint", ""),
    confirm: fields.boolean("confirm", false),
  };
  switch (type) {
    case "text":
      return {
        ...base,
        type,
        default: fields.text("default", ""),
        long: fields.boolean("long", false),
      };
    case "integer":
      return { ...base, type, unit: fields.text("unit"), ...readBounded(fields) };
    case "percent":
      return { ...base, type, unit: fields.text("unit", "%"), ...readBounded(fields) };
    case "money":
      return { ...base, type, ...readBounded(fields) };
    case "date":
      return { ...base, type, default: fields.day("default", null) };
    case "boolean":
      if (base.confirm) {
        const remedy = "Leave `confirm` out, or ask for a choice whose words print.";
        const message = "A yes or no does not print, so it cannot be shown as a proposal.";
        fields.fault("confirm", fields.lineOf("confirm"), message, remedy);
      }
      return { ...base, type, default: readYes(fields) };
    case "choice":
      return { ...base, type, ...readOptions(fields) };
    case "list":
      return { ...base, type, ...readList(fields) };
    case "metrics":
      return { ...base, type, default: [], max: fields.integer("max", true) ?? 0 };
    case "rows":
      return { ...base, type, ...readRows(fields) };
  }
}

function checkName(name: string, fields: Fields): void {
  const fault = (message: string, remedy: string): void =>
    fields.fault("parameter-name", fields.line, message, remedy);
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
    fault(`The parameter "${name}" is not camelCase.`, "Name it like noticeDays.");
  }
  if (Object.hasOwn(vocabulary, name) || signatureOf(name) || reserved.includes(name)) {
    fault(`"${name}" already has a meaning in clauses.`, "Give the parameter another name.");
  }
}

function readBounded(fields: Fields): { default: number | null; min: number; max: number } {
  const min = fields.integer("min", true) ?? 0;
  const max = fields.integer("max", true) ?? Number.MAX_SAFE_INTEGER;
  if (!fields.has("default")) {
    const remedy = "Add `default: <whole number>`, or `default: null` for a blank.";
    fields.fault("field-missing", fields.line, "`default` is missing.", remedy);
  }
  const value = fields.integer("default", false);
  if (min > max) {
    fields.fault("bounds", fields.lineOf("min"), "`min` is above `max`.", "Exchange them.");
  } else if (value !== null && (value < min || value > max)) {
    fields.fault(
      "bounds",
      fields.lineOf("default"),
      `The default ${value} is outside ${min} to ${max}.`,
      "Change the default or the bounds.",
    );
  }
  return { default: value, min, max };
}

function readYes(fields: Fields): boolean {
  if (!fields.has("default")) {
    const remedy = "Add `default: true` or `default: false`.";
    fields.fault("field-missing", fields.line, "`default` is missing.", remedy);
  }
  return fields.boolean("default", false);
}

function readOptions(
  fields: Fields,
): Pick<Extract<Parameter, { type: "choice" }>, "default" | "options"> {
  const options = fields.words("options").map(([value, words]) => ({ value, words }));
  const value = fields.text("default");
  if (options.length < 2) {
    const remedy = "List at least two under `options:` as `value: words that print`.";
    fields.fault("options", fields.line, "A choice needs two options or more.", remedy);
  } else if (!options.some((option) => option.value === value)) {
    const known = options.map((option) => option.value).join(", ");
    const line = fields.lineOf("default");
    fields.fault(
      "options",
      line,
      `The default "${value}" is not an option.`,
      `Known are ${known}.`,
    );
  }
  return { default: value, options };
}

function readList(fields: Fields): { default: readonly string[]; max: number } {
  const items = fields.texts("default");
  const max = fields.integer("max", true) ?? 0;
  checkLength(fields, items.length, max);
  return { default: items, max };
}

function checkLength(fields: Fields, length: number, max: number): void {
  if (length > max) {
    const line = fields.lineOf("default");
    fields.fault(
      "bounds",
      line,
      `The default has ${length} items; at most ${max} are allowed.`,
      "Raise `max` or shorten the default.",
    );
  }
}

function readRows(
  fields: Fields,
): Pick<Extract<Parameter, { type: "rows" }>, "columns" | "default" | "max"> {
  const columns = fields.words("columns").map(([name, label]) => ({ name, label }));
  if (columns.length === 0) {
    const remedy = "Add `columns:` with `name: label` lines.";
    fields.fault("field-missing", fields.line, "`columns` is missing.", remedy);
  }
  const max = fields.integer("max", true) ?? 0;
  const given = fields.get("default");
  const rows = given?.kind === "list" ? given.items : [];
  const read = rows.map((row) => {
    const cells = Object.entries(plain(row) ?? {});
    for (const column of columns) {
      if (!cells.some(([name]) => name === column.name)) {
        fields.fault(
          "rows",
          row.line,
          `The row lacks "${column.name}".`,
          `Add \`${column.name}: …\`.`,
        );
      }
    }
    for (const [name] of cells) {
      if (!columns.some((column) => column.name === name)) {
        fields.fault("rows", row.line, `"${name}" is not a column.`, "Declare it under `columns`.");
      }
    }
    return Object.fromEntries(cells.map(([name, value]) => [name, String(value ?? "")]));
  });
  checkLength(fields, read.length, max);
  return { columns, default: read, max };
}

/** Why an answer does not fit its parameter, as a clause of a sentence, or null where it fits. */
export function misfit(parameter: Parameter, answer: unknown): string | null {
  const isEmpty = answer === null;
  switch (parameter.type) {
    case "text":
      return typeof answer === "string" ? null : "text was expected";
    case "integer":
    case "percent":
    case "money":
      return isEmpty || Number.isSafeInteger(answer) ? null : "a whole number was expected";
    case "date":
      return isEmpty || (typeof answer === "string" && (answer === "" || isDay(answer)))
        ? null
        : "a day was expected";
    case "boolean":
      return typeof answer === "boolean" ? null : "yes or no was expected";
    case "choice": {
      const values = parameter.options.map((option) => option.value);
      return values.some((value) => value === answer)
        ? null
        : `one of ${values.join(", ")} was expected`;
    }
    case "list":
    case "metrics":
      return Array.isArray(answer) && answer.every((item) => typeof item === "string")
        ? null
        : "a list of texts was expected";
    case "rows":
      return Array.isArray(answer) && answer.every(isRow) ? null : "a table of rows was expected";
  }
}

function isRow(row: unknown): boolean {
  return (
    typeof row === "object" &&
    row !== null &&
    !Array.isArray(row) &&
    Object.values(row).every((cell) => typeof cell === "string")
  );
}

/** Why an answer of the right type is outside the parameter's bounds, or null. */
export function outOfBounds(parameter: Parameter, answer: unknown): string | null {
  if ("min" in parameter && typeof answer === "number") {
    const { min, max } = parameter;
    if (answer < min || answer > max) return `${answer} is outside ${min} to ${max}`;
  }
  if ("max" in parameter && Array.isArray(answer)) {
    const { max } = parameter;
    if (answer.length > max) return `${answer.length} items are more than ${max}`;
  }
  return null;
}
