import { describe, expect, test } from "vitest";
import { integer, type Rational, subtract } from "../../src/base/rational.ts";
import { factsOf } from "../../src/payment/facts.ts";
import { mechanisms } from "../../src/payment/list.ts";
import type { Mechanism } from "../../src/payment/mechanism.ts";
import type { Step } from "../../src/payment/trace.ts";
import { workOut } from "./engine/pencil.ts";

const size = (value: Rational): number => Math.abs(Number(value.n) / Number(value.d));

/** A formula that says something in words, or compares, has no figure to work out. */
const isSum = ({ formula, result }: Step): boolean => !/[<|]/.test(formula) && !/^[×]/.test(result);

/** Minor units of the currencies of the vectors, all of which have two decimals. */
function worked({ formula }: Step): Rational {
  const plain = formula.replace(", rounded down", "");
  const value = workOut(plain);
  if (plain === formula) return value;
  return integer(value.n / value.d);
}

describe.each(Object.values(mechanisms) as unknown as Mechanism[])("$model", (mechanism) => {
  test.each(mechanism.vectors)("can be worked out with a pencil: $title", (vector) => {
    const trace = mechanism.pay(vector.payment, factsOf(vector.facts), vector.context);
    const steps = trace?.steps.filter(isSum) ?? [];
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const told =
        step.resultMinor === null ? workOut(step.result) : { n: step.resultMinor, d: 100n };
      const apart = size(subtract(worked(step), told));
      // Figures that do not end are printed with six decimals, so a sum of them may be off by a little.
      expect(apart, `${step.formula} = ${step.result}`).toBeLessThan(
        step.resultMinor === null ? 0.0001 : 0.0051 + size(told) * 0.000001,
      );
    }
  });
});
