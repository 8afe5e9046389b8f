import { decimal, divide, integer, multiply, type Rational } from "../../base/rational.ts";
import { type Design, findMetric, type Metric } from "../../domain/design.ts";
import type { Payment } from "../../domain/payment.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney, writeNumber } from "../../reference/language.ts";
import type { Cut, Facts, Need } from "../facts.ts";
import { priceMinor, writePrice } from "../price.ts";
import type { Terms } from "../terms.ts";
import { totalOf } from "./ledger.ts";
import type { Asked, Measured, MeasureNeed, StagedStep } from "./line-facts.ts";

/**
 * The metric that counts the step on the way to each item of a rate card: the first of the item's own
 * outcome that the clause names or, where it names none, that is a lead measure.
 */
export function stepMetrics(
  line: Payment,
  design: Design,
  { leadStep }: Terms,
): ReadonlyMap<string, Metric> {
  const found = new Map<string, Metric>();
  if (leadStep === null || line.model !== "rate-card") return found;
  const isStep = ({ id, kind }: Metric): boolean =>
    leadStep.metricIds.length === 0 ? kind === "lead" : leadStep.metricIds.includes(id);
  for (const { id, metricId } of line.items) {
    const metrics = findMetric(design, metricId)?.outcome.metrics ?? [];
    const step = metrics.find((metric) => metric.id !== metricId && isStep(metric));
    if (step) found.set(id, step);
  }
  return found;
}

interface Steps {
  readonly counts: Readonly<Record<string, string>>;
  readonly missing: readonly Need[];
  readonly used: readonly Result[];
  readonly steps: readonly StagedStep[];
}

/** Steps on the way: as counted for the item, or by the metric where only one item has that step. */
export function stepsTaken(
  asked: Asked,
  measure: (asked: Asked, need: MeasureNeed) => Measured,
): Steps {
  const counts: Record<string, string> = {};
  const missing: Need[] = [];
  const used: Result[] = [];
  const steps: StagedStep[] = [];
  for (const [itemId, metric] of asked.steps) {
    const results = asked.ledger.all("steps", asked.line.id, asked.span, itemId);
    const total = totalOf(results);
    const isShared = [...asked.steps.values()].filter(({ id }) => id === metric.id).length > 1;
    if (total !== null) {
      counts[itemId] = total;
      used.push(...results);
    } else if (isShared) {
      missing.push({ kind: "units", itemId, metricId: metric.id });
    } else {
      const context = { ...asked.context, metrics: { [metric.id]: metric } };
      const found = measure({ ...asked, context }, { kind: "reading", metricId: metric.id });
      if (found.value === null) missing.push(...found.missing);
      else counts[itemId] = found.value;
      used.push(...found.used);
      steps.push(...found.steps);
    }
  }
  return { counts, missing, used, steps };
}

interface SettlementFacts {
  readonly facts: Partial<Facts>;
  readonly used: readonly Result[];
  readonly steps: readonly StagedStep[];
}

/** The strike price as adjusted, and what is taken off a settlement, each by itself. */
export function settlementFacts({ line, span, ledger, terms, context }: Asked): SettlementFacts {
  if (line.model !== "ccfd-settlement") return { facts: {}, used: [], steps: [] };
  const strike = ledger.last("strike", line.id, span);
  const price = ledger.last("price", line.id, span);
  const [support, allowances, premium] = (["support", "allowances", "premium"] as const).map(
    (kind) => ledger.all(kind, line.id, span),
  );
  const minor = integer(10n ** BigInt(currencyOf(context.currency).exponent));
  const sum = (results: readonly Result[] | undefined): Rational =>
    decimal(totalOf(results ?? []) ?? "0");
  const money = (exact: Rational): string =>
    writeMoney((exact.n * minor.n) / exact.d, context.currency, context.language);
  const { premiumPercent, freeAllowances } = terms.settlementCuts;
  const cuts: Cut[] = [];
  const helped = sum(support);
  if (helped.n > 0n) cuts.push({ formula: money(helped), exactMinor: multiply(helped, minor) });
  const free = sum(allowances);
  const reference = priceMinor(price?.value ?? null, context.currency);
  if (free.n > 0n && freeAllowances && reference !== null) {
    const count = writeNumber(totalOf(allowances ?? []) ?? "0", context.language);
    const formula = `${count} × ${writePrice(reference, context)}`;
    cuts.push({ formula, exactMinor: multiply(free, reference) });
  }
  const gained = sum(premium);
  if (gained.n > 0n && premiumPercent > 0) {
    const share = divide(multiply(multiply(gained, minor), integer(premiumPercent)), integer(100));
    cuts.push({ formula: `${money(gained)} × ${premiumPercent}%`, exactMinor: share });
  }
  const used = [strike, ...[support, allowances, premium].flatMap((all) => all ?? [])];
  return {
    facts: { strikePrice: strike?.value ?? null, cuts },
    used: used.flatMap((each) => each ?? []),
    steps: [],
  };
}
