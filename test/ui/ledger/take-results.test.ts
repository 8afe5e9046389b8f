import { describe, expect, test } from "vitest";
import { faultsOf, readForLedger } from "../../../src/ui/ledger/take-results.ts";
import { standardDesign } from "../../standard-design.ts";

const clerk = { enteredOn: "2028-04-12", enteredBy: "Ada Okafor" };
const head = "kind,of,item,day,value,evidence,verifiedBy";
const row = "reading,in-work,,2028-03-31,210,Report 1,Institute";
const read = (text: string, design = standardDesign) =>
  readForLedger("results.csv", text, clerk, design);

describe("A file of results", () => {
  test("becomes entries of whoever imports it", () => {
    const { entries, findings } = read(`${head}\n${row}`);
    expect(findings).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ id: "entry-1", value: "210", ...clerk, corrects: null });
  });

  test.each([
    ["a number that is none", row.replace("210", "1e308"), "results.csv, row 2, value: “1e308”"],
    ["a day that is none", row.replace("03-31", "02-31"), "results.csv, row 2, day: “2028-02-31”"],
    ["another metric", row.replace("in-work", "homes"), "results.csv, row 2, of: the design has"],
    ["a row twice", `${row}\n${row}`, "results.csv, row 3, kind: row 2 gives the same reading"],
    ["a column less", "reading,in-work", "results.csv, row 2, row: it has 2 cells"],
  ])("is left out whole for %s", (_, rows, message) => {
    const { entries, findings } = read(`${head}\n${rows}`);
    expect(entries).toEqual([]);
    expect(findings[0]?.message).toContain(message);
  });

  test("says what the ledger has already", () => {
    const ledger = [...read(`${head}\n${row}`).entries];
    const { entries, findings } = read(`${head}\n${row}`, { ...standardDesign, ledger });
    expect(entries).toEqual([]);
    expect(findings[0]?.message).toBe("Ledger, row 2, kind: row 1 gives the same reading already.");
  });
});

test("an entry with a fault is said to have it, and one that corrects another takes its place", () => {
  const [entry] = read(`${head}\n${row}`).entries;
  if (!entry) throw new Error("A row makes an entry");
  const design = { ...standardDesign, ledger: [entry] };
  const again = { ...entry, id: "entry-2", value: "201" };
  expect(faultsOf(again, design)[0]?.message).toContain("row 1 gives the same reading");
  const correction = { ...again, corrects: "entry-1", reason: "Counted twice" };
  expect(faultsOf(correction, design)).toEqual([]);
  expect(faultsOf({ ...correction, evidence: "" }, design)[0]?.message).toContain("no evidence");
});
