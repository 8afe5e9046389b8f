import {
  add,
  compare,
  decimal,
  divide,
  integer,
  isDecimal,
  multiply,
  type Rational,
  round,
  roundTo,
  subtract,
  toFixed,
} from "../base/rational.ts";
import { blankMetric } from "../domain/blank.ts";
import type { Metric } from "../domain/design.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { type Facts, factsOf } from "./facts.ts";
import { counted, cutFigure, readingOf, scaleOf, writeMeasure } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Vector, WorkedExample } from "./mechanism.ts";
import { duePeriods, totalOf } from "./outcome-line.ts";
import { figureStep, type Step, type Trace, traced } from "./trace.ts";

type Score = LineOf<"weighted-score">;

/** How far a metric came from its baseline to its target, before limits: 0 to 1, or beyond. */
export interface Achievement {
  readonly value: Rational;
  /** Arithmetic as it prints. */
  readonly formula: string;
}

/** Null where the metric has no baseline or target, the two are equal, or the value is missing. */
export function achievementOf(
  metric: Metric,
  facts: Facts,
  context: PaymentContext,
): Achievement | null {
  const scale = scaleOf(metric);
  const reading = readingOf(metric.id, facts);
  const { baseline, target } = scale;
  if (reading === null || baseline === null || target === null) return null;
  const way = subtract(target, baseline);
  if (way.n === 0n) return null;
  const value = divide(subtract(counted(reading, scale), baseline), way);
  const [v, b, t] = [counted(reading, scale), baseline, target].map((x) =>
    writeMeasure(x, context.language),
  );
  const [over, under] = scale.up ? [`${v} − ${b}`, `${t} − ${b}`] : [`${b} − ${v}`, `${b} − ${t}`];
  return { value, formula: `(${over}) ÷ (${under})` };
}

/** The line with all that it needs to compute; null while something is missing. */
function finished(line: Score, context: PaymentContext) {
  const whole = line.items.reduce((total, { weight }) => total + weight, 0) === 100;
  const items = line.items.flatMap(({ metricId, weight, maximum }) => {
    const metric = context.metrics[metricId ?? ""];
    if (!metric || !(maximum === "" || isDecimal(maximum))) return [];
    return [{ metric, weight, maximum: decimal(maximum || "1") }];
  });
  const gates = line.gates.flatMap(({ metricId, minimum, factor }) => {
    const metric = context.metrics[metricId ?? ""];
    if (!metric || !isDecimal(minimum) || !isDecimal(factor)) return [];
    return [{ metric, minimum: decimal(minimum), factor: decimal(factor) }];
  });
  const complete = items.length === line.items.length && gates.length === line.gates.length;
  return line.poolMinor !== null && whole && complete
    ? { pool: integer(line.poolMinor), items, gates }
    : null;
}

function limited(value: Rational, maximum: Rational): Rational {
  if (value.n <= 0n) return integer(0);
  return compare(value, maximum) > 0 ? maximum : value;
}

/**
 * What a score comes to although metrics have no value yet: their part of the pool waits (`hold`), or
 * the weights of the others are raised in proportion (`spread`). Null where none has a value, or one
 * that is a gate lacks it.
 */
export function payScoreSoFar(
  line: Score,
  facts: Facts,
  context: PaymentContext,
  missing: "hold" | "spread",
): Trace | null {
  return sum(line, facts, context, missing);
}

function sum(
  line: Score,
  facts: Facts,
  context: PaymentContext,
  missing: "hold" | "spread" | null = null,
): Trace | null {
  const parts = finished(line, context);
  if (parts === null) return null;
  const { language, currency } = context;
  const steps: Step[] = [];
  let score = integer(0);
  let known = 0;
  const terms: string[] = [];
  for (const { metric, weight, maximum } of parts.items) {
    const achieved = achievementOf(metric, facts, context);
    if (achieved === null && missing !== null) continue;
    if (achieved === null) return null;
    known += weight;
    const value = limited(achieved.value, maximum);
    const [low, high] = [achieved.value.n < 0n, compare(achieved.value, maximum) > 0];
    const bound = writeMeasure(maximum, language);
    const formula = low
      ? `max(0, ${achieved.formula})`
      : high
        ? `min(${bound}, ${achieved.formula})`
        : achieved.formula;
    steps.push(figureStep(formula, value, context, metric.name));
    terms.push(`${weight} × ${cutFigure(value, language)}`);
    score = add(score, multiply(integer(weight), value));
  }
  if (terms.length === 0) return null;
  if (missing === "spread" && known > 0 && known < 100) {
    score = divide(multiply(score, integer(100)), integer(known));
    steps.push(figureStep(`(${terms.join(" + ")}) × 100 ÷ ${known}`, score, context));
  } else {
    steps.push(figureStep(terms.join(" + "), score, context));
  }
  let factor = integer(1);
  for (const gate of parts.gates) {
    const achieved = achievementOf(gate.metric, facts, context);
    if (achieved === null) return null;
    if (compare(achieved.value, gate.minimum) >= 0) continue;
    steps.push({
      formula: `${achieved.formula} < ${writeMeasure(gate.minimum, language)}`,
      row: gate.metric.name,
      result: `×\u00a0${writeMeasure(gate.factor, language)}`,
      resultMinor: null,
    });
    if (compare(gate.factor, factor) < 0) factor = gate.factor;
  }
  const pool = writeMoney(parts.pool.n, currency, language);
  const plain = divide(multiply(parts.pool, score), integer(100));
  const gated = compare(factor, integer(1)) !== 0;
  const formula = `${pool} × ${cutFigure(score, language)} ÷ 100`;
  return traced(
    gated ? `${formula} × ${writeMeasure(factor, language)}` : formula,
    multiply(plain, factor),
    context,
    { before: steps },
  );
}

