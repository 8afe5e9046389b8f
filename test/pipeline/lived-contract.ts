import fc from "fast-check";
import { blankMetric, blankOutcome } from "../../src/domain/blank.ts";
import type { Design, Metric, Payment } from "../../src/domain/design.ts";
import type { Result, ResultKind, Results } from "../../src/domain/result.ts";
import { standardDesign } from "../standard-design.ts";

/** A contract of Riverside Council with a line of every payment model, and lives that it may have. */

function metric(id: string, changed: Partial<Metric> = {}): Metric {
  return {
    ...blankMetric(id),
    name: id,
    baseline: { value: "0", date: "2027-03-31", source: "Register" },
    target: { value: "100", date: "2030-03-31" },
    ...changed,
  };
}

const once = { frequency: "yearly" as const };
const item = { band: "", capUnits: null, repeatable: false };

const payments: readonly Payment[] = [
  ...standardDesign.payments.map(
    (line): Payment =>
      line.model === "milestone-payments"
        ? {
            ...line,
            latePerDayMinor: 10_000,
            milestones: line.milestones.flatMap((each) => [
              each,
              { ...each, id: "full", title: "Service full", due: "2028-10-01" },
            ]),
          }
        : line.model === "binary-threshold"
          ? {
              ...line,
              metricId: "held",
              frequency: "yearly",
              threshold: "60",
              inclusive: true,
            }
          : line.model === "linear-incentive"
            ? {
                ...line,
                metricId: "held",
                points: [
                  { at: "10", amountMinor: 0 },
                  { at: "150", amountMinor: 20_000_000 },
                ],
              }
            : line,
  ),
  {
    ...once,
    id: "card",
    title: "Results",
    model: "rate-card",
    items: [
      { ...item, id: "job", title: "Job", metricId: "job", unitMinor: 100_000 },
      { ...item, id: "home", title: "Home", metricId: "home", unitMinor: 200_000 },
    ],
  },
  {
    ...once,
    id: "score",
    title: "Score",
    model: "weighted-score",
    poolMinor: 10_000_000,
    items: [
      { metricId: "held", weight: 70, maximum: "1.2" },
      { metricId: "calm", weight: 30, maximum: "1" },
    ],
    gates: [],
  },
  {
    id: "works",
    title: "Works",
    model: "gain-share",
    targetCostMinor: 100_000_000,
    gainPercent: 40,
    painPercent: 50,
    neutralMinor: null,
    capMinor: null,
    floorMinor: null,
  },
  {
    ...once,
    id: "steel",
    title: "Steel",
    model: "ccfd-settlement",
    metricId: "tonnes",
    strikeMinor: 10_000,
    reference: "auctions",
    assumedReferenceMinor: 7_500,
    expectedUnits: "100",
    twoWay: true,
    paybackPercent: 100,
    capPeriodMinor: null,
    capTotalMinor: null,
  },
  {
    ...once,
    id: "doses",
    title: "Doses",
    model: "amc-top-up",
    metricId: "doses",
    fundMinor: 1_000_000,
    topUpMinor: 1_000,
    tailMinor: 500,
    targetUnits: 1_000,
    supplierUnits: 200,
    firmOrders: [],
  },
  {
    id: "purse",
    title: "Purse",
    model: "prize-award",
    purseMinor: 10_000_000,
    prizes: [
      { id: "first", title: "First", share: 60 },
      { id: "second", title: "Second", share: 40 },
    ],
    tie: "share",
  },
  {
    id: "loan",
    title: "Loan",
    model: "loan-terms",
    principalMinor: 10_000_000,
    baseRate: "base",
    assumedBase: "3",
    marginBps: 200,
    steps: [
      { id: "a", conditionId: "fair-work", when: "met", bps: 25 },
      { id: "b", conditionId: "skills", when: "missed", bps: 50 },
    ],
    graceMonths: 12,
    termMonths: 48,
    repayment: "annuity",
    instalments: "yearly",
  },
  {
    id: "stake",
    title: "Stake",
    model: "equity-warrants",
    awardMinor: 1_000_000,
    instrument: "warrant",
    coverage: 20,
    strikeMinor: 400,
    capPriceMinor: 500,
    discount: 20,
    assumedExitMinor: null,
  },
];

