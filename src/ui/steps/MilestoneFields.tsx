import type { ReactNode } from "react";
import type { LineOf } from "../../domain/payment.ts";
import { nextId } from "../actions.ts";
import { DayField } from "../parts/DayField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { MoneyField, PercentField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";

type Milestone = LineOf<"milestone-payments">["milestones"][number];

function blankMilestone(): Milestone {
  const id = nextId("milestone");
  return { id, title: "", due: null, amountMinor: null, criteria: "", evidence: "", parts: [] };
}

/** Fixed sums for events that either have happened or have not. */
export function MilestoneFields(props: {
  readonly payment: LineOf<"milestone-payments">;
  readonly path: string;
}): ReactNode {
  const { payment, path } = props;
  return (
    <>
      <div className="fields">
        <TextField
          path={`${path}.title`}
          label="Title"
          span={6}
          placeholder="Delivery milestones"
        />
        <MoneyField
          path={`${path}.latePerDayMinor`}
          label="Taken off for each day late"
          span={3}
          hint="Empty takes nothing off."
        />
        <MoneyField
          path={`${path}.lateCapMinor`}
          label="At most for one milestone"
          span={3}
          hint="Empty states no limit."
        />
      </div>
      <PartList
        path={`${path}.milestones`}
        items={payment.milestones}
        noun="milestone"
        nameOf={({ title }) => title}
        firstField="title"
        empty="No milestone yet. Each needs a test that a third person could apply."
        blank={blankMilestone}
      >
        {(milestone, place) => (
          <>
            <TextField
              path={`${place}.title`}
              label="Milestone"
              span={6}
              placeholder="First 500 homes complete"
            />
            <MoneyField path={`${place}.amountMinor`} label="Amount" span={3} />
            <DayField path={`${place}.due`} label="Due" span={3} />
            <LongTextField
              path={`${place}.criteria`}
              label="Reached when"
              rows={1}
              placeholder="The test that decides, as a yes or a no"
            />
            <LongTextField
              path={`${place}.evidence`}
              label="Shown by"
              rows={1}
              placeholder="What is handed over, and who confirms it"
            />
            <div className="inner">
              <MilestoneParts milestone={milestone} path={place} />
            </div>
          </>
        )}
      </PartList>
    </>
  );
}

/** Sub-criteria that may be paid in part. */
function MilestoneParts(props: {
  readonly milestone: Milestone;
  readonly path: string;
}): ReactNode {
  const { parts } = props.milestone;
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return (
    <PartList
      path={`${props.path}.parts`}
      items={parts}
      noun="part"
      nameOf={({ title }) => title}
      firstField="title"
      empty="Paid whole or not at all. Add parts to pay for some of it."
      blank={() => ({ id: nextId("part"), title: "", weight: Math.max(0, 100 - sum) })}
    >
      {(_part, part) => (
        <>
          <TextField path={`${part}.title`} label="Paid for" span={4} />
          <PercentField path={`${part}.weight`} label="Of the amount" min={0} max={100} isNeeded />
        </>
      )}
    </PartList>
  );
}
