import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readCommand } from "../../src/cli/command.ts";
import { run, type Surroundings } from "../../src/cli/run.ts";
import type { Design } from "../../src/domain/design.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import type { AnnexPrinter } from "../../src/pipeline/annex.ts";
import { printDesign } from "../../src/storage/file.ts";
import { annexOf } from "../../src/value/annex.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { appraisedDesign } from "../value/appraised-design.ts";

const printer: AnnexPrinter = {
  document: (design) => annexOf(design, libraryFor(design, library)),
  pdf: (design, date, profile) => ({
    bytes: new TextEncoder().encode(`${design.id} ${date} ${profile}`),
    packs: [],
  }),
};

let folder: string;
let said: { out: string; err: string };
const world = {
  out: (text: string) => {
    said.out += text;
  },
  err: (text: string) => {
    said.err += text;
  },
  today: () => "2026-11-24",
  openAnnexes: () => Promise.resolve(printer),
} as Surroundings;

async function fileOf(design: Design): Promise<string> {
  const path = join(folder, "riverside.json");
  await writeFile(path, printDesign(design));
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pactwright-"));
  said = { out: "", err: "" };
});

describe("value", () => {
  test("prints the words of the annex", async () => {
    expect(await run(["value", await fileOf(appraisedDesign)], world)).toBe(0);
    expect(said.out).toContain("Net present value");
    expect(said.out).toContain("£500,529.99");
    expect(said.out).not.toMatch(/undefined|NaN|\[object /);
  });

  test("gives each figure with its steps to a program", async () => {
    expect(await run(["value", await fileOf(appraisedDesign), "--json"], world)).toBe(0);
    const told = JSON.parse(said.out);
    expect(told).toMatchObject({
      currency: "GBP",
      baseYear: 2027,
      rates: { id: "uk", asOf: "2026-11-24", status: "verified" },
      internalRatePercent: "24.60%",
      routesWorthwhile: 3,
      symbiosisRange: "between",
    });
    expect(told.figures.net).toEqual({
      result: "£500,529.99",
      exact: "50052998.903125",
      steps: [{ of: null, step: "£4,253,074.75 − £3,752,544.76 = £500,529.99" }],
    });
    expect(told.figures.costs.steps).toHaveLength(4);
  });

  test("writes the annex as PDF, dated and of the kind asked for", async () => {
    const output = join(folder, "annex.pdf");
    const path = await fileOf(appraisedDesign);
    const args = ["value", path, "-o", output, "--date", "2027-01-31", "--profile", "2.0"];
    expect(await run(args, world)).toBe(0);
    expect(await readFile(output, "utf8")).toBe(`${appraisedDesign.id} 2027-01-31 2.0`);
    expect(said.out).toBe("");
  });

  test("says where an appraisal is begun when there is none", async () => {
    expect(await run(["value", await fileOf(standardDesign)], world)).toBe(2);
    expect(said.err).toBe(
      "pactwright: riverside.json has no appraisal; begin one in the step Value.\n",
    );
  });

  test("takes no results", () => {
    expect(() => readCommand(["value", "riverside.json", "--results", "r.csv"])).toThrow(
      "“value” takes no --results.",
    );
  });
});
