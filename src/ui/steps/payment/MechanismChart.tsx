import { type ReactNode, useMemo } from "react";
import type { Payment } from "../../../domain/design.ts";
import type { Row } from "../../../payment/mechanism.ts";
import type { LineSummary } from "../../../payment/summary.ts";
import { english, writeMoney } from "../../../reference/language.ts";
import { edit } from "../../actions.ts";
import { useDesign, useView } from "../../store.ts";
import { type Chart, CurveChart } from "../CurveChart.tsx";
import { carbonChart } from "./carbon-chart.ts";
import type { SetField } from "./chart-parts.ts";
import { rateCardChart } from "./rate-card-chart.ts";
import { scoreChart } from "./score-chart.ts";
import { topUpChart } from "./top-up-chart.ts";
import { WeightBar } from "./WeightBar.tsx";

interface Props {
  readonly payment: Payment;
  readonly path: string;
  readonly line: LineSummary | null;
}

/** What a line pays, drawn with handles where its figures can be moved, and its table beside it. */
export function MechanismChart({ payment, path, line }: Props): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  const isReadOnly = useView((view) => view.access === "read-only");
  const chart = useMemo(() => {
    const set: SetField = (field, value, label) => edit(`${path}.${field}`, value, label);
    return chartOf(payment, line, currency, set);
  }, [payment, path, line, currency]);
  return (
    <>
      {payment.model === "weighted-score" && <WeightBar items={payment.items} path={path} />}
      {chart && (
        <>
          <CurveChart {...chart} isReadOnly={isReadOnly} />
          {chart.handles.length > 0 && !isReadOnly && (
            <p className="hint">
              Drag a point, or move it by the arrow keys; with Shift in large steps.
            </p>
          )}
        </>
      )}
      {chart && line && <RowTable rows={line.rows} currency={currency} />}
    </>
  );
}

function chartOf(
  payment: Payment,
  line: LineSummary | null,
  currency: string,
  set: SetField,
): Chart | null {
  const plot = line?.plot ?? null;
  switch (payment.model) {
    case "rate-card":
      return rateCardChart(payment, currency, set);
    case "weighted-score":
      return scoreChart(payment, currency, set);
    case "amc-top-up":
      return topUpChart(payment, currency, set);
    case "ccfd-settlement":
      return plot && carbonChart(payment, plot, altOf(line, currency), currency, set);
    default:
      return plot && plainChart(plot, altOf(line, currency));
  }
}

function plainChart(plot: Chart["plot"], alt: string): Chart {
  const axis = plot.price?.name ?? "measured value";
  return { plot, alt, axis, decimals: 0, finestAmount: 1, handles: [] };
}

function altOf(line: LineSummary | null, currency: string): string {
  const axis = line?.plot?.price?.name ?? "measured value";
  const words = (line?.rows ?? []).map(
    ({ label, amountMinor }) => `${label}: ${writeMoney(amountMinor, currency, english)}`,
  );
  return `Payment by ${axis}. ${words.join("; ")}.`;
}

function RowTable(props: { readonly rows: readonly Row[]; readonly currency: string }): ReactNode {
  if (props.rows.length === 0) return null;
  return (
    <table className="curverows">
      <tbody>
        {props.rows.map(({ label, amountMinor, labelField }) => (
          <tr key={`${labelField} ${label}`}>
            <th scope="row">{label}</th>
            <td className="num">{writeMoney(amountMinor, props.currency, english)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
