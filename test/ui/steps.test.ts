import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { blankCondition, blankDesign } from "../../src/domain/blank.ts";
import { blankPayment } from "../../src/domain/blank-payment.ts";
import { designSchema, type LineOf } from "../../src/domain/design.ts";
import { examples } from "../../src/ui/start/examples.ts";
import { nextStep, progressOf, stepOf, steps } from "../../src/ui/steps.ts";

const design = blankDesign("warm-homes", "obs");

test("the longest prefix decides which step owns a field", () => {
  expect(stepOf("contract.background")).toBe("mission");
  expect(stepOf("contract.start")).toBe("instrument");
  expect(stepOf("outcomes.2.metrics.0.target.value")).toBe("outcomes");
  expect(stepOf("clauses.mission-board.answers.quorum")).toBe("clauses");
});

test("a prefix ends at a dot", () => {
  expect(stepOf("mission-board")).toBeNull();
  expect(stepOf("titles")).toBeNull();
});

test("every field that a user decides belongs to a step", () => {
  const kept = ["format", "version", "id"];
  const orphans = Object.keys(designSchema.entries).filter(
    (key) => !kept.includes(key) && stepOf(key) === null,
  );
  expect(orphans).toEqual([]);
});

test("an empty draft has begun nothing", () => {
  for (const { id } of steps) {
    const progress = progressOf(id, design);
    if (progress) expect(progress.share, id).toBe(0);
  }
});

test("a list says how many of its items are whole", () => {
  const whole = {
    ...blankCondition("fair"),
    title: "Fair work",
    requirement: "pay",
    measure: "pay",
  };
  const some = { ...design, conditions: [whole, blankCondition("green")] };
  expect(progressOf("conditions", some)).toEqual({ share: 0.5, count: "1 of 2" });
  expect(progressOf("conditions", { ...design, conditions: [whole] })).toEqual({
    share: 1,
    count: "1",
  });
});

test("a payment is whole when its sum can be computed", () => {
  const fee = { ...blankPayment("fee", "fee-core"), title: "Core fee", amountMinor: 12_000_000 };
  const open = { ...blankPayment("loan", "loan-terms"), title: "Loan for the works" };
  const contract = { ...design.contract, start: "2027-04-01", end: "2031-03-31" };
  const paid = { ...design, contract, payments: [fee, open] as typeof design.payments };
  expect(progressOf("payment", paid)).toEqual({ share: 0.75, count: "1 of 2" });
  expect(progressOf("payment", { ...paid, contract: design.contract })?.count).toBe("0 of 2");
});

test("a payment at a threshold is whole once it is said whether the threshold itself pays", () => {
  const priced = {
    ...(blankPayment("edge", "binary-threshold") as LineOf<"binary-threshold">),
    title: "Homes at standard",
    threshold: "60",
    amountMinor: 250_000_00,
  };
  const contract = { ...design.contract, start: "2027-04-01", end: "2031-03-31" };
  const countOf = (inclusive: boolean | null) =>
    progressOf("payment", { ...design, contract, payments: [{ ...priced, inclusive }] })?.count;
  expect([null, true, false].map(countOf)).toEqual(["0 of 1", "1", "1"]);
});

test("every step of every example is complete, or is one that a contract can do without", () => {
  for (const example of examples()) {
    const unfinished = steps.filter(({ id }) => (progressOf(id, example)?.share ?? 1) < 1);
    expect(unfinished, example.title).toEqual([]);
  }
});

test("what a step brings into sight is a clause or schedule of the library", () => {
  const files = readdirSync(join(import.meta.dirname, "../../clauses"), {
    recursive: true,
    encoding: "utf8",
  });
  const ids = new Set(files.map((file) => basename(file, ".md")));
  const shown = steps.flatMap(({ shows }) => shows ?? []);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((id) => !ids.has(id))).toEqual([]);
});

test("each step but the last leads on to the next, past the library", () => {
  const way = steps.map(({ id }) => nextStep(id)?.id ?? null);
  expect(way).toEqual([
    "outcomes",
    "instrument",
    "payment",
    "conditions",
    "partners",
    "risks",
    "value",
    "futures",
    "clauses",
    "review",
    "review",
    "export",
    "results",
    null,
  ]);
});
