import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { readCommand } from "../../src/cli/command.ts";
import { run, type Surroundings } from "../../src/cli/run.ts";
import { entriesOf } from "../../src/domain/ledger.ts";
import { payContract } from "../../src/payment/engine/pay.ts";
import type { CertificateOrder, CertificatePrinter } from "../../src/pipeline/certificate.ts";
import type { Press } from "../../src/pipeline/press.ts";
import { readTerms } from "../../src/pipeline/read-terms.ts";
import { printDesign } from "../../src/storage/file.ts";
import { readResults } from "../../src/storage/results-file.ts";
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

describe("pay without a file of results", () => {
  const entered = { enteredOn: "2028-04-12", enteredBy: "Ada Okafor" };
  const read = readResults("results.csv", [head, ...rows].join("\n"), null).results.results;
  const ledger = [...entriesOf(read, entered, [])];

  test("takes the results that the design keeps", async () => {
    const kept = await file("kept.json", printDesign({ ...standardDesign, ledger }));
    expect(await run(["pay", kept, "--trace"], world)).toBe(0);
    expect(said.out.replaceAll(/ {2,}/g, " ")).toContain("In total due £838,000");
    expect(said.out).toContain("Report 1 (row 3)");
  });

  test("asks for them where it keeps none, and refuses a ledger that is broken", async () => {
    expect(await run(["pay", design], world)).toBe(2);
    expect(said.err).toContain("riverside.json keeps no results; name a file with --results.");
    const broken = ledger.map((each) => ({ ...each, corrects: "entry-9" }));
    const path = await file("broken.json", printDesign({ ...standardDesign, ledger: broken }));
    expect(await run(["pay", path], world)).toBe(1);
    expect(said.out).toContain("Ledger, row 1: it corrects “entry-9”, which is no earlier entry.");
  });
});

describe("pay with a certificate to write", () => {
  const orders: CertificateOrder[] = [];
  const printer = {
    pdf: (order: CertificateOrder) => {
      orders.push(order);
      return new Uint8Array([37]);
    },
  } as unknown as CertificatePrinter;
  const till = { ...world, openCertificates: () => Promise.resolve({ press, printer }) };

  test("writes it in place of the account", async () => {
    const results = await file("results.csv", [head, ...rows].join("\n"));
    const output = join(folder, "certificate.pdf");
    expect(await run(["pay", design, "--results", results, "-o", output], till)).toBe(0);
    expect([...(await readFile(output))]).toEqual([37]);
    const [order, ...more] = orders.splice(0);
    expect(more).toEqual([]);
    expect(order).toMatchObject({ date: "2026-11-24", profile: "1.7" });
    expect(order?.results.asOf).toBe("2028-03-31");
  });

  test("writes nothing on results with a fault", async () => {
    const results = await file(
      "results.csv",
      [head, rows[0]?.replace("opening", "closing")].join("\n"),
    );
    const output = join(folder, "certificate.pdf");
    expect(await run(["pay", design, "--results", results, "-o", output], till)).toBe(1);
    expect(said.out).toContain("the design has no payment line “closing”");
    expect(orders).toEqual([]);
  });
});

describe("The command line of pay", () => {
  test("needs a day that exists", () => {
    const wrong = ["pay", "a.json", "--results", "r.csv", "--as-of", "2029-02-29"];
    expect(() => readCommand(wrong)).toThrow("--as-of needs a calendar day");
    expect(readCommand(["pay", "a.json", "--results", "r.csv", "--trace"])).toEqual({
      name: "pay",
      input: "a.json",
      results: "r.csv",
      output: null,
      date: null,
      profile: "1.7",
      asOf: null,
      trace: true,
      clauses: [],
      overrides: [],
      json: false,
    });
  });
});
