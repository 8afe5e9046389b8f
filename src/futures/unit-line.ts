import type { LineOf, Metric } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { stepMetrics } from "../payment/engine/more-facts.ts";
import { type LinePay, type Reading, type Setting, unitsOf } from "./setting.ts";
import { spreadOf, timesOf } from "./timing.ts";

/** One thing that a rate card pays for: a result, or the step on the way to it. */
interface Priced {
  readonly read: Reading;
  readonly unitMinor: number;
  readonly most: number;
  /** Whether a share of it waits until results have lasted. */
  readonly isLasting: boolean;
}

/**
 * A metric that counts units gives their number in each period of the line; items that share it share
 * them. The volume of work moves them. Null while unfinished.
 */
export function unitPay(line: LineOf<"rate-card">, setting: Setting): LinePay | null {
  const priced = pricedOf(line, setting);
  if (priced === null) return null;
  const times = timesOf(line, setting);
  const spread = spreadOf(line, setting);
  const [sums, atOnce] = [new Float64Array(times.length), new Float64Array(times.length)];
  return (values, turn, due) => {
    sums.fill(0);
    atOnce.fill(0);
    for (let k = 0; k < priced.length; k += 1) {
      const item = priced[k];
      if (item === undefined) break;
      const each = item.read(values);
      const into = item.isLasting ? sums : atOnce;
      let left = item.most;
      for (let i = 0; i < into.length; i += 1) {
        const paid = Math.min(left, each * (times[i] ?? 0));
        left -= paid;
        into[i] = (into[i] ?? 0) + paid * item.unitMinor;
      }
    }
    spread(sums, values, turn, due, atOnce);
  };
}

function pricedOf(line: LineOf<"rate-card">, setting: Setting): readonly Priced[] | null {
  const { terms, design, places } = setting;
  const { metrics } = contextFor(design, line);
  const withStep = stepMetrics(line, design, terms);
  const part = terms.leadStep?.sharePercent ?? 0;
  const lasting = terms.sustained?.metricIds ?? null;
  const priced = line.items.map((item): readonly Priced[] | null => {
    const metric = metrics[item.metricId ?? ""];
    const sharers = line.items.filter(({ metricId }) => metricId === item.metricId).length;
    const results = metric ? readingOf(metric, sharers, true, setting) : null;
    const counted = metric ? readingOf(metric, sharers, false, setting) : null;
    if (results === null || counted === null || item.unitMinor === null) return null;
    const most = item.capUnits ?? Number.POSITIVE_INFINITY;
    const isLasting = lasting === null || lasting.includes(item.metricId ?? "");
    if (!withStep.has(item.id))
      return [{ read: results, unitMinor: item.unitMinor, most, isLasting }];
    const steps = places.further("steps", line.id);
    const stepMinor = (item.unitMinor * part) / 100;
    return [
      { read: results, unitMinor: item.unitMinor - stepMinor, most, isLasting },
      {
        read: (values) => (counted(values) * Math.max(0, values[steps] ?? 100)) / 100,
        unitMinor: stepMinor,
        most,
        isLasting: false,
      },
    ];
  });
  const whole = priced.flatMap((each) => each ?? []);
  return priced.includes(null) || whole.length === 0 ? null : whole;
}

function readingOf(
  metric: Metric,
  sharers: number,
  isOfPeople: boolean,
  setting: Setting,
): Reading | null {
  const units = unitsOf(metric, setting, { byVolume: true, isOfPeople });
  return units && ((values) => units(values) / sharers);
}
