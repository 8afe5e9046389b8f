import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { type Answer, type Design, untouched } from "../../src/domain/design.ts";
import type { Results } from "../../src/domain/result.ts";
import type { Parameter } from "../../src/library/clause.ts";
import { payContract } from "../../src/payment/engine/pay.ts";
import type { Terms } from "../../src/payment/terms.ts";
import { moneyClauses, readTerms } from "../../src/pipeline/read-terms.ts";
import { library } from "../real-library.ts";
import { lived, lives } from "./lived-contract.ts";

/**
 * Words and sums of a clause must not part: each position of each clause that moves money moves it
 * otherwise than the preferred one, in some life of a contract, unless it is told here why it does not.
 */
const neutral: Readonly<Record<string, string>> = {
  "metric-schedule/lead-metrics-for-early-payment":
    "The Verifier states no result for a lead measure that misleads, and the line then waits.",
  "metric-schedule/set-reviewed-after-the-first-year":
    "The decision of the board changes the design itself.",
  "milestone-payments/part-payment-for-listed-parts":
    "The parts are those of the schedule in each position.",
  "rate-card/prices-of-the-tender": "The prices stand in the schedule, whoever proposed them.",
  "amc-top-up/tail-price-for-a-number-of-years":
    "Buyers pay the price of a unit; it is no sum of this contract.",
  "amc-top-up/price-by-audited-cost":
    "Buyers pay the price of a unit; it is no sum of this contract.",
};

/** Answers under which clauses have something to compute. */
const answers: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  "volume-guarantee": { minUnits: 1_000, unitMinor: 10_000, savedMinor: 2_000 },
  "liquidated-damages": { perDayMinor: 500_000, capMinor: 30_000_000 },
  "outcome-cap": { perPersonMinor: 150_000 },
  "royalty-until-multiple": { startAfterMinor: 100_000 },
  "binary-threshold": { nearDistance: 50, tolerance: 10 },
  "loan-terms": { contingentForgive: 40 },
  "counterfactual-adjustment": { method: "matched", deadweight: 20 },
};

/** Clauses that must be in too, for one to have something to compute. */
const beside: Readonly<Record<string, readonly string[]>> = {
  "schedule-payment": ["liquidated-damages"],
};

/** Lines that have no payment at target, without which a collar has no base. */
const ofMarkets = ["ccfd-settlement", "amc-top-up", "prize-award"];

function livedWith(clauseId: string): Design {
  if (clauseId !== "collar") return lived;
  return { ...lived, payments: lived.payments.filter(({ model }) => !ofMarkets.includes(model)) };
}

const assembler = new Assembler(library);

function termsAt(
  clauseId: string,
  position: string,
  more: Readonly<Record<string, Answer>> = {},
): Terms {
  const choices = [clauseId, ...(beside[clauseId] ?? [])].map((id) => {
    const own = id === clauseId ? { position, answers: { ...answers[id], ...more } } : {};
    return [id, { ...untouched, use: "in" as const, answers: answers[id] ?? {}, ...own }] as const;
  });
  const clauses = { ...lived.clauses, ...Object.fromEntries(choices) };
  const design: Design = { ...lived, clauses };
  return readTerms(design, library, assembler.assemble(design).document).terms;
}

/** All sums of an account, without the words of their steps. */
function sumsOf(design: Design, terms: Terms, life: Results): string {
  const lines = new Set(design.payments.map(({ id }) => id));
  const all = new Set(lived.payments.map(({ id }) => id));
  const results = life.results.filter(({ of }) => !all.has(of) || lines.has(of));
  const { periods, returns, findings } = payContract(design, terms, { ...life, results });
  expect(findings.filter(({ level }) => level === "blocker")).toEqual([]);
  const sums = {
    periods: periods.map(({ lines: paid, adjustments }) => [
      paid.map(({ lineId, state, dueMinor }) => `${lineId} ${state} ${dueMinor}`),
      adjustments.map(({ kind, amountMinor }) => `${kind} ${amountMinor}`),
    ]),
    returns: returns.map(({ kind, day, amountMinor }) => `${kind} ${day} ${amountMinor}`),
  };
  return JSON.stringify(sums);
}

const seen = fc.sample(lives, { numRuns: 14, seed: 2027 });

