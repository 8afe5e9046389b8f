import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { readCommand } from "../../src/cli/command.ts";
import { run, type Surroundings } from "../../src/cli/run.ts";
import { payContract } from "../../src/payment/engine/pay.ts";
import type { Press } from "../../src/pipeline/press.ts";
import { readTerms } from "../../src/pipeline/read-terms.ts";
import { printDesign } from "../../src/storage/file.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);
const press = {
  pay: (...[design, results]: Parameters<Press["pay"]>) => {
    const { terms } = readTerms(design, library, assembler.assemble(design).document);
    return payContract(design, terms, results);
  },
} as unknown as Press;

const head = "kind,of,item,day,value,evidence,verifiedBy";
const rows = [
  "milestone,opening,open,2027-09-28,,Register 2027/1,Institute",
  "reading,re-offending,,2028-03-31,42.1,Report 1,Institute",
  "reading,in-work,,2028-03-31,210,Report 1,Institute",
];

let folder: string;
let design: string;
let said: { out: string; err: string };
const world = {
  out: (text: string) => {
    said.out += text;
  },
  err: (text: string) => {
    said.err += text;
  },
  today: () => "2026-11-24",
  openPress: () => Promise.resolve(press),
} as Surroundings;

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pactwright-"));
  design = await file("riverside.json", printDesign(standardDesign));
  said = { out: "", err: "" };
});

describe("pay", () => {
  test("says what is due, line by line and in total", async () => {
    const results = await file("results.csv", [head, ...rows].join("\n"));
    expect(await run(["pay", design, "--results", results], world)).toBe(0);
    const lines = said.out.replaceAll(/ {2,}/g, " ").split("\n");
    expect(lines).toContain(" Core service £540,000");
    expect(lines).toContain(" Less re-offending £100,000");
    expect(lines).toContain(" In total due £838,000");
  });

  test("shows each step with its clause and evidence", async () => {
    const results = await file("results.csv", [head, ...rows].join("\n"));
    await run(["pay", design, "--results", results, "--trace"], world);
    expect(said.out).toMatch(
      /formula: £0 \+ \(210 − 150\) ÷ \(400 − 150\) × £200,000 = £48,000 {2}\[clause \d+; Report 1 \(row 4\)\]/,
    );
    expect(said.out).toMatch(/45 or less but more than 40: £100,000/);
  });

  test("says the same from JSON, for a program", async () => {
    const columns = head.split(",");
    const results = rows.map((row) =>
      Object.fromEntries(row.split(",").map((cell, i) => [columns[i], cell])),
    );
    const csv = await file("results.csv", [head, ...rows].join("\n"));
    const json = await file(
      "results.json",
      JSON.stringify({ format: "pactwright-results", results }),
    );
    await run(["pay", design, "--results", csv, "--json"], world);
    const fromCsv = JSON.parse(said.out) as { dueMinor: string };
    said.out = "";
    await run(["pay", design, "--results", json, "--json"], world);
    const fromJson = JSON.parse(said.out) as { dueMinor: string };
    expect(fromJson.dueMinor).toBe("83800000");
    const bare = (whole: object) => JSON.stringify(whole).replaceAll(/ \(row \d+\)/g, "");
    expect(bare(fromJson)).toBe(bare(fromCsv));
  });

  test("waits for what is missing", async () => {
    const results = await file("results.csv", [head, ...rows.slice(0, 2)].join("\n"));
    expect(await run(["pay", design, "--results", results], world)).toBe(0);
    expect(said.out).toContain("waits for a reading of metric in-work");
  });

  test("pays nothing on a faulty file, and names file, row and field", async () => {
    const bad = rows[1]?.replace("42.1", "1e308") ?? "";
    const results = await file("results.csv", [head, bad].join("\n"));
    expect(await run(["pay", design, "--results", results], world)).toBe(1);
    expect(said.out).toContain("results.csv, row 2, value: “1e308” is no plain decimal number.");
    expect(said.out).not.toContain("due");
    said.out = "";
    const torn = await file("torn.csv", `${head}\n"open`);
    expect(await run(["pay", design, "--results", torn], world)).toBe(1);
    expect(said.out).toContain("torn.csv, row 2, row: a quoted cell does not end.");
  });
});

describe("The command line of pay", () => {
  test("needs a file of results, and a day that exists", () => {
    expect(() => readCommand(["pay", "a.json"])).toThrow("“pay” needs --results");
    const wrong = ["pay", "a.json", "--results", "r.csv", "--as-of", "2029-02-29"];
    expect(() => readCommand(wrong)).toThrow("--as-of needs a calendar day");
    expect(readCommand(["pay", "a.json", "--results", "r.csv", "--trace"])).toEqual({
      name: "pay",
      input: "a.json",
      results: "r.csv",
      asOf: null,
      trace: true,
      json: false,
    });
  });
});