const outcomes = [
  ...standardDesign.outcomes,
  {
    ...blankOutcome("more", "x"),
    metrics: [
      metric("held"),
      metric("calm"),
      metric("job"),
      metric("home"),
      metric("step", { kind: "lead" }),
      metric("tonnes"),
      metric("doses"),
    ],
  },
];

export const lived: Design = {
  ...standardDesign,
  payments: [...payments],
  outcomes,
  cap: { totalMinor: 150_000_000, perYearMinor: 60_000_000 },
};

const ends = ["2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"];
/** Long after the term, or six weeks after its second year. */
const accountDays = ["2037-06-30", "2029-05-15"];

/** One row in each of the four years, or in some of them. */
function yearly(
  kind: ResultKind,
  of: string,
  value: fc.Arbitrary<number | string>,
  { itemId = "", chance = 1, shift = (day: string) => day } = {},
): fc.Arbitrary<Result[]> {
  const year = fc.option(value, { freq: chance === 1 ? 1_000 : Math.round(chance * 10) });
  return fc
    .tuple(year, year, year, year)
    .map((values) =>
      values.flatMap((each, i) =>
        each === null ? [] : [row(kind, of, shift(ends[i] ?? ""), each, itemId)],
      ),
    );
}

function row(
  kind: ResultKind,
  of: string,
  day: string,
  value: number | string,
  itemId = "",
): Result {
  const evidence = `${kind} ${of} ${itemId} ${day}`;
  return { kind, of, item: itemId, day, value: String(value), evidence, verifiedBy: "QA", row: 0 };
}

const upTo = (max: number, min = 0) => fc.integer({ min, max });
const inYear = (day: string) => `${Number(day.slice(0, 4)) - 1}-06-15`;
const sometimes = (rows: fc.Arbitrary<Result[]>) => fc.oneof(rows, fc.constant<Result[]>([]));

