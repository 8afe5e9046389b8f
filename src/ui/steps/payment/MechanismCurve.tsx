import type { ReactNode } from "react";
import type { Plot } from "../../../payment/curve.ts";
import type { Row } from "../../../payment/mechanism.ts";
import { english, writeMoney } from "../../../reference/language.ts";
import { useDesign } from "../../store.ts";
import { CurveChart } from "../CurveChart.tsx";

/** What a line pays along its one price or measure, as the contract draws it, with its table beside it. */
export function MechanismCurve({
  plot,
  rows,
}: {
  readonly plot: Plot;
  readonly rows: readonly Row[];
}): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  const axis = plot.price?.name ?? "measured value";
  const words = rows.map(
    ({ label, amountMinor }) => `${label}: ${writeMoney(amountMinor, currency, english)}`,
  );
  return (
    <>
      <CurveChart
        plot={plot}
        alt={`Payment by ${axis}. ${words.join("; ")}.`}
        axis={axis}
        decimals={0}
        finestAmount={1}
        handles={[]}
      />
      <table className="curverows">
        <tbody>
          {rows.map(({ label, amountMinor }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{writeMoney(amountMinor, currency, english)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
