import { divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import type { Design, Payment } from "../../domain/design.ts";
import { metricIdsOf } from "../../domain/payment.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import { factsOf } from "../facts.ts";
import { kindOf } from "../summary.ts";
import type { Terms } from "../terms.ts";
import { payBent } from "./bend.ts";
import { isWithin, type Period, spansOf } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf } from "./ledger.ts";
import { bendLater, type Scene } from "./line-due.ts";
import { stepMetrics } from "./more-facts.ts";
import type { Adjustment } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** The contract year as a span, ended by its last period. */
interface Year {
  readonly from: string;
  readonly to: string;
}

/** What a line comes to if every metric stands exactly at its target; null where that cannot be told. */
function atTarget(line: Payment, period: Period, scene: Scene): Rational | null {
  const { design, terms } = scene;
  const context = contextFor(design, line);
  const targets = metricIdsOf(line).map(
    (id) => [id, context.metrics[id]?.target.value ?? ""] as const,
  );
  const readings = Object.fromEntries(targets);
  const units =
    line.model === "rate-card"
      ? Object.fromEntries(
          line.items.map(({ id, metricId }) => [id, readings[metricId ?? ""] ?? ""]),
        )
      : {};
  const steps = Object.fromEntries(
    [...stepMetrics(line, design, terms).keys()].map((id) => [id, units[id] ?? ""]),
  );
  const trace = payBent(line, factsOf({ readings, units, steps }), context, terms);
  const isFixed = terms.deadweight?.method === "fixed";
  return trace && bendLater(line, trace.exactMinor, isFixed, period, scene, context).exact;
}

/** The sum of a year's outcome lines at target; null where one of them cannot be told. */
function yearAtTarget(design: Design, year: Year, period: Period, scene: Scene): bigint | null {
  let sum = 0n;
  for (const line of design.payments) {
    if (kindOf(line) !== "outcome") continue;
    const spans = spansOf(design, line).filter(({ to }) => isWithin(to, year));
    if (spans.length === 0) continue;
    const one = atTarget(line, period, scene);
    if (one === null) return null;
    sum += round(one) * BigInt(spans.length);
  }
  return sum;
}

/**
 * Brings a year's outcome payments up to the floor or down to the ceiling, both shares of what they
 * come to at target. Nothing where the year's base cannot be told, or the floor's proof is missing.
 */
export function collarOf(
  scene: Scene,
  year: Year,
  period: Period,
  outcomesMinor: bigint,
): Adjustment | null {
  const { terms, design, ledger } = scene;
  const rule = terms.collar;
  if (rule === null || (rule.firstYearOnly && period.year > 1)) return null;
  const base = yearAtTarget(design, year, period, scene);
  if (base === null) return null;
  const effort = ledger.last("effort", "", year);
  const [floor, ceiling] = limitsOf(terms, period.year);
  const share = (percent: number): bigint =>
    round(divide(multiply(integer(base), integer(percent)), integer(100)));
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const adjust = (to: bigint, percent: number): Adjustment => {
    const amountMinor = to - outcomesMinor;
    const formula = `${percent}% × ${money(base)} − ${money(outcomesMinor)}`;
    const place = placeOf(terms, "collar");
    const evidence = evidenceOf([effort]);
    const step = sumAt("period limit", formula, integer(amountMinor), writing, place, evidence);
    return { kind: "collar", amountMinor, step };
  };
  if (ceiling !== null && outcomesMinor > share(ceiling)) return adjust(share(ceiling), ceiling);
  const isProved = !rule.needsEffort || effort?.value === "kept";
  if (floor !== null && isProved && outcomesMinor < share(floor))
    return adjust(share(floor), floor);
  return null;
}

/**
 * Sets what the floor of an earlier year paid against payments beyond those at target, in the years
 * that the clause names.
 */
export function setOffOf(
  scene: Scene,
  year: Year,
  period: Period,
  outcomesMinor: bigint,
  floorMinor: bigint,
): Adjustment | null {
  const { terms, design } = scene;
  const years = terms.collar?.setOffYears ?? 0;
  if (floorMinor === 0n || period.year < 2 || period.year > 1 + years) return null;
  const base = yearAtTarget(design, year, period, scene);
  if (base === null || outcomesMinor <= base) return null;
  const beyond = outcomesMinor - base;
  const taken = beyond < floorMinor ? beyond : floorMinor;
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const formula = `−min(${money(outcomesMinor)} − ${money(base)}, ${money(floorMinor)})`;
  const place = placeOf(terms, "collar");
  const step = sumAt("period limit", formula, integer(-taken), writing, place);
  return { kind: "collar-set-off", amountMinor: -taken, step };
}

/** The floor falls by 10 points a year and ends below one half; the ceiling rises by 5. */
function limitsOf({ collar }: Terms, year: number): readonly [number | null, number | null] {
  if (collar === null) return [null, null];
  const { floorPercent, ceilingPercent, widens } = collar;
  if (!widens) return [floorPercent, ceilingPercent];
  const floor = floorPercent - 10 * (year - 1);
  return [floor < 50 ? null : floor, ceilingPercent && ceilingPercent + 5 * (year - 1)];
}