function differs(clauseId: string, one: Terms, other: Terms): boolean {
  const design = livedWith(clauseId);
  if (JSON.stringify(one) === JSON.stringify(other)) return false;
  return seen.some((life) => sumsOf(design, one, life) !== sumsOf(design, other, life));
}

const positions = [...moneyClauses].flatMap((id) =>
  (library.clauses[id]?.positions ?? []).slice(1).map((position) => [id, position.id] as const),
);

test("Every clause that moves money is in the library", () => {
  expect([...moneyClauses].filter((id) => library.clauses[id] === undefined)).toEqual([]);
  const known = new Set(positions.map(([id, position]) => `${id}/${position}`));
  expect(Object.keys(neutral).filter((key) => !known.has(key))).toEqual([]);
});

describe("A position of a money clause alters the sums, or it is told why not:", () => {
  test.each(positions)("%s: %s", (id, position) => {
    const isNeutral = Object.hasOwn(neutral, `${id}/${position}`);
    expect(differs(id, termsAt(id, position), termsAt(id, "preferred"))).toBe(!isNeutral);
  });
});

/** Answers that say who does what and when; no sum hangs on them. */
const ofProcedure: Readonly<Record<string, string>> = {
  "metric-schedule": "maxMetrics replaceDays",
  "counterfactual-adjustment": "source reviewMonths",
  "sustained-outcome": "lasting gapDays",
  indexation: "index baseMonth labourIndex",
  "fee-core": "covers invoicing shareLimit",
  "milestone-payments": "decisionDays",
  "rate-card": "claimDays lateMonths checkDays wrongShare",
  "linear-incentive": "runOfBest missReview",
  "tiered-bands": "closeReview recheckDays",
  "binary-threshold": "recheckDays",
  "weighted-score": "shiftPoints shiftMonths lowestScore",
  "gain-share": "costs notCosts finalMonths",
  "ccfd-settlement": "earlyExitYears successor statementDays",
  "amc-top-up":
    "unitName capacityMonths supplyYears makeGoodDays noticeMonths sunsetMonths tailYears margin",
  "prize-award": "noWinner rolloverMonths decisionDays acceptDays payDays heldApart",
  "loan-terms": "drawMonths drawDays security lateBps",
  "equity-warrants": "votes holder dilution sellYears",
  "service-credits": "failures soleRemedy",
  "liquidated-damages": "duties",
  collar: "lowYears",
  "outcome-cap": "warnShare afterCap talkDays",
  prefinancing: "security uses",
  "volume-guarantee": "demand unitName",
  "royalty-until-multiple": "reportDays discount",
  clawback: "triggers cureDays",
  "windfall-share": "reportMonths runYears",
};

const questions = [...moneyClauses].flatMap((id) =>
  (library.clauses[id]?.parameters ?? []).map((parameter) => [id, parameter.name] as const),
);

/** Two answers to a question that lie apart. */
function apart(parameter: Parameter): readonly [Answer, Answer] {
  switch (parameter.type) {
    case "integer":
    case "percent":
      return [parameter.min, Math.min(parameter.max, Math.max(4 * parameter.min + 50, 60))];
    case "money":
      return [Math.max(parameter.min, 1_000), 90_000];
    case "boolean":
      return [false, true];
    case "choice":
      return [parameter.options[0]?.value ?? "", parameter.options.at(-1)?.value ?? ""];
    case "metrics":
      return [["job"], ["step"]];
    case "rows":
      return [[], [...parameter.default]];
    case "list":
      return [[], ["the Supplier has kept its word"]];
    default:
      return ["", "as the Parties agreed"];
  }
}

describe("An answer to a money clause moves a sum at some position, or is one of procedure:", () => {
  test.each(questions)("%s: %s", (id, name) => {
    const clause = library.clauses[id];
    const parameter = clause?.parameters.find((each) => each.name === name);
    if (clause === undefined || parameter === undefined) throw new Error(`${id}: ${name}`);
    const isOfProcedure = (ofProcedure[id] ?? "").split(" ").includes(name);
    const [one, other] = apart(parameter);
    const moves = clause.positions.some((position) =>
      differs(
        id,
        termsAt(id, position.id, { [name]: one }),
        termsAt(id, position.id, { [name]: other }),
      ),
    );
    expect(moves).toBe(!isOfProcedure);
  });
});
