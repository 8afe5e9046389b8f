import type { ReactNode } from "react";
import type { LineOf } from "../../payment/mechanism.ts";
import { focusField, nextId } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { DayField } from "../parts/DayField.tsx";
import { FindingsOf } from "../parts/Findings.tsx";
import { ItemTools } from "../parts/ItemTools.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { addItem } from "../parts/list-change.ts";
import { MoneyField } from "../parts/NumberFields.tsx";
import { Empty } from "../parts/Screen.tsx";
import { TextField } from "../parts/TextField.tsx";

/** Fixed sums for events that either have happened or have not. */
export function MilestoneFields(props: {
  readonly payment: LineOf<"milestone-payments">;
  readonly path: string;
}): ReactNode {
  const { milestones } = props.payment;
  const list = `${props.path}.milestones`;
  const add = (): void => {
    const id = nextId("milestone");
    const blank = { id, title: "", due: null, amountMinor: null, criteria: "", evidence: "" };
    addItem(list, blank, "milestone");
    focusField(`${list}.${milestones.length}.title`);
  };
  return (
    <>
      <div className="fields">
        <TextField
          path={`${props.path}.title`}
          label="Title"
          span={6}
          placeholder="Delivery milestones"
        />
      </div>
      {milestones.length === 0 && (
        <Empty>No milestone yet. Each needs a test that a third person could apply.</Empty>
      )}
      {milestones.map(({ id, title }, index) => {
        const path = `${list}.${index}`;
        return (
          <section className="part" key={id} aria-label={`Milestone ${index + 1}`}>
            <div className="parthead">
              <h3>Milestone {index + 1}</h3>
              <ItemTools
                path={list}
                index={index}
                count={milestones.length}
                noun="milestone"
                name={title}
              />
            </div>
            <div className="fields">
              <TextField
                path={`${path}.title`}
                label="Milestone"
                span={6}
                placeholder="First 500 homes complete"
              />
              <MoneyField path={`${path}.amountMinor`} label="Amount" span={3} />
              <DayField path={`${path}.due`} label="Due" span={3} />
              <LongTextField
                path={`${path}.criteria`}
                label="Reached when"
                rows={1}
                placeholder="The test that decides, as a yes or a no"
              />
              <LongTextField
                path={`${path}.evidence`}
                label="Shown by"
                rows={1}
                placeholder="What the supplier hands over, and who confirms it"
              />
            </div>
            <FindingsOf path={path} />
          </section>
        );
      })}
      <AddButton isQuiet onClick={add}>
        Add a milestone
      </AddButton>
    </>
  );
}