/** The pool at the most achievement that counts. */
function maximumOf(line: Score, context: PaymentContext): bigint | null {
  const parts = finished(line, context);
  if (parts === null) return null;
  const score = parts.items.reduce(
    (total, { weight, maximum }) => add(total, multiply(integer(weight), maximum)),
    integer(0),
  );
  return round(divide(multiply(parts.pool, score), integer(100)));
}

function rowsOf(line: Score, context: PaymentContext): Row[] {
  const parts = finished(line, context);
  const { weighted } = paymentWordsOf(context.language);
  return (parts?.items ?? []).map(({ metric, weight }, i) => ({
    label: weighted.replace("{a}", metric.name).replace("{b}", `${weight}%`),
    amountMinor: round(divide(multiply(parts?.pool ?? integer(0), integer(weight)), integer(100))),
    labelField: `items.${i}.metricId`,
    amountField: `items.${i}.weight`,
  }));
}

/** Every metric half way, at its target, and a fifth of the way beyond it. */
function examplesOf(line: Score, context: PaymentContext): WorkedExample[] {
  const places = [
    { place: "below", share: divide(integer(1), integer(2)) },
    { place: "at", share: integer(1) },
    { place: "above", share: divide(integer(6), integer(5)) },
  ] as const;
  const { score } = paymentWordsOf(context.language);
  return places.flatMap(({ place, share }) => {
    const readings = Object.fromEntries(
      Object.values(context.metrics).flatMap((metric) => {
        const { baseline, target, decimals } = scaleOf(metric);
        if (!baseline || !target) return [];
        const value = add(baseline, multiply(share, subtract(target, baseline)));
        return [[metric.id, toFixed(roundTo(value, decimals), decimals)] as const];
      }),
    );
    const trace = sum(line, factsOf({ readings }), context);
    const reached = trace?.steps[line.items.length]?.result ?? "";
    return trace ? [{ place, measured: score.replace("{a}", reached), trace }] : [];
  });
}

/**
 * Several metrics share a pool: `P = pool × Σ weight × achievement ÷ 100`, where an achievement is
 * `(value − baseline) ÷ (target − baseline)` from 0 to the most that counts. Of the gates that are
 * missed the lowest factor alone applies (§6.10).
 */
export const weightedScore: Mechanism<"weighted-score"> = {
  model: "weighted-score",
  needs: ({ items, gates }) =>
    [...new Set([...items, ...gates].flatMap(({ metricId }) => metricId ?? []))].map(
      (metricId) => ({ kind: "reading", metricId }),
    ),
  pay: (line, facts, context) => sum(line, facts, context),
  maximum: maximumOf,
  periods: duePeriods,
  total: (line, context) => totalOf(line, maximumOf(line, context), context),
  rows: rowsOf,
  examples: examplesOf,
  curve: () => null,
  vectors: [
    vector("both at target", "36", "400", 500_000_00n),
    vector("half way and at target", "42", "400", 350_000_00n),
    vector("beyond target, as far as it counts", "30", "500", 560_000_00n),
    vector("worse than the baseline in one", "50", "400", 100_000_00n),
    vector("below the gate", "36", "120", 156_666_67n),
  ],
};

/** 60 points for re-offending (48 to 36, counting to 1.2), 40 for work (100 to 400, to 1), half below a gate. */
function vector(
  title: string,
  reOffending: string,
  inWork: string,
  dueMinor: bigint,
): Vector<Score> {
  const metrics = [
    {
      ...blankMetric("re-offending"),
      direction: "down" as const,
      baseline: { value: "48", date: null, source: "" },
      target: { value: "36", date: null },
    },
    {
      ...blankMetric("in-work"),
      baseline: { value: "100", date: null, source: "" },
      target: { value: "400", date: null },
    },
  ];
  return {
    title,
    payment: {
      id: "score",
      title: "A way back",
      model: "weighted-score",
      frequency: "yearly",
      poolMinor: 500_000_00,
      items: [
        { metricId: "re-offending", weight: 60, maximum: "1.2" },
        { metricId: "in-work", weight: 40, maximum: "1" },
      ],
      gates: [
        { metricId: "re-offending", minimum: "0", factor: "0.5" },
        { metricId: "in-work", minimum: "0.1", factor: "0.5" },
      ],
    },
    context: contextWith({ metrics }),
    facts: { readings: { "re-offending": reOffending, "in-work": inWork } },
    dueMinor,
  };
}
