import { add, compare, divide, integer, multiply, type Rational } from "../../base/rational.ts";
import type { LineOf } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Facts } from "../facts.ts";
import { cutFigure } from "../measure.ts";
import type { PaymentContext } from "../mechanism.ts";
import type { Terms } from "../terms.ts";
import { figureStep, type Step, type Trace, traced } from "../trace.ts";
import { achievementOf, payScoreSoFar as payWeightsSoFar } from "../weighted-score.ts";

/** What a score comes to on the values that there are; null where it waits for the others. */
export function payScoreSoFar(
  line: LineOf<"weighted-score">,
  facts: Facts,
  context: PaymentContext,
  { score, scoreMissing }: Terms,
): Trace | null {
  if (score === "weights") return payWeightsSoFar(line, facts, context, scoreMissing);
  const items = line.items.filter(({ metricId }) => facts.readings[metricId ?? ""] !== undefined);
  const known = payScore({ ...line, items }, facts, context, score);
  if (known === null || score === "equal") return known;
  const half = divide(known.exactMinor, integer(2));
  const sum = writeMoney(known.dueMinor, context.currency, context.language);
  return traced(`${sum} ÷ 2`, half, context, { before: known.steps });
}

/** A score without weights: the mean of the achievements, or the least of them; each from 0 to 1. */
export function payScore(
  line: LineOf<"weighted-score">,
  facts: Facts,
  context: PaymentContext,
  rule: "equal" | "weakest",
): Trace | null {
  const steps: Step[] = [];
  const values: Rational[] = [];
  for (const { metricId } of line.items) {
    const metric = context.metrics[metricId ?? ""];
    const achieved = metric && achievementOf(metric, facts, context);
    if (!metric || !achieved) return null;
    const value = between(achieved.value);
    const formula =
      compare(value, achieved.value) === 0
        ? achieved.formula
        : `min(1, max(0, ${achieved.formula}))`;
    steps.push(figureStep(formula, value, context, metric.name));
    values.push(value);
  }
  if (line.poolMinor === null || values.length === 0) return null;
  const written = values.map((value) => cutFigure(value, context.language));
  const least = values.reduce((low, value) => (compare(value, low) < 0 ? value : low));
  const all = values.reduce((sum, value) => add(sum, value), integer(0));
  const pool = writeMoney(line.poolMinor, context.currency, context.language);
  const [share, formula] =
    rule === "weakest"
      ? [least, `${pool} × min(${written.join(", ")})`]
      : [
          divide(all, integer(values.length)),
          `${pool} × (${written.join(" + ")}) ÷ ${values.length}`,
        ];
  return traced(formula, multiply(integer(line.poolMinor), share), context, { before: steps });
}

function between(value: Rational): Rational {
  if (value.n <= 0n) return integer(0);
  return compare(value, integer(1)) > 0 ? integer(1) : value;
}
