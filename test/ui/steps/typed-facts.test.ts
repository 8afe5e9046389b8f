import { describe, expect, test } from "vitest";
import type { LineOf, Payment } from "../../../src/domain/payment.ts";
import { payOn } from "../../../src/payment/summary.ts";
import { asksOf, factsFrom } from "../../../src/ui/steps/payment/typed-facts.ts";
import { standardDesign } from "../../standard-design.ts";

const design = standardDesign;
const due = (line: Payment, ...typed: string[]): bigint | null => {
  const asks = asksOf(line, design);
  const texts = Object.fromEntries(asks.map(({ key }, i) => [key, typed[i] ?? ""]));
  const facts = factsFrom(asks, texts, "GBP");
  return facts && (payOn(design, line, facts)?.dueMinor ?? null);
};

const gain: LineOf<"gain-share"> = {
  id: "gain",
  title: "Shared savings",
  model: "gain-share",
  targetCostMinor: 1_000_000_00,
  neutralMinor: null,
  gainPercent: 50,
  painPercent: 40,
  capMinor: null,
  floorMinor: null,
};
const card: LineOf<"rate-card"> = {
  id: "card",
  title: "Prices",
  model: "rate-card",
  frequency: "yearly",
  items: [
    {
      id: "first",
      title: "First months",
      metricId: "in-work",
      band: "",
      unitMinor: 500_00,
      capUnits: null,
      repeatable: false,
    },
  ],
};

describe("What is typed into a calculator", () => {
  test("is asked for by the names that the contract uses, each once", () => {
    expect(asksOf(gain, design)).toMatchObject([{ label: "Actual cost", unit: "GBP" }]);
    const milestones = design.payments.find(({ model }) => model === "milestone-payments");
    const asks = milestones ? asksOf(milestones, design) : [];
    expect(asks[0]).toMatchObject({ label: "Service open", isTicked: true });
  });

  test("gives the sum that the mechanism gives", () => {
    expect(due(gain, "£750,000")).toBe(125_000_00n);
    expect(due(gain, "1.1m")).toBe(-40_000_00n);
    expect(due(card, "84")).toBe(42_000_00n);
  });

  test("gives none while something is missing, or is no number", () => {
    expect(due(gain)).toBeNull();
    expect(due(gain, "cheap")).toBeNull();
    expect(due(card, "1e308")).toBeNull();
  });

  test("counts a milestone that is not ticked as not passed", () => {
    const line = design.payments.find(({ model }) => model === "milestone-payments");
    expect(line && due(line)).toBe(0n);
    expect(line && due(line, "yes", "yes", "yes")).toBeGreaterThan(0n);
  });
});
