import type { LineOf, Payment } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { contextFor } from "../payment/context.ts";
import { payBent } from "../payment/engine/bend.ts";
import { spansOf } from "../payment/engine/calendar.ts";
import { stepMetrics } from "../payment/engine/more-facts.ts";
import { factsOf } from "../payment/facts.ts";
import { kindOf } from "../payment/summary.ts";
import type { Setting, Turn, Values } from "./setting.ts";
import { type Bend, bendOf, factorAt, periodAt } from "./timing.ts";

/**
 * Brings the outcome payments of each contract year up to its floor or down to its ceiling, in the
 * period that ends it, as the account does with exact sums; returns what the ceilings cut off.
 */
export type Collaring = (values: Values, turn: Turn, outcomes: Float64Array) => number;

/** A line of the year's base: what it comes to at target, and how often. */
interface Base {
  readonly minor: number;
  readonly bend: Bend;
}

/** A contract year that the collar holds. */
interface Year {
  readonly year: number;
  /** Its first and last period. */
  readonly from: number;
  readonly to: number;
  readonly bases: readonly Base[];
  readonly floor: number | null;
  readonly ceiling: number | null;
}

export function collaringOf(setting: Setting): Collaring | null {
  const { terms, places } = setting;
  if (terms.collar === null) return null;
  const years = yearsOf(setting);
  const { setOffYears } = terms.collar;
  const effort = terms.collar.needsEffort ? places.further("effort") : null;
  return (values, { indices }, outcomes) => {
    const isProved = effort === null || (values[effort] ?? 0) >= 0.5;
    let lost = 0;
    let floors = 0;
    for (const { year, from, to, bases, floor, ceiling } of years) {
      let sum = 0;
      let base = 0;
      for (let i = from; i <= to; i += 1) sum += outcomes[i] ?? 0;
      for (const { minor, bend } of bases) base += minor * factorAt(bend, to, indices);
      const over = ceiling === null ? 0 : Math.max(0, sum - base * ceiling);
      const under = floor === null || !isProved ? 0 : Math.max(0, base * floor - sum);
      const paid = over > 0 ? 0 : under;
      const isSetOff = year > 1 && year <= 1 + setOffYears;
      const back = isSetOff ? Math.max(0, Math.min(floors, sum - base)) : 0;
      outcomes[to] = (outcomes[to] ?? 0) - over + paid - back;
      floors += paid - back;
      lost += over + back;
    }
    return lost;
  };
}

/** Years of which the base can be told. */
function yearsOf(setting: Setting): readonly Year[] {
  const { design, periods } = setting;
  const lines = design.payments
    .filter((line) => kindOf(line) === "outcome")
    .map((line) => ({
      // The engine's base takes a fixed share for what would have come anyway off every line.
      bend: bendOf(line, setting, true),
      minor: atTarget(line, setting),
      ends: spansOf(design, line).map(({ to }) => periodAt(to, periods)),
    }));
  return periods.flatMap(({ endsYear, year }, to): Year[] => {
    if (!endsYear) return [];
    const from = periods.findIndex((period) => period.year === year);
    const bases: Base[] = [];
    for (const { bend, minor, ends } of lines) {
      const times = ends.filter((at) => at >= from && at <= to).length;
      if (times === 0) continue;
      if (minor === null) return [];
      bases.push({ bend, minor: minor * times });
    }
    return [{ year, from, to, bases, ...limitsIn(year, setting) }];
  });
}

/** What a line comes to where every metric stands at its target, before the multiplications. */
function atTarget(line: Payment, { design, terms }: Setting): number | null {
  const context = contextFor(design, line);
  const readings = Object.fromEntries(
    metricIdsOf(line).map((id) => [id, context.metrics[id]?.target.value ?? ""]),
  );
  const units: Readonly<Record<string, string>> =
    line.model === "rate-card" ? unitsAt(line, readings) : {};
  const steps = Object.fromEntries(
    [...stepMetrics(line, design, terms).keys()].map((id) => [id, units[id] ?? ""]),
  );
  const trace = payBent(line, factsOf({ readings, units, steps }), context, terms);
  return trace && Number(trace.exactMinor.n) / Number(trace.exactMinor.d);
}

function unitsAt({ items }: LineOf<"rate-card">, readings: Readonly<Record<string, string>>) {
  return Object.fromEntries(items.map(({ id, metricId }) => [id, readings[metricId ?? ""] ?? ""]));
}

/** Shares of the base; the floor falls by 10 points a year and ends below one half, the ceiling rises by 5. */
function limitsIn(year: number, { terms: { collar } }: Setting): Pick<Year, "floor" | "ceiling"> {
  if (collar === null || (collar.firstYearOnly && year > 1)) return { floor: null, ceiling: null };
  const later = collar.widens ? year - 1 : 0;
  const floor = collar.floorPercent - 10 * later;
  const ceiling = collar.ceilingPercent === null ? null : collar.ceilingPercent + 5 * later;
  return {
    floor: collar.widens && floor < 50 ? null : floor / 100,
    ceiling: ceiling === null ? null : ceiling / 100,
  };
}
