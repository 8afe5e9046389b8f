import { addDays, daysBetween } from "../../base/calendar.ts";
import {
  add,
  compare,
  decimal,
  integer,
  isDecimal,
  multiply,
  subtract,
} from "../../base/rational.ts";
import { type Metric, type Payment } from "../../domain/design.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeNumber } from "../../reference/language.ts";
import { paymentWordsOf } from "../../reference/payment-words.ts";
import { type Facts, factsOf, type Need } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import { counted, plainDecimal, scaleOf } from "../measure.ts";
import type { PaymentContext } from "../mechanism.ts";
import type { Terms } from "../terms.ts";
import { figureStep, type Step } from "../trace.ts";
import type { Span } from "./calendar.ts";
import { type Ledger, totalOf } from "./ledger.ts";
import { settlementFacts, stepsTaken } from "./more-facts.ts";

/** What the results say of a line for one span. */
export interface Established {
  readonly facts: Partial<Facts>;
  /** Still unknown; while there is any, the line is held. */
  readonly missing: readonly Need[];
  /** Results that the facts come from. */
  readonly used: readonly Result[];
  /** What was read, with its rounding; what was taken off for what would have come anyway. */
  readonly steps: readonly StagedStep[];
  /** Whether the fixed share for what would have come anyway still has to be taken off. */
  readonly fixedDeadweight: boolean;
}

export interface StagedStep {
  readonly stage: "verify" | "deadweight";
  readonly step: Step;
  /** Results that this step rests on. */
  readonly used: readonly Result[];
}

export interface Asked {
  readonly line: Payment;
  readonly span: Span;
  readonly asOf: string;
  readonly ledger: Ledger;
  readonly terms: Terms;
  readonly context: PaymentContext;
  /** Metrics that count the steps on the way to the results of a rate card's items, by item. */
  readonly steps: ReadonlyMap<string, Metric>;
}

/** Lines that count what a metric counted through the span, rather than read where it stands at the end. */
export function countsUnits({ model }: Payment): boolean {
  return model === "rate-card" || model === "amc-top-up" || model === "ccfd-settlement";
}

/** Lines whose results may have come without the work: of people, not of prices or ranks. */
export function comesFromPeople({ model }: Payment): boolean {
  return (
    model === "rate-card" ||
    model === "linear-incentive" ||
    model === "tiered-bands" ||
    model === "binary-threshold" ||
    model === "weighted-score"
  );
}

export function establish(asked: Asked): Established {
  const { line, span, ledger, terms } = asked;
  const readings: Record<string, string> = {};
  const units: Record<string, string> = {};
  const conditions: Record<string, boolean> = {};
  const missing: Need[] = [];
  const used: Result[] = [];
  const steps: StagedStep[] = [];
  let fixedDeadweight = false;
  const other: { -readonly [K in keyof Facts]?: Facts[K] } = {};
  for (const need of mechanismOf(line).needs(line)) {
    switch (need.kind) {
      case "reading":
      case "units": {
        const found = measure(asked, need);
        used.push(...found.used);
        steps.push(...found.steps);
        missing.push(...found.missing);
        fixedDeadweight ||= found.fixedDeadweight;
        if (found.value === null) break;
        if (need.kind === "units") units[need.itemId] = found.value;
        else readings[need.metricId] = found.value;
        break;
      }
      case "condition": {
        const state = ledger.last("condition", need.conditionId, { ...span, from: "0000-01-01" });
        if (state) conditions[need.conditionId] = state.value === "met";
        break;
      }
      case "actual-cost":
      case "reference-price":
      case "round-price":
      case "exit-price": {
        const found = priceOf(asked, need.kind);
        if (found === null) {
          if (need.kind !== "round-price" || terms.equity !== "convertible") missing.push(need);
        } else {
          used.push(found);
          const minor = 10n ** BigInt(currencyOf(asked.context.currency).exponent);
          if (need.kind === "actual-cost") {
            const cost = decimal(found.value);
            other.actualCostMinor = (cost.n * minor) / cost.d;
            other.isCostInterim = found.item === "interim";
          } else if (need.kind === "reference-price") other.referencePrice = found.value;
          else if (need.kind === "round-price") other.roundPrice = found.value;
          else other.exitPrice = found.value;
        }
        break;
      }
      case "placed": {
        const ranked = ledger.all("placed", line.id, span);
        used.push(...ranked);
        other.placed = ranked.map(({ item, value, day }) => ({
          entrant: item,
          rank: Number(value),
          day,
        }));
        break;
      }
      default:
        break;
    }
  }
  const taken = stepsTaken(asked, measure);
  const settled = settlementFacts(asked);
  for (const more of [taken, settled]) {
    used.push(...more.used);
    steps.push(...more.steps);
  }
  missing.push(...taken.missing);
  const facts = factsOf({
    ...other,
    ...settled.facts,
    readings,
    units,
    conditions,
    steps: taken.counts,
    isUnprotected: isUnprotected(used, asked),
  });
  return { facts, missing, used, steps, fixedDeadweight };
}

