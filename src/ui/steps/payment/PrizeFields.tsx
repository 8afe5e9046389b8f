import type { ReactNode } from "react";
import type { LineOf } from "../../../domain/payment.ts";
import { nextId } from "../../actions.ts";
import { ChoiceField, type Option } from "../../parts/ChoiceField.tsx";
import { MoneyField, PercentField } from "../../parts/NumberFields.tsx";
import { PartList } from "../../parts/PartList.tsx";
import { TextField } from "../../parts/TextField.tsx";

const ties: readonly Option[] = [
  { value: "share", words: "share the prizes of their ranks" },
  { value: "earlier", words: "the earlier one takes the prize" },
];

/** A purse and the prizes into which it is divided. */
export function PrizeFields(props: {
  readonly payment: LineOf<"prize-award">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  const sum = payment.prizes.reduce((total, { share }) => total + share, 0);
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.title`} label="Title" span={6} placeholder="Purse" />
        <MoneyField path={`${path}.purseMinor`} label="Purse" span={3} />
        <ChoiceField path={`${path}.tie`} label="Entrants of equal merit" span={3} options={ties} />
      </div>
      <PartList
        path={`${path}.prizes`}
        items={payment.prizes}
        noun="prize"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No prize yet. The first takes the largest part; all parts add up to the purse."
        blank={() => ({ id: nextId("prize"), title: "", share: Math.max(0, 100 - sum) })}
      >
        {(_prize, prize) => (
          <>
            <TextField path={`${prize}.title`} label="Prize" span={4} placeholder="First prize" />
            <PercentField path={`${prize}.share`} label="Of the purse" min={0} max={100} isNeeded />
          </>
        )}
      </PartList>
      {payment.prizes.length > 0 && (
        <p className="hint num">
          Prizes add up to {sum}%.{sum === 100 ? "" : " They must be 100%."}
        </p>
      )}
    </>
  );
}
