import type { Day } from "../base/calendar.ts";
import { type Design, findMetric, type Metric, type Payment } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { english, type Language, languageOf } from "../reference/language.ts";
import type { PaymentContext } from "./mechanism.ts";

interface Known {
  readonly currency?: string;
  readonly language?: Language;
  readonly metrics?: readonly Metric[];
  readonly conditions?: readonly { readonly id: string; readonly title: string }[];
  readonly start?: Day | null;
  readonly end?: Day | null;
}

/** A context of these parts: pounds and English, and no dates, unless told. */
export function contextWith(known: Known): PaymentContext {
  const metrics = known.metrics ?? [];
  const [metric = null, ...others] = metrics;
  return {
    currency: known.currency ?? "GBP",
    language: known.language ?? english,
    metric: others.length === 0 ? metric : null,
    metrics: Object.fromEntries(metrics.map((each) => [each.id, each])),
    conditions: Object.fromEntries((known.conditions ?? []).map((each) => [each.id, each])),
    start: known.start ?? null,
    end: known.end ?? null,
  };
}

/** What a line's sums are computed with. */
export function contextFor(design: Design, payment: Payment): PaymentContext {
  const { currency, language, start, end } = design.contract;
  const ids = [...new Set(metricIdsOf(payment))];
  return contextWith({
    currency,
    language: languageOf(language),
    metrics: ids.flatMap((id) => findMetric(design, id)?.metric ?? []),
    conditions: payment.model === "loan-terms" ? design.conditions : [],
    start,
    end,
  });
}
