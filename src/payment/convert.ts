import { compare, decimal, isDecimal } from "../base/rational.ts";
import { blankPayment } from "../domain/blank-payment.ts";
import type { Metric, Payment } from "../domain/design.ts";
import type { LineOf } from "./mechanism.ts";

/** The mechanisms that pay by a measured value. */
export type OutcomeModel = "binary-threshold" | "tiered-bands" | "linear-incentive";
export type OutcomePayment = LineOf<OutcomeModel>;

/** A measure and what it earns, common to all three ways of paying; either may still be empty. */
interface Step {
  readonly at: string;
  readonly amountMinor: number | null;
}

/**
 * The same line paid another way, with as much of its amounts as makes sense there: a threshold
 * becomes one band; bands become points, starting from nothing at the baseline; points or bands
 * become the one threshold that lies at the target, or else pays most. Title, metric and frequency
 * stay; whether an edge counts is open where the line had none. Returns the line itself where it is paid that way already.
 */
export function payAnotherWay(
  line: OutcomePayment,
  model: OutcomeModel,
  metric: Metric | null,
): OutcomePayment {
  if (line.model === model) return line;
  const { id, title, metricId, frequency } = line;
  const kept = { id, title, metricId, frequency };
  const inclusive = "inclusive" in line ? line.inclusive : null;
  const steps = stepsOf(line);
  switch (model) {
    case "tiered-bands": {
      const bands = steps.map(({ at, amountMinor }) => ({ from: at, amountMinor }));
      return { ...kept, model, inclusive, cumulative: false, bands };
    }
    case "linear-incentive":
      return { ...kept, model, points: withStart(steps, metric) };
    case "binary-threshold": {
      const step = steps.find(({ at }) => isSame(at, metric?.target.value ?? "")) ?? richest(steps);
      return {
        ...kept,
        model,
        inclusive,
        threshold: step?.at ?? "",
        amountMinor: step?.amountMinor ?? null,
      };
    }
  }
}

/** The steps that pay something, or may yet: points that pay nothing only mark where a line starts. */
function stepsOf(line: OutcomePayment): Step[] {
  switch (line.model) {
    case "binary-threshold":
      return line.threshold === "" && line.amountMinor === null
        ? []
        : [{ at: line.threshold, amountMinor: line.amountMinor }];
    case "tiered-bands":
      return line.bands.map(({ from, amountMinor }) => ({ at: from, amountMinor }));
    case "linear-incentive":
      return line.points.filter(({ amountMinor }) => amountMinor !== 0);
  }
}

/** A line needs a point from which it rises: the baseline, where that is known and not yet a point. */
function withStart(steps: readonly Step[], metric: Metric | null): Step[] {
  const baseline = metric?.baseline.value ?? "";
  const needed = isDecimal(baseline) && !steps.some(({ at }) => isSame(at, baseline));
  return needed ? [{ at: baseline, amountMinor: 0 }, ...steps] : [...steps];
}

function richest(steps: readonly Step[]): Step | undefined {
  return steps.reduce<Step | undefined>(
    (best, step) => ((step.amountMinor ?? 0) > (best?.amountMinor ?? -1) ? step : best),
    undefined,
  );
}

function isSame(a: string, b: string): boolean {
  return isDecimal(a) && isDecimal(b) && compare(decimal(a), decimal(b)) === 0;
}

/**
 * A new outcome line for a metric: nothing at its baseline, an amount still to be given at its target,
 * so that a draft starts from what the outcome already says.
 */
export function newOutcomeLine(
  id: string,
  model: OutcomeModel,
  metric: Metric | null,
): OutcomePayment {
  const line = blankPayment(id, "binary-threshold") as LineOf<"binary-threshold">;
  const threshold = metric?.target.value ?? "";
  return payAnotherWay({ ...line, metricId: metric?.id ?? null, threshold }, model, metric);
}

/** Whether a payment line is paid by a measured value. */
export function isOutcomePayment(payment: Payment): payment is OutcomePayment {
  return (
    payment.model === "binary-threshold" ||
    payment.model === "tiered-bands" ||
    payment.model === "linear-incentive"
  );
}
