import { describe, expect, test } from "vitest";
import {
  printResults,
  printResultsCsv,
  readResults,
  resultColumns,
} from "../../src/storage/results-file.ts";

const rows = [
  ["reading", "in-work", "", "2028-03-31", "210", "Report 1", "Institute"],
  ["units", "card", "lasting", "2028-03-31", "84", "Report 1, part 2", "Institute"],
];
const head = resultColumns.join(",");
const csv = [head, ...rows.map((row) => row.map((cell) => `"${cell}"`).join(","))].join("\n");
const json = JSON.stringify({
  format: "pactwright-results",
  results: rows.map((row) => Object.fromEntries(row.map((cell, i) => [resultColumns[i], cell]))),
});
const messagesOf = (file: string, text: string) =>
  readResults(file, text, null).findings.map(({ message }) => message);
const csvRow = (changed: Record<string, string>) => {
  const whole = Object.fromEntries(resultColumns.map((column, i) => [column, rows[0]?.[i] ?? ""]));
  return `${head}\n${resultColumns.map((column) => ({ ...whole, ...changed })[column]).join(",")}`;
};

test("CSV and JSON say the same", () => {
  const [fromCsv, fromJson] = [readResults("r.csv", csv, null), readResults("r.json", json, null)];
  const bare = ({ results }: typeof fromCsv) =>
    results.results.map((each) => ({ ...each, row: 0 }));
  expect(bare(fromCsv)).toEqual(bare(fromJson));
  expect(fromCsv.findings).toEqual([]);
  expect(fromCsv.results.asOf).toBe("2028-03-31");
  expect(fromJson.results.asOf).toBe("2028-03-31");
  expect(fromCsv.results.results.map(({ row }) => row)).toEqual([2, 3]);
});

test("the account runs to the day told, or that of the file, or of the last result", () => {
  expect(readResults("r.csv", csv, "2029-01-01").results.asOf).toBe("2029-01-01");
  const dated = json.replace('"results"', '"asOf":"2028-06-30","results"');
  expect(readResults("r.json", dated, null).results.asOf).toBe("2028-06-30");
});

describe("A fault names file, row and field", () => {
  test("in CSV", () => {
    expect(messagesOf("r.csv", csv.replace("value,", ""))[0]).toBe(
      "r.csv, row 1, value: this column is missing.",
    );
    expect(messagesOf("r.csv", `${head},note\n`)[0]).toBe(
      "r.csv, row 1, note: this column is unknown or there twice.",
    );
    expect(messagesOf("r.csv", `${head}\nreading,in-work`)[0]).toBe(
      "r.csv, row 2, row: it has 2 cells where the head has 7.",
    );
    expect(messagesOf("r.csv", `${head}\n"open`)[0]).toBe(
      "r.csv, row 2, row: a quoted cell does not end.",
    );
    expect(messagesOf("r.csv", csvRow({ kind: "guess" }))[0]).toContain(
      "r.csv, row 2, kind: “guess” is none of reading,",
    );
  });

  test("in JSON", () => {
    const first = (cell: unknown) =>
      json.replace('"value":"210"', `"value":${JSON.stringify(cell)}`);
    expect(messagesOf("r.json", first(null))).toEqual(["r.json, row 1, value: it is no text."]);
    const long = json.replace('"value":"210"', '"value":9007199254740993');
    expect(messagesOf("r.json", long)).toEqual([
      "r.json, row 1, value: this number may have lost digits; write it in quotes.",
    ]);
    expect(readResults("r.json", first(57.5), null).results.results[0]?.value).toBe("57.5");
    expect(messagesOf("r.json", json.replace('"day"', '"date"'))).toEqual([
      "r.json, row 1, date: this field is unknown.",
      "r.json, row 1, day: it is missing.",
    ]);
    expect(messagesOf("r.json", "{")[0]).toContain("r.json, file: it is not valid JSON");
    expect(messagesOf("r.json", "[]")).toEqual([
      'r.json, format: it does not say "format": "pactwright-results".',
    ]);
  });

  test("where there is nothing at all", () => {
    expect(messagesOf("r.csv", `${head}\n`)).toEqual(["r.csv, asOf: there are no results."]);
    expect(messagesOf("r.csv", "").length).toBeGreaterThan(0);
  });
});

test("what is printed reads back, marks of a table in its cells and all", () => {
  const evidence = 'Report "1", part 2;\nannex';
  const results = [{ ...firstResult(), evidence, row: 2 }];
  const whole = { file: "r.csv", asOf: "2028-03-31", results };
  const fromCsv = readResults("r.csv", printResultsCsv(whole), null);
  expect(fromCsv).toEqual({ results: whole, findings: [] });
  const fromJson = readResults("r.json", printResults({ ...whole, asOf: "2028-06-30" }), null);
  expect(fromJson.findings).toEqual([]);
  expect(fromJson.results.asOf).toBe("2028-06-30");
  expect(fromJson.results.results).toEqual([{ ...results[0], row: 1 }]);
});

function firstResult() {
  const [first] = readResults("r.csv", csv, null).results.results;
  return first ?? expect.fail("There is a result");
}