function isUnprotected(used: readonly Result[], { ledger, span }: Asked): boolean {
  const isLost = used.some(({ kind, value }) => kind === "missing" && value === "supplier");
  return isLost || ledger.last("effort", "", span)?.value === "failed";
}

function priceOf(
  { line, span, ledger, terms }: Asked,
  kind: "actual-cost" | "reference-price" | "round-price" | "exit-price",
): Result | null {
  switch (kind) {
    case "actual-cost":
      return ledger.last("cost", line.id, span, terms.gainOnAccount ? undefined : "");
    case "reference-price":
      return ledger.last("price", line.id, span);
    case "round-price":
      return ledger.last("share-price", line.id, span, "round");
    case "exit-price":
      return ledger.last("share-price", line.id, span, "exit");
  }
}

export interface Measured {
  readonly value: string | null;
  readonly missing: readonly Need[];
  readonly used: readonly Result[];
  readonly steps: readonly StagedStep[];
  readonly fixedDeadweight: boolean;
}

export type MeasureNeed = Extract<Need, { kind: "reading" | "units" }>;

/** A metric's value or an item's units, less what would have come anyway. */
function measure(asked: Asked, need: MeasureNeed): Measured {
  const { line, span, ledger, terms, context } = asked;
  const results =
    need.kind === "units"
      ? ledger.all("units", line.id, span, need.itemId)
      : ledger.all("reading", need.metricId, span);
  const last = results.at(-1) ?? null;
  const used = countsUnits(line) ? results : last ? [last] : [];
  const stated = countsUnits(line) ? totalOf(results) : (last?.value ?? null);
  const metric = need.metricId === null ? undefined : context.metrics[need.metricId];
  if (stated === null) return inPlaceOf(asked, need, metric);
  const read = { ...readStep(stated, metric, need, asked), used };
  const found = { value: stated, missing: [], used, steps: [read], fixedDeadweight: false };
  const rule = comesFromPeople(line) ? terms.deadweight : null;
  if (rule === null) return found;
  if (rule.method === "fixed" || !metric) return { ...found, fixedDeadweight: true };
  const cohort = ledger.last("cohort", metric.id, span);
  const expected = ledger.last("expected", metric.id, span);
  if (cohort !== null && isTooSmall(cohort.value, metric.id, asked)) {
    return { ...found, used: [...used, cohort], fixedDeadweight: true };
  }
  const lacking: Need[] = [
    ...(cohort === null ? [{ kind: "cohort" as const, metricId: metric.id }] : []),
    ...(expected === null ? [{ kind: "expected" as const, metricId: metric.id }] : []),
  ];
  if (cohort === null || expected === null) return { ...found, value: null, missing: lacking };
  const { value, step } = added(stated, expected.value, metric, countsUnits(line), context);
  return {
    ...found,
    value,
    used: [...used, cohort, expected],
    steps: [read, { ...step, used: [cohort, expected] }],
  };
}

