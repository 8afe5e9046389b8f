import { compare, divide, integer, multiply, type Rational, subtract } from "../base/rational.ts";
import type { ValueForMoney } from "../domain/value.ts";
import type { Step } from "../payment/trace.ts";
import {
  type Figure,
  inFigures,
  inMoney,
  minorOf,
  moneyFigure,
  shareOf,
  type Writing,
} from "./figure.ts";

/** A stage with all that the sums need; `factor` discounts to the base year. */
interface Gate {
  readonly title: string;
  readonly cost: Rational;
  readonly chance: Rational;
  readonly salvage: Rational;
  readonly factor: Rational;
}

/** What the rule says at a gate, in money of the year of that gate. */
export interface GateRule {
  readonly title: string;
  readonly goesOn: boolean;
  /** Worth of going on: chance × worth of what follows − cost. */
  readonly goingOn: Figure;
  readonly salvage: string;
}

/** Funding in stages as a real option: the right, and no duty, to go on at each gate. */
export interface StagedFunding {
  /** All stages promised at the start. */
  readonly commit: Figure;
  /** Each stage paid only where those before it succeeded. */
  readonly staged: Figure;
  /** Staged less commit; never below zero. */
  readonly optionValue: Figure;
  /** Worth where the rule is kept at each gate, stopping for the salvage where that is more. */
  readonly byRule: Figure;
  readonly gates: readonly GateRule[];
}

/** Null until every stage has its cost and chance, and the payoff is known. */
export function stagedFunding(
  { funding }: ValueForMoney,
  factors: readonly Rational[],
  writing: Writing,
): StagedFunding | null {
  const payoff = minorOf(funding.payoffMinor);
  const gates = funding.stages.map((stage): Gate | null => {
    const [cost, chance] = [minorOf(stage.costMinor), shareOf(stage.chancePercent)];
    if (cost === null || chance === null) return null;
    const salvage = minorOf(stage.salvageMinor) ?? integer(0);
    const factor = factors[stage.year ?? 0] ?? integer(1);
    return { title: stage.title, cost, chance, salvage, factor };
  });
  const whole = gates.filter((gate) => gate !== null);
  const last = whole.at(-1);
  if (payoff === null || last === undefined || whole.length < gates.length) return null;
  const year = funding.payoffYear;
  const payoffFactor = year === null ? last.factor : (factors[year] ?? integer(1));
  const promised = whole.map(({ cost, factor }) => multiply(cost, factor));
  const reached = reaching(whole);
  const expected = promised.map((cost, k) => multiply(cost, reached[k] ?? integer(1)));
  const success = reached.at(-1) ?? integer(1);
  const gain = multiply(multiply(payoff, payoffFactor), success);
  const sum = (costs: readonly Rational[]): Figure => {
    const paid = costs.map((cost) => inMoney(cost, writing)).join(" − ");
    const formula = `${inFigures(success, writing)} × ${inMoney(multiply(payoff, payoffFactor), writing)} − ${paid}`;
    return moneyFigure(formula, costs.reduce(subtract, gain), writing);
  };
  const [commit, staged] = [sum(promised), sum(expected)];
  return {
    commit,
    staged,
    optionValue: moneyFigure(
      `${staged.result} − ${bracketed(commit.result)}`,
      subtract(staged.exact, commit.exact),
      writing,
    ),
    ...backward(whole, payoff, payoffFactor, writing),
  };
}

/** The chance of reaching each gate, and last that of the payoff. */
function reaching(gates: readonly Gate[]): readonly Rational[] {
  const chances = [integer(1)];
  for (const { chance } of gates) chances.push(multiply(chances.at(-1) ?? integer(1), chance));
  return chances;
}

/** From the payoff back to the first gate: go on where that is worth more than stopping. */
function backward(
  gates: readonly Gate[],
  payoff: Rational,
  payoffFactor: Rational,
  writing: Writing,
): Pick<StagedFunding, "byRule" | "gates"> {
  const rules: GateRule[] = [];
  let [worth, factor] = [payoff, payoffFactor];
  let steps: Step[] = [];
  for (const gate of gates.toReversed()) {
    const next = multiply(worth, divide(factor, gate.factor));
    const exact = subtract(multiply(gate.chance, next), gate.cost);
    const formula = `${inFigures(gate.chance, writing)} × ${bracketed(inMoney(next, writing))} − ${inMoney(gate.cost, writing)}`;
    const goingOn = moneyFigure(formula, exact, writing);
    const goesOn = compare(exact, gate.salvage) > 0;
    const salvage = inMoney(gate.salvage, writing);
    rules.unshift({ title: gate.title, goesOn, goingOn, salvage });
    steps = [...steps, ...goingOn.steps.map((step) => ({ ...step, row: gate.title || null }))];
    [worth, factor] = [goesOn ? exact : gate.salvage, gate.factor];
  }
  const formula = `max(${rules[0]?.goingOn.result}, ${rules[0]?.salvage}) × ${inFigures(factor, writing)}`;
  return { gates: rules, byRule: moneyFigure(formula, multiply(worth, factor), writing, steps) };
}

function bracketed(money: string): string {
  return money.startsWith("\u2212") ? `(${money})` : money;
}
