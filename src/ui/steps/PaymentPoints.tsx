import type { ReactNode } from "react";
import type { Metric } from "../../domain/design.ts";
import type { OutcomePayment } from "../../payment/convert.ts";
import { focusField } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { ItemTools } from "../parts/ItemTools.tsx";
import { addItem } from "../parts/list-change.ts";
import { DecimalField, MoneyField } from "../parts/NumberFields.tsx";

interface Props {
  readonly payment: OutcomePayment;
  readonly path: string;
  readonly metric: Metric | null;
}

/** The figures of the curve, to be typed. */
export function PaymentPoints({ payment, path, metric }: Props): ReactNode {
  const unit = metric?.unit ?? "";
  if (payment.model === "binary-threshold") {
    return (
      <div className="fields">
        <DecimalField path={`${path}.threshold`} label="Paid from" unit={unit} span={3} />
        <MoneyField path={`${path}.amountMinor`} label="Amount" span={3} />
      </div>
    );
  }
  const isBands = payment.model === "tiered-bands";
  const [list, key, noun] = isBands
    ? [`${path}.bands`, "from", "band"]
    : [`${path}.points`, "at", "point"];
  const count = isBands ? payment.bands.length : payment.points.length;
  const add = (): void => {
    addItem(list, { [key]: "", amountMinor: null }, noun);
    focusField(`${list}.${count}.${key}`);
  };
  const inUnit = unit === "" ? "" : ` (${unit})`;
  const better = metric?.direction === "down" ? "or lower" : "or higher";
  return (
    <div className="curvepoints">
      {count > 0 && (
        <div className="curvehead" aria-hidden>
          <span>{isBands ? `From${inUnit}, ${better}` : `Measured${inUnit}`}</span>
          <span>Pays</span>
        </div>
      )}
      {Array.from({ length: count }, (_, index) => (
        <div className="curvepoint" key={`${list}.${index}`}>
          <DecimalField
            path={`${list}.${index}.${key}`}
            label={`Measure of ${noun} ${index + 1}`}
            unit={unit}
            hidesUnit
            isBare
          />
          <MoneyField
            path={`${list}.${index}.amountMinor`}
            label={`Amount of ${noun} ${index + 1}`}
            isBare
          />
          <ItemTools path={list} index={index} count={count} noun={noun} name="" canMove={false} />
        </div>
      ))}
      <AddButton isQuiet onClick={add}>
        Add a {noun}
      </AddButton>
    </div>
  );
}
