import type { ReactNode } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { ChoiceField, type Option } from "../../parts/ChoiceField.tsx";
import { MoneyField, PercentField } from "../../parts/NumberFields.tsx";
import { TextField } from "../../parts/TextField.tsx";

const instruments: readonly Option[] = [
  { value: "warrant", words: "Warrants" },
  { value: "safe", words: "Right to future equity (SAFE)" },
  { value: "shares", words: "Shares" },
];

/** The public's part in the value of the firm. */
export function EquityFields(props: {
  readonly payment: LineOf<"equity-warrants">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  return (
    <div className="fields">
      <TextField
        path={`${path}.title`}
        label="Title"
        span={6}
        placeholder="Warrants of the State"
      />
      <ChoiceField path={`${path}.instrument`} label="Instrument" span={3} options={instruments} />
      <MoneyField path={`${path}.awardMinor`} label="Award" span={3} />
      <PercentField
        path={`${path}.coverage`}
        label="Of the award, covered"
        min={0}
        max={100}
        isNeeded
      />
      {payment.instrument === "safe" ? (
        <>
          <MoneyField path={`${path}.capPriceMinor`} label="Highest price of a share" />
          <PercentField
            path={`${path}.discount`}
            label="Discount on the next round"
            min={0}
            max={100}
            isNeeded
          />
        </>
      ) : (
        <MoneyField path={`${path}.strikeMinor`} label="Price of a share" />
      )}
      <MoneyField
        path={`${path}.assumedExitMinor`}
        label="Exit price for planning"
        hint="For the example; it binds nobody."
      />
    </div>
  );
}
