import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { type Answer, type Design, untouched } from "../../src/domain/design.ts";
import { readPack } from "../../src/library/clause-pack.ts";
import { readTerms } from "../../src/pipeline/read-terms.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { clauseFile } from "../tiny-library.ts";

const assembler = new Assembler(library);

/** The terms of the standard contract with these clauses taken in. */
function termsWith(
  choices: Record<
    string,
    { position?: string; answers?: Record<string, Answer>; use?: "out" | "omitted" }
  >,
) {
  const clauses = Object.fromEntries(
    Object.entries(choices).map(([id, choice]) => [
      id,
      { ...untouched, use: "in" as const, ...choice },
    ]),
  );
  const design: Design = { ...standardDesign, clauses: { ...standardDesign.clauses, ...clauses } };
  return readTerms(design, library, assembler.assemble(design).document);
}

/** Every position of a clause, by the ids that the library gives. */
function positionsOf(id: string): readonly string[] {
  return library.clauses[id]?.positions.map((position) => position.id) ?? [];
}

describe("The terms of a contract", () => {
  test("are the answers of the clauses that are in, and the library's defaults for the rest", () => {
    const { terms } = termsWith({
      indexation: { answers: { share: 90, deadband: 2 } },
      "service-credits": { answers: { maxShare: 12 } },
      collar: {},
      prefinancing: { answers: { recovery: "first-claims" } },
      "counterfactual-adjustment": { answers: { method: "matched", deadweight: 30 } },
      "sustained-outcome": { answers: { secondCheck: true } },
      "volume-guarantee": { answers: { minUnits: 500, unitMinor: 100_00 } },
    });
    expect(terms).toMatchObject({
      indexation: { scope: "core", sharePercent: 90, deadbandPercent: 2, yearCapPercent: 10 },
      serviceCredits: { pointPercent: 1, maxPercent: 12, graceMonths: 0, earnBack: false },
      collar: { floorPercent: 80, ceilingPercent: 110, widens: false, needsEffort: true },
      prefinancing: { sharePercent: 20, recovery: "first-claims", fromMonths: 12, overMonths: 24 },
      deadweight: { method: "matched", percent: 30, minCohort: 300 },
      sustained: { sharePercent: 40, checkMonths: 6, secondCheck: true, isBonus: false },
      volume: { minUnits: 500, firmPercent: 100, unitMinor: 100_00, sharePercent: 50 },
      missing: { longStopDays: 120, value: "last" },
      milestones: { longStopMonths: 6, firstSharePercent: 30 },
      deductionLimitPercent: 30,
    });
  });

  test("are null where a clause is out or omitted", () => {
    const { terms } = termsWith({
      indexation: { use: "out" },
      "service-credits": { use: "omitted" },
    });
    expect([terms.indexation, terms.serviceCredits, terms.collar]).toEqual([null, null, null]);
  });

  test("say where each rule stands in print", () => {
    const { terms } = termsWith({});
    expect(terms.places["fee-core"]).toMatch(/^clause \d+$/);
    expect(terms.places["schedule-payment"]).toMatch(/^Schedule \d+$/);
  });

  test("warn where a clause that makes a sum is in the user's own words", () => {
    const departure = { text: "1. The Charges follow the price of tea.", reason: "tea" };
    const { findings } = termsWith({ indexation: { departure } as object });
    expect(findings.map(({ code, where }) => [code, where.clause])).toEqual([
      ["sum-of-own-words", "indexation"],
    ]);
  });

  test("are the library's, with a warning, where an own clause without its questions replaces it", () => {
    const text = clauseFile("collar", { text: "1. The Charges are what they are." });
    const head = { id: "own", title: "Riverside Legal", edition: "", language: "en" };
    const files = [{ path: "payment/collar.md", text }];
    const { pack, findings: faults } = readPack({ head, files }, library);
    expect(faults).toEqual([]);
    if (pack === null) throw new Error("The pack was refused");
    const packs = [{ ...pack, overrides: ["collar"] }];
    const clauses = { collar: { ...untouched, use: "in" as const, answers: { floor: 85 } } };
    const design: Design = { ...standardDesign, clauses, packs };
    const reading = readTerms(design, library, assembler.assemble(design).document);
    expect(reading.terms.collar).toMatchObject({ floorPercent: 85, ceilingPercent: 110 });
    expect(reading.findings[0]).toMatchObject({ code: "sum-of-own-words", level: "warning" });
  });
});

