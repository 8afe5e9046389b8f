import { type CommonDriver, commonDrivers } from "../domain/assumptions.ts";
import type { Design, Metric } from "../domain/design.ts";
import type { Period } from "../payment/engine/calendar.ts";
import type { Terms } from "../payment/terms.ts";
import { type FurtherKind, furtherId } from "./further.ts";
import { numberOf } from "./quantile.ts";

/** One future as numbers: the value of each driver by its place. */
export type Values = Float64Array;

/** Where the drivers stand. */
export interface Places {
  readonly metrics: ReadonlyMap<string, number>;
  readonly volume: number;
  readonly delay: number;
  readonly prices: number;
  readonly cost: number;
  readonly interest: number;
  /** Place of a further driver; asking for one that the contract has not is a fault of ours. */
  further(kind: FurtherKind, lineId?: string): number;
}

/** Metrics first, then the common drivers, then the further ones: the order of `driversOf`. */
export function placesOf(metricIds: readonly string[], furtherIds: readonly string[]): Places {
  const at = (id: CommonDriver): number => metricIds.length + commonDrivers.indexOf(id);
  const first = metricIds.length + commonDrivers.length;
  return {
    metrics: new Map(metricIds.map((id, i) => [id, i])),
    volume: at("volume"),
    delay: at("delay"),
    prices: at("prices"),
    cost: at("cost"),
    interest: at("interest"),
    further: (kind, lineId) => {
      const id = furtherId(kind, lineId);
      const place = furtherIds.indexOf(id);
      if (place === -1) throw new RangeError(`No driver "${id}"`);
      return first + place;
    },
  };
}

/** What all lines and rules are compiled against. */
export interface Setting {
  readonly design: Design;
  readonly terms: Terms;
  readonly periods: readonly Period[];
  readonly places: Places;
}

/** What is the same for all lines in one future, and what lines leave to the rules. */
export interface Turn {
  /** Index factors, by period. */
  readonly indices: Float64Array;
  /** Milestones passed, by period. */
  readonly passed: Float64Array;
  /** Loans paid out on the first day. */
  drawn: number;
  /** By line: what limits its shares of profit. */
  readonly limiting: ReadonlyMap<string, Limiting>;
}

/** What a line received or was forgiven by period, and what it did not have to pay back. */
export interface Limiting {
  readonly base: Float64Array;
  readonly against: Float64Array;
}

/** Adds what a line pays in one future to `due`, by period. */
export type LinePay = (values: Values, turn: Turn, due: Float64Array) => void;

/** A verified value as a line takes it. */
export type Reading = (values: Values) => number;

/** A value at a metric's decimals, rounded half away from zero; floats must not break a tie downward. */
export function countedAt(value: number, scale: number): number {
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale;
}

/**
 * Where a metric stands: as it was read or, where the contract compares with what would have come
 * anyway, as far from the baseline as the work has moved it. Null for a metric that nothing drives.
 */
export function levelOf(metric: Metric, setting: Setting): Reading | null {
  const place = setting.places.metrics.get(metric.id);
  if (place === undefined) return null;
  const plain: Reading = (values) => values[place] ?? 0;
  const compared = comparisonOf(setting);
  const from = numberOf(metric.baseline.value) ?? 0;
  const way = (numberOf(metric.target.value) ?? from) - from;
  if (compared === null) return plain;
  const sign = metric.direction === "down" ? -1 : 1;
  return (values) => {
    const reading = plain(values);
    if (!compared.holds(values)) return reading;
    const expected = from + way * compared.share(values);
    return from + sign * Math.max(0, sign * (reading - expected));
  };
}

/** Units that a metric counts in one period of a line; `volume` says whether they move with the work. */
export function unitsOf(
  metric: Metric,
  setting: Setting,
  { byVolume, isOfPeople }: { readonly byVolume: boolean; readonly isOfPeople: boolean },
): Reading | null {
  const place = setting.places.metrics.get(metric.id);
  if (place === undefined) return null;
  const { volume } = setting.places;
  const plain: Reading = (values) => {
    const share = byVolume ? Math.max(0, values[volume] ?? 100) / 100 : 1;
    return Math.max(0, values[place] ?? 0) * share;
  };
  const compared = isOfPeople ? comparisonOf(setting) : null;
  if (compared === null) return plain;
  const target = numberOf(metric.target.value) ?? 0;
  return (values) => {
    const units = plain(values);
    if (!compared.holds(values)) return units;
    const share = byVolume ? Math.max(0, values[volume] ?? 100) / 100 : 1;
    return Math.max(0, units - target * share * compared.share(values));
  };
}

/** A comparison with what would have come anyway: whether the group is large enough, and that share. */
export interface Comparison {
  holds(values: Values): boolean;
  share(values: Values): number;
}

/** Null where the contract takes off a fixed share, or nothing. */
export function comparisonOf({ terms, places }: Setting): Comparison | null {
  const rule = terms.deadweight;
  if (rule === null || rule.method === "fixed") return null;
  const [cohort, deadweight] = [places.further("cohort"), places.further("deadweight")];
  return {
    holds: (values) => Math.round(values[cohort] ?? 0) >= rule.minCohort,
    share: (values) => (values[deadweight] ?? 0) / 100,
  };
}
