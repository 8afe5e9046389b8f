import { type ReactNode, useMemo } from "react";
import { decimal, isDecimal, subtract } from "../../base/rational.ts";
import { findMetric, type Metric } from "../../domain/design.ts";
import { type OutcomeModel, type OutcomePayment, payAnotherWay } from "../../payment/convert.ts";
import type { LineSummary } from "../../payment/summary.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { edit, enterField } from "../actions.ts";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { showDecimal } from "../parts/decimal-text.ts";
import { Segmented } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useDesign, useView } from "../store.ts";
import { CurveChart, type Handle } from "./CurveChart.tsx";
import { useMetricOptions } from "./metric-options.ts";
import { PaymentCalculator } from "./PaymentCalculator.tsx";
import { PaymentPoints } from "./PaymentPoints.tsx";
import { EdgeField } from "./payment/EdgeField.tsx";
import { frequencies } from "./payment/frequency.ts";

const models: readonly Option<OutcomeModel>[] = [
  { value: "binary-threshold", words: "Threshold" },
  { value: "tiered-bands", words: "Bands" },
  { value: "linear-incentive", words: "Between points" },
];
const modelHints: Readonly<Record<OutcomeModel, string>> = {
  "binary-threshold":
    "All or nothing at one measure. Simple, but effort just below it earns nothing.",
  "tiered-bands": "A fixed amount for the best band reached.",
  "linear-incentive": "In proportion between two neighbouring points, so that every step counts.",
};

/** A payment by a measured value: its metric, its curve and its points. */
export function OutcomePaymentFields(props: {
  readonly payment: OutcomePayment;
  readonly path: string;
  readonly line: LineSummary | null;
}): ReactNode {
  const { payment, path, line } = props;
  const metrics = useMetricOptions();
  const metric = useDesign((design) => findMetric(design, payment.metricId)?.metric ?? null);
  const isReadOnly = useView((view) => view.access === "read-only");
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.title`} label="Title" span={6} placeholder="Heat demand" />
        <ChoiceField
          path={`${path}.metricId`}
          label="Paid by this metric"
          span={3}
          options={metrics}
          none={metrics.length === 0 ? "No metric yet: see Outcomes" : "Choose a metric"}
        />
        <ChoiceField path={`${path}.frequency`} label="Paid" span={3} options={frequencies} />
      </div>
      <div className="mechanism">
        <Segmented
          label="Way of paying"
          options={models}
          value={payment.model}
          isDisabled={isReadOnly}
          path={`${path}.model`}
          onFocus={() => enterField(path)}
          onChange={(model) => edit(path, payAnotherWay(payment, model, metric), "Way of paying")}
        />
        <p className="hint">{modelHints[payment.model]}</p>
      </div>
      {line?.plot ? (
        <PaymentChart
          payment={payment}
          path={path}
          plot={line.plot}
          metric={metric}
          isReadOnly={isReadOnly}
        />
      ) : (
        <p className="empty">
          The curve appears once {missingWords(payment)} and no two measures are the same.
        </p>
      )}
      <PaymentPoints payment={payment} path={path} metric={metric} />
      {payment.model !== "linear-incentive" && <EdgeField path={path} metric={metric} />}
      <PaymentCalculator payment={payment} metric={metric} examples={line?.examples ?? []} />
    </>
  );
}

function missingWords({ model }: OutcomePayment): string {
  return model === "linear-incentive"
    ? "two points have a measure and an amount"
    : "each measure has its amount";
}

interface ChartProps {
  readonly payment: OutcomePayment;
  readonly path: string;
  readonly plot: NonNullable<LineSummary["plot"]>;
  readonly metric: Metric | null;
  readonly isReadOnly: boolean;
}

function PaymentChart({ payment, path, plot, metric, isReadOnly }: ChartProps): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  const { exponent } = currencyOf(currency);
  const steps = useMemo(() => stepsFromWorst(payment, metric), [payment, metric]);
  const unit = metric?.unit ?? "";
  const wordsOf = ({ at, amountMinor }: PlacedStep): string =>
    `${showDecimal(at)} ${unit} pays ${writeMoney(amountMinor ?? 0, currency, english)}`;
  const direction = metric?.direction === "down" ? "lower is better" : "higher is better";
  const points = plot.points.slice(1, -1);
  // Where bands hold rates, the height of the curve is a sum and no field.
  const isByUnit = payment.model === "tiered-bands" && payment.cumulative;
  const handles = steps.flatMap((step, i): Handle[] => {
    const point = points[i];
    if (point === undefined) return [];
    const minor = (amount: number): number => Math.round(amount * 10 ** exponent);
    const move = (at: string, amount: number): void =>
      edit(
        `${path}${step.path}`,
        step.moved(at, isByUnit ? (step.amountMinor ?? 0) : minor(amount)),
        "Point",
      );
    const moves = isByUnit ? "along" : "both";
    return [{ ...point, moves, label: `Point ${i + 1}`, words: wordsOf(step), move }];
  });
  return (
    <CurveChart
      plot={plot}
      alt={`Payment by ${metric?.name || "measured value"}. ${steps.map(wordsOf).join("; ")}.`}
      axis={unit === "" ? direction : `${unit}, ${direction}`}
      decimals={metric?.decimals ?? 0}
      finestAmount={10 ** -exponent}
      handles={handles}
      isReadOnly={isReadOnly}
    />
  );
}

/** A step of the curve where it stands in the Design, and its value once moved. */
interface PlacedStep {
  readonly at: string;
  readonly amountMinor: number | null;
  /** Below the line's own path; empty for the line itself. */
  readonly path: string;
  moved(at: string, amountMinor: number): unknown;
}

/** The steps in the order of the curve, from the worst measure to the best. */
function stepsFromWorst(payment: OutcomePayment, metric: Metric | null): PlacedStep[] {
  const sign = metric?.direction === "down" ? -1n : 1n;
  const order = (a: PlacedStep, b: PlacedStep): number => {
    if (!isDecimal(a.at) || !isDecimal(b.at)) return 0;
    const { n } = subtract(decimal(a.at), decimal(b.at));
    return n === 0n ? 0 : n * sign < 0n ? -1 : 1;
  };
  return placedSteps(payment).toSorted(order);
}

function placedSteps(payment: OutcomePayment): PlacedStep[] {
  switch (payment.model) {
    case "binary-threshold":
      return [
        {
          at: payment.threshold,
          amountMinor: payment.amountMinor,
          path: "",
          moved: (at, amountMinor) => ({ ...payment, threshold: at, amountMinor }),
        },
      ];
    case "tiered-bands":
      return payment.bands.map(({ from, amountMinor }, i) => ({
        at: from,
        amountMinor,
        path: `.bands.${i}`,
        moved: (at, minor) => ({ from: at, amountMinor: minor }),
      }));
    case "linear-incentive":
      return payment.points.map(({ at, amountMinor }, i) => ({
        at,
        amountMinor,
        path: `.points.${i}`,
        moved: (to, minor) => ({ at: to, amountMinor: minor }),
      }));
  }
}