test("Results that have to last are named as metrics, in words and sums alike", () => {
  const metricIds = ["renovated-homes"];
  const { terms } = termsWith({ "sustained-outcome": { answers: { resultMetrics: metricIds } } });
  expect(terms.sustained).toMatchObject({ metricIds });
  expect(termsWith({ "sustained-outcome": {} }).terms.sustained).toMatchObject({ metricIds: null });
});

describe("A position that alters the sum", () => {
  const cases: readonly [string, string, object][] = [
    ["indexation", "full-indexation", { indexation: { sharePercent: 100, deadbandPercent: 0 } }],
    ["indexation", "labour-only", { indexation: { sharePercent: 60 } }],
    ["outcome-cap", "unused-limit-carried-over", { cap: { carryOver: true } }],
    [
      "service-credits",
      "lower-maximum-and-credits-may-be-earned-back",
      { serviceCredits: { maxPercent: 10, earnBack: true } },
    ],
    ["service-credits", "none-in-the-first-months", { serviceCredits: { graceMonths: 3 } }],
    ["collar", "a-wider-band", { collar: { widens: true } }],
    [
      "collar",
      "a-floor-in-the-first-year-only",
      { collar: { firstYearOnly: true, ceilingPercent: null } },
    ],
    ["prefinancing", "a-grant-for-preparation", { prefinancing: { recovery: "none" } }],
    ["counterfactual-adjustment", "a-fixed-rate-in-the-price", { deadweight: null }],
    ["counterfactual-adjustment", "measured-but-not-paid-on", { deadweight: null }],
    ["sustained-outcome", "a-quarter-waits", { sustained: { sharePercent: 25 } }],
    ["sustained-outcome", "a-bonus-for-results-that-last", { sustained: { isBonus: true } }],
    ["fee-core", "higher-at-first-then-tapering", { fee: { percent: 20, floorPercent: 40 } }],
    [
      "binary-threshold",
      "part-payment-for-a-near-miss",
      { threshold: { kind: "near-miss", wayPercent: 90, sharePercent: 50 } },
    ],
    ["binary-threshold", "in-proportion-from-the-baseline", { threshold: { kind: "proportion" } }],
    [
      "binary-threshold",
      "a-tolerance-for-the-error-of-measurement",
      { threshold: { kind: "tolerance", percent: 2 } },
    ],
    ["tiered-bands", "a-straight-line-inside-each-band", { bands: "slope" }],
    ["tiered-bands", "two-bands-only", { bands: "two" }],
    ["linear-incentive", "no-more-beyond-the-target", { line: { kind: "to-target" } }],
    [
      "linear-incentive",
      "a-collar-around-the-payment-at-target",
      { line: { kind: "collar", percent: 10 } },
    ],
    ["weighted-score", "equal-weights-without-gates", { score: "equal" }],
    ["weighted-score", "the-weakest-measure-decides", { score: "weakest" }],
    ["gain-share", "a-share-that-slides", { gain: { kind: "sliding", slicePercent: 10 } }],
    ["gain-share", "gain-only", { gain: { kind: "gain-only" } }],
    ["ccfd-settlement", "both-ways-with-time-to-pay", { settlement: "account" }],
    ["ccfd-settlement", "one-way-with-a-share-in-profit", { settlement: "one-way" }],
    [
      "volume-guarantee",
      "firm-orders-that-decline",
      { volume: { firmPercent: { "1": 20, "2": 15, "3": 10 }, sharePercent: 100 } },
    ],
    [
      "royalty-until-multiple",
      "lower-and-only-after-success",
      { royalty: { multiplePercent: 100, startAfterMinor: null } },
    ],
    ["royalty-until-multiple", "cheaper-for-public-bodies", { royalty: null }],
    [
      "clawback",
      "no-further-support",
      { clawback: { sharePercent: 100, decay: "none", interestPercent: 5 } },
    ],
    [
      "windfall-share",
      "in-two-bands",
      {
        windfall: {
          bands: [
            { abovePercent: 20, sharePercent: 25 },
            { abovePercent: 50, sharePercent: 50 },
          ],
        },
      },
    ],
    ["windfall-share", "reinvest-in-place-of-paying", { windfall: { reinvestMonths: 24 } }],
    ["volume-guarantee", "take-or-pay", { volume: { firmPercent: 70 } }],
  ];

  test.each(cases)("%s: %s", (id, position, expected) => {
    expect(positionsOf(id)).toContain(position);
    const answers = { minUnits: 100, unitMinor: 100 };
    const { terms } = termsWith({
      [id]: id === "volume-guarantee" ? { position, answers } : { position },
    });
    expect(terms).toMatchObject(expected);
  });
});
