import { describe, expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import type { LedgerEntry } from "../../src/domain/design.ts";
import { asAgreed, checkLedger, entriesOf, lastDayOf, resultsOf } from "../../src/domain/ledger.ts";
import type { Result } from "../../src/domain/result.ts";

const reading: Result = {
  kind: "reading",
  of: "in-work",
  item: "",
  day: "2028-03-31",
  value: "210",
  evidence: "Report 1",
  verifiedBy: "Institute",
  row: 2,
};
const entered = { enteredOn: "2028-04-12", enteredBy: "Ada Okafor" };
const [first, second] = entriesOf([reading, { ...reading, day: "2028-06-30" }], entered, []);
if (!first || !second) throw new Error("Two results make two entries");
const correction: LedgerEntry = {
  ...first,
  id: "entry-3",
  value: "201",
  corrects: "entry-1",
  reason: "Two people were counted twice",
};

describe("A ledger", () => {
  test("takes up results as entries with who entered them and when", () => {
    expect(first).toMatchObject({ id: "entry-1", value: "210", ...entered, corrects: null });
    const [next] = entriesOf([reading], entered, [first, second]);
    expect(next?.id).toBe("entry-3");
  });

  test("gives the results that stand, each with the number of its entry", () => {
    const { results } = resultsOf([first, second, correction], "2028-12-31");
    expect(results.map(({ row, day, value }) => [row, day, value])).toEqual([
      [2, "2028-06-30", "210"],
      [3, "2028-03-31", "201"],
    ]);
  });

  test("leaves out what was taken back, and what lies after the day of the account", () => {
    const withdrawal = { ...correction, withdrawn: true };
    expect(resultsOf([first, second, withdrawal], "2028-12-31").results).toHaveLength(1);
    expect(resultsOf([first, second], "2028-04-30").results).toHaveLength(1);
    expect(lastDayOf([first, second])).toBe("2028-06-30");
    expect(lastDayOf([first, withdrawal])).toBeNull();
  });

  test("keeps a correction of a correction", () => {
    const again = { ...correction, id: "entry-4", value: "205", corrects: "entry-3" };
    const entries = [first, second, correction, again];
    expect(checkLedger(entries, "en")).toEqual([]);
    const { results } = resultsOf(entries, "2028-03-31");
    expect(results.map(({ value }) => value)).toEqual(["205"]);
  });

  test.each([
    [
      "corrects what is no earlier entry",
      [correction, first],
      "“entry-1”, which is no earlier entry",
    ],
    [
      "corrects what is corrected already",
      [first, correction, { ...correction, id: "entry-4" }],
      "“entry-1” is corrected already",
    ],
    ["has the id of another", [first, first], "its id “entry-1” is taken"],
    ["takes back nothing", [{ ...first, withdrawn: true }], "it takes back nothing"],
  ])("is broken where an entry %s", (_, entries, message) => {
    const [finding, ...more] = checkLedger(entries, "en");
    expect(more).toEqual([]);
    expect(finding?.level).toBe("blocker");
    expect(finding?.message).toContain(message);
  });

  test("is no part of what was agreed", () => {
    const design = blankDesign("riverside", "obs");
    expect(asAgreed({ ...design, ledger: [first] })).toEqual(design);
    expect(asAgreed(design)).toBe(design);
  });
});
