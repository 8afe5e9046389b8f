import { describe, expect, test } from "vitest";
import type { Payment } from "../../../src/domain/payment.ts";
import type { Result } from "../../../src/domain/result.ts";
import { checkResults } from "../../../src/payment/engine/check-results.ts";
import { contract, fee, inWork, inWorkMetric, metric, pay, result, upTo } from "./contract.ts";

const card: Payment = {
  id: "card",
  title: "Rate card",
  model: "rate-card",
  frequency: "yearly",
  items: ["start", "lasting"].map((id) => ({
    id,
    title: id,
    metricId: "people",
    band: "",
    unitMinor: 1_000_00,
    capUnits: 100,
    repeatable: false,
  })),
};
const stones: Payment = {
  id: "stones",
  title: "Opening",
  model: "milestone-payments",
  milestones: [
    {
      id: "open",
      title: "Open",
      due: "2027-10-01",
      amountMinor: 100,
      criteria: "",
      evidence: "",
      parts: [{ id: "team", title: "Team", weight: 100 }],
    },
  ],
  latePerDayMinor: null,
  lateCapMinor: null,
};
const design = contract([fee, inWork, card, stones], [inWorkMetric, metric("people", "0", "100")]);
const day = "2028-03-31";
const faultsOf = (...results: Result[]) =>
  checkResults(design, upTo("2029-03-31", results)).map(({ message }) =>
    message.replace("results.csv, ", ""),
  );
const reading = (changed: Partial<Result>): Result => ({
  ...result("reading", "in-work", day, "210"),
  ...changed,
});

test("Sound results have no faults", () => {
  expect(
    faultsOf(
      reading({}),
      result("units", "card", day, "40", "start"),
      result("milestone", "stones", "2027-09-30", "team", "open"),
      result("index", "", "2027-01-31", "131.2", "base"),
      result("points", "", "2027-05-10", "2", "late"),
    ),
  ).toEqual([]);
});

describe("A fault is told with row and field:", () => {
  const cases: readonly [string, Result, string][] = [
    ["an unknown metric", reading({ of: "joy" }), "row 2, of: the design has no metric “joy”."],
    [
      "text in a number field",
      reading({ value: "about 200" }),
      "row 2, value: “about 200” is no plain decimal number.",
    ],
    [
      "a number with an exponent",
      reading({ value: "1e308" }),
      "row 2, value: “1e308” is no plain decimal number.",
    ],
    ["31 February", reading({ day: "2028-02-31" }), "row 2, day: “2028-02-31” is no calendar day."],
    [
      "a day to come",
      reading({ day: "2029-04-01" }),
      "row 2, day: 2029-04-01 lies after 2029-03-31, to which the account runs.",
    ],
    [
      "a day before the contract",
      reading({ day: "2027-03-31" }),
      "row 2, day: 2027-03-31 lies before the contract starts.",
    ],
    [
      "a negative count",
      result("units", "card", day, "-3", "start"),
      "row 2, value: -3 is below zero.",
    ],
    [
      "half a person",
      result("units", "card", day, "2.5", "start"),
      "row 2, value: 2.5 is no whole number.",
    ],
    [
      "a negative count by a metric",
      result("reading", "people", day, "-1"),
      "row 2, value: -1 is below zero.",
    ],
    [
      "a foreign item",
      result("units", "card", day, "3", "jobs"),
      "row 2, item: the line has no item “jobs”.",
    ],
    [
      "a foreign milestone",
      result("milestone", "stones", day, "", "close"),
      "row 2, item: the line has no milestone “close”.",
    ],
    [
      "a foreign part",
      result("milestone", "stones", day, "roof", "open"),
      "row 2, value: the milestone has no part “roof”.",
    ],
    [
      "a line of another model",
      result("units", "fee", day, "3", "start"),
      "row 2, of: “units” does not go with a line of fee-core.",
    ],
    ["no evidence", reading({ evidence: " " }), "row 2, evidence: there is no evidence."],
    ["no verifier", reading({ verifiedBy: "" }), "row 2, verifiedBy: nobody has verified it."],
    [
      "a share of more than all",
      result("lasting", "work", day, "101"),
      "row 2, value: 101 is more than 100%.",
    ],
    [
      "an index of nothing",
      result("index", "", day, "0", "base"),
      "row 2, value: an index cannot be 0.",
    ],
    [
      "an index of no year",
      result("index", "", day, "130", "1"),
      "row 2, item: “1” is no contract year.",
    ],
    [
      "a word that is none",
      result("effort", "", day, "yes"),
      "row 2, value: “yes” is not one of kept, failed.",
    ],
  ];
  test.each(cases)("%s", (_title, faulty, message) => {
    expect(faultsOf(faulty)).toEqual([message]);
  });

  test("a duplicate row, whatever its value", () => {
    expect(faultsOf(reading({}), reading({ value: "220" }))).toEqual([
      "row 3, kind: row 2 gives the same reading already.",
    ]);
  });
});

test("Nothing is paid while there is a fault", () => {
  const statement = pay(design, {}, day, [reading({ value: "1e308" })]);
  expect(statement.periods).toEqual([]);
  expect(statement.dueMinor).toBe(0n);
  expect(statement.findings[0]).toMatchObject({
    level: "blocker",
    where: { file: "results.csv", line: 2 },
  });
});

test("Nothing is paid by an unfinished design", () => {
  const statement = pay(contract([{ ...fee, amountMinor: null } as Payment]), {}, day, []);
  expect(statement.findings.map(({ code }) => code)).toEqual(["payment-unfinished"]);
});
