import { isDay } from "../base/calendar.ts";
import type { Finding } from "../base/finding.ts";
import { type Result, type ResultKind, type Results, resultKinds } from "../domain/result.ts";
import { type AccountWord, type Places, sayOfAccount } from "../reference/account-words.ts";
import { readCsv } from "./csv.ts";

/** Columns of a results file, in the order in which we write them; a reader takes them in any. */
export const resultColumns = [
  "kind",
  "of",
  "item",
  "day",
  "value",
  "evidence",
  "verifiedBy",
] as const;

type Column = (typeof resultColumns)[number];

/** Results and what is wrong with the file; rows with a fault are left out, so look at the findings first. */
export interface ResultsReading {
  readonly results: Results;
  readonly findings: readonly Finding[];
}

/** A row as it stands in a file, before it is understood. */
interface RawRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

interface RawFile {
  readonly rows: readonly RawRow[];
  readonly asOf: unknown;
  readonly findings: readonly Finding[];
}

const format = "pactwright-results";

/** Whether a text is a file of results in JSON, however sound. */
export function isResultsFile(text: string): boolean {
  try {
    const whole: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isRecord(whole) && whole["format"] === format;
  } catch {
    return false;
  }
}

/**
 * Reads a file of results, CSV or JSON by its name. `asOf` is the day to which the account runs; without
 * one it is that of the file, or the day of its last result. Whether the rows fit a design is for
 * `checkResults` to say. Faults are said in the contract's `language`, by its tag.
 */
export function readResults(
  file: string,
  text: string,
  asOf: string | null,
  language = "en",
): ResultsReading {
  const source: Source = { file, language };
  const raw = /\.json$/i.test(file) ? readJson(source, text) : readCsvRows(source, text);
  const findings: Finding[] = [...raw.findings];
  const results: Result[] = [];
  for (const row of raw.rows) {
    const faults = faultsOf(source, row);
    findings.push(...faults);
    if (faults.length === 0) results.push(resultOf(row));
  }
  const last = results
    .map(({ day }) => day)
    .filter(isDay)
    .toSorted()
    .at(-1);
  const told = asOf ?? (typeof raw.asOf === "string" ? raw.asOf : (last ?? ""));
  if (!isDay(told) && findings.length === 0) {
    findings.push(
      told === ""
        ? fault(source, 0, "asOf", "no-results")
        : fault(source, 0, "asOf", "day-unknown", { day: told }),
    );
  }
  return { results: { file, asOf: told, results }, findings };
}

/** A file, and the language in which its faults are said. */
interface Source {
  readonly file: string;
  readonly language: string;
}

/** `row` 0 is the whole file. */
function fault(
  { file, language }: Source,
  row: number,
  field: string,
  word: AccountWord,
  places: Places = {},
): Finding {
  const { message: what } = sayOfAccount(language, word, places);
  const place = { file, row, field, message: what };
  const { message, remedy } = sayOfAccount(language, "file", place);
  return {
    code: "results-unreadable",
    level: "blocker",
    message: row > 0 ? sayOfAccount(language, "row", place).message : message,
    remedy,
    where: row > 0 ? { file, line: row } : { file },
  };
}

function readCsvRows(source: Source, text: string): RawFile {
  const csv = readCsv(text);
  if (!csv.ok) {
    return { rows: [], asOf: null, findings: [fault(source, csv.line, "row", csv.fault)] };
  }
  const [head, ...records] = csv.records;
  const columns = (head?.cells ?? []).map((cell) => cell.trim());
  const unnamed = sayOfAccount(source.language, "column-unnamed").message;
  const findings = [
    ...resultColumns
      .filter((column) => !columns.includes(column) && column !== "item")
      .map((column) => fault(source, 1, column, "column-missing")),
    ...columns
      .filter((column, i) => !isColumn(column) || columns.indexOf(column) !== i)
      .map((column) => fault(source, 1, column || unnamed, "column-odd")),
  ];
  if (findings.length > 0) return { rows: [], asOf: null, findings };
  const rows = records.map(({ line, cells }) => ({
    row: line,
    cells: Object.fromEntries(columns.map((column, i) => [column, cells[i]])),
  }));
  const uneven = records
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }) =>
      fault(source, line, "row", "cells-uneven", {
        found: cells.length,
        expected: columns.length,
      }),
    );
  return { rows: uneven.length > 0 ? [] : rows, asOf: null, findings: uneven };
}

function isColumn(name: string): name is Column {
  return resultColumns.some((column) => column === name);
}

function readJson(source: Source, text: string): RawFile {
  const refuse = (field: string, word: AccountWord, places: Places = {}): RawFile => ({
    rows: [],
    asOf: null,
    findings: [fault(source, 0, field, word, places)],
  });
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const report = error instanceof Error ? error.message : "";
    return refuse("file", "json-broken", { report });
  }
  if (!isRecord(whole) || whole["format"] !== format) {
    return refuse("format", "format-missing", { format });
  }
  const { results } = whole;
  if (!Array.isArray(results)) return refuse("results", "results-missing");
  const rows = results.map((cells: unknown, i) => ({
    row: i + 1,
    cells: isRecord(cells) ? cells : {},
  }));
  return { rows, asOf: whole["asOf"] ?? null, findings: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function faultsOf(source: Source, { row, cells }: RawRow): readonly Finding[] {
  const unknown = Object.keys(cells).filter((name) => !isColumn(name));
  const faults = unknown.map((name) => fault(source, row, name, "field-unknown"));
  for (const column of resultColumns) {
    const cell = cells[column];
    if (cell === undefined && column === "item") continue;
    const word =
      cell === undefined
        ? "field-missing"
        : typeof cell === "number" && !isExact(cell)
          ? "digits-lost"
          : typeof cell !== "string" && typeof cell !== "number"
            ? "no-text"
            : null;
    if (word !== null) faults.push(fault(source, row, column, word));
  }
  const kind = textOf(cells["kind"]);
  if (cells["kind"] !== undefined && !resultKinds.some((each) => each === kind)) {
    faults.push(
      fault(source, row, "kind", "kind-unknown", { kind, kinds: resultKinds.join(", ") }),
    );
  }
  return faults;
}

/** Whether a JSON number has no more digits than survive being read. */
function isExact(value: number): boolean {
  return String(value).replace(/\D/g, "").length <= 15;
}

function textOf(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}

function resultOf({ row, cells }: RawRow): Result {
  return {
    kind: textOf(cells["kind"]) as ResultKind,
    of: textOf(cells["of"]),
    item: textOf(cells["item"]),
    day: textOf(cells["day"]),
    value: textOf(cells["value"]),
    evidence: textOf(cells["evidence"]),
    verifiedBy: textOf(cells["verifiedBy"]),
    row,
  };
}

/** Prints results as the JSON that `readResults` reads; equal results give equal text. */
export function printResults({ asOf, results }: Results): string {
  const rows = results.map((result) =>
    Object.fromEntries(resultColumns.map((column) => [column, result[column]])),
  );
  return `${JSON.stringify({ format, asOf, results: rows }, null, 2)}\n`;
}

/** Prints results as CSV, every cell in quotes; the day of the account is not in it. */
export function printResultsCsv({ results }: Results): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = results.map((result) => resultColumns.map((column) => cell(result[column])));
  return [resultColumns.map(cell), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