/** Whether too few people were served for a comparison, or compared with: fewer than half of those. */
function isTooSmall(cohort: string, metricId: string, { ledger, span, terms }: Asked): boolean {
  const people = decimal(cohort);
  const compared = ledger.last("comparison", metricId, span);
  const least = integer(terms.deadweight?.minCohort ?? 0);
  if (compare(people, least) < 0) return true;
  return compared !== null && compare(multiply(decimal(compared.value), integer(2)), people) < 0;
}

/** The value as it was stated, and as it counts: at the metric's decimals. */
function readStep(
  stated: string,
  metric: Metric | undefined,
  need: MeasureNeed,
  { line, context }: Asked,
): Omit<StagedStep, "used"> {
  const value = metric ? counted(stated, scaleOf(metric)) : decimal(stated);
  const items = line.model === "rate-card" ? line.items : [];
  const item = need.kind === "units" ? items.find(({ id }) => id === need.itemId) : undefined;
  const { forBand } = paymentWordsOf(context.language);
  const title = item?.band
    ? forBand.replace("{a}", item.title).replace("{b}", item.band)
    : item?.title;
  const named = title ?? metric?.name ?? "";
  const formula = writeNumber(stated, context.language);
  return { stage: "verify", step: figureStep(formula, value, context, named) };
}

/**
 * What the work has added: for a count, beyond what was expected; for a level, as far from the baseline
 * as the reading is from what was expected. Never worse than nothing.
 */
function added(
  reading: string,
  expected: string,
  metric: Metric,
  isCount: boolean,
  context: PaymentContext,
): { readonly value: string; readonly step: Omit<StagedStep, "used"> } {
  const scale = scaleOf(metric);
  const apart = subtract(decimal(reading), decimal(expected));
  const gain = scale.up ? apart : subtract(decimal(expected), decimal(reading));
  const counts = gain.n > 0n ? gain : integer(0);
  const base = isCount ? integer(0) : (scale.baseline ?? integer(0));
  const value = scale.up ? add(base, counts) : subtract(base, counts);
  const [high, low] = scale.up || isCount ? [reading, expected] : [expected, reading];
  const difference = `max(0, ${high} − ${low})`;
  const formula = isCount
    ? difference
    : `${plainDecimal(base)} ${scale.up ? "+" : "−"} ${difference}`;
  const exact = isCount ? counts : value;
  const step = figureStep(formula, exact, context, metric.name);
  return { value: plainDecimal(exact), step: { stage: "deadweight", step } };
}

/**
 * The value that the contract puts in the place of one that stays away past the long-stop: the
 * baseline where the Supplier is the cause (at once in a score); what an expert finds, so nothing yet, where the Authority
 * is; else what the clause names. Units and prices have no such value.
 */
function inPlaceOf(asked: Asked, need: MeasureNeed, metric: Metric | undefined): Measured {
  const { line, span, ledger, terms } = asked;
  const held = { value: null, missing: [need], used: [], steps: [], fixedDeadweight: false };
  if (!metric || need.kind === "units" || countsUnits(line)) return held;
  const cause = ledger.last("missing", metric.id, span);
  const isLost = line.model === "weighted-score" && cause?.value === "supplier";
  const isLate = daysBetween(span.to, asked.asOf) > terms.missing.longStopDays;
  if (!isLate && !isLost) return held;
  const before = { from: "0000-01-01", to: addDays(span.from, -1) };
  const earlier = ledger.last("reading", metric.id, before);
  const baseline = isDecimal(metric.baseline.value) ? metric.baseline.value : null;
  const rule =
    cause?.value === "supplier"
      ? "baseline"
      : cause?.value === "authority"
        ? "expert"
        : terms.missing.value;
  if (rule === "expert") return held;
  const value = rule === "last" ? (earlier?.value ?? baseline) : baseline;
  if (value === null) return held;
  const used = [cause, rule === "last" ? earlier : null].flatMap((each) => each ?? []);
  const { stage, step } = readStep(value, metric, need, asked);
  const { inPlace } = paymentWordsOf(asked.context.language);
  const told = { ...step, row: inPlace.replace("{a}", step.row ?? "") };
  return { ...held, value, missing: [], used, steps: [{ stage, step: told, used }] };
}