const parts: readonly fc.Arbitrary<Result[]>[] = [
  yearly("reading", "re-offending", upTo(50, 30)),
  yearly("reading", "in-work", upTo(400)),
  yearly("reading", "held", fc.constantFrom(10, 40, 52, 57, 59, 60, 80, 130, 160)),
  yearly("reading", "calm", upTo(120), { chance: 0.5 }),
  yearly("missing", "calm", fc.constantFrom("supplier", "authority", "neither"), { chance: 0.3 }),
  ...["job", "home", "step", "tonnes", "doses"].map((id) => yearly("reading", id, upTo(150))),
  ...["re-offending", "held", "job", "home", "step", "calm", "in-work"].flatMap((id) => [
    yearly("expected", id, upTo(40)),
    yearly("cohort", id, upTo(600, 100)),
    yearly("comparison", id, upTo(400), { chance: 0.3 }),
  ]),
  ...["job", "home"].flatMap((itemId) => [
    yearly("people", "card", upTo(80), { itemId }),
    yearly("steps", "card", upTo(150), { itemId }),
  ]),
  yearly("people", "", upTo(900)),
  yearly("lasting", "card", upTo(100), { shift: (day) => `${day.slice(0, 4)}-09-30` }),
  yearly("lasting", "line", upTo(100), { shift: (day) => `${day.slice(0, 4)}-09-30` }),
  yearly("cost", "core", upTo(500_000), { shift: inYear }),
  yearly("cost", "works", upTo(1_300_000, 600_000), { itemId: "interim" }),
  upTo(1_300_000, 600_000).map((value) => [row("cost", "works", "2030-06-30", value)]),
  yearly("price", "steel", fc.constantFrom(40, 60, 140, 150)),
  yearly("strike", "steel", upTo(140, 80), { chance: 0.3 }),
  ...(["premium", "support"] as const).map((kind) => yearly(kind, "steel", upTo(900))),
  yearly("allowances", "steel", upTo(9)),
  ...["steel", "stake", "loan"].map((id) =>
    yearly("profit", id, fc.integer({ min: -50_000, max: 900_000 })),
  ),
  yearly("fund-used", "doses", upTo(5_000)),
  yearly("capacity", "doses", upTo(250, 50), { chance: 0.5 }),
  fc.tuple(upTo(40, -20), upTo(40, -20)).map((late) =>
    late.map((days, i) => {
      const base = Date.UTC(2027 + i, 9, 1) + days * 86_400_000;
      const day = new Date(base).toISOString().slice(0, 10);
      return row("milestone", "opening", day, "", i === 0 ? "open" : "full");
    }),
  ),
  sometimes(upTo(30, 1).map((days) => [row("moved", "opening", "2027-09-01", days, "open")])),
  fc
    .tuple(upTo(130, 90), upTo(130, 90), upTo(150, 90), upTo(160, 90))
    .map((values) =>
      values.map((value, i) =>
        row("index", "", `${2027 + i}-01-31`, value, i === 0 ? "base" : String(i + 1)),
      ),
    ),
  yearly("rate", "loan", upTo(6), { shift: (day) => `${Number(day.slice(0, 4)) - 1}-03-31` }),
  upTo(100_000, 10_000).map((value) => [row("draw", "loan", "2027-04-01", value)]),
  sometimes(upTo(9_000, 1).map((value) => [row("repaid", "loan", "2029-09-30", value)])),
  ...["fair-work", "skills"].map((id) =>
    yearly("condition", id, fc.constantFrom("met", "missed"), { shift: inYear }),
  ),
  sometimes(upTo(9, 1).map((value) => [row("share-price", "stake", "2028-09-30", value, "round")])),
  upTo(20, 1).map((value) => [row("share-price", "stake", "2029-06-30", value, "exit")]),
  upTo(2, 1).map((rank) => [row("placed", "purse", "2028-05-01", rank, "Delta")]),
  sometimes(upTo(3, 1).map((rank) => [row("placed", "purse", "2028-06-01", rank, "Echo")])),
  sometimes(fc.constant([row("placed", "purse", "2028-07-01", 2, "Fox")])),
  yearly("points", "", upTo(12), { itemId: "report", shift: inYear, chance: 0.6 }),
  yearly("points-kept", "", upTo(4), { itemId: "harm", shift: inYear, chance: 0.3 }),
  sometimes(upTo(5, 1).map((value) => [row("points", "", "2027-04-20", value, "report")])),
  yearly("delay", "", upTo(40), { shift: inYear, chance: 0.5 }),
  yearly("volume", "", upTo(1_500)),
  yearly("revenue", "", upTo(2_000_000)),
  upTo(2_000_000, 1).map((value) => [row("revenue", "", "2036-03-31", value)]),
  sometimes(fc.constant([row("buy-out", "", "2030-04-30", "whole")])),
  yearly("cash", "", upTo(900_000)),
  yearly("base-cash", "", upTo(400_000)),
  yearly("reinvested", "", upTo(100_000)),
  sometimes(upTo(100).map((value) => [row("clawback", "", "2029-08-15", value)])),
  sometimes(fc.constant([row("clawback", "", "2030-08-15", "100", "stop")])),
  yearly("effort", "", fc.constantFrom("kept", "failed")),
  yearly("advance", "", upTo(200_000), { shift: inYear }),
  sometimes(upTo(200_000, 1).map((value) => [row("limit-raised", "", "2028-03-31", value)])),
];

/** A life of the contract: what was verified over its term and the years after it, up to a day. */
export const lives: fc.Arbitrary<Results> = fc
  .tuple(fc.constantFrom(...accountDays), ...parts)
  .map(([asOf, ...all]) => {
    const known = all.flat().filter(({ day }) => day <= asOf);
    return {
      file: "results.csv",
      asOf,
      results: known.map((each, i) => ({ ...each, row: i + 2 })),
    };
  });
