import type { ReactNode } from "react";
import type { ScheduleStep } from "../../../payment/schedule.ts";
import { english, writeDay, writeMoney } from "../../../reference/language.ts";
import { type Band, stepName, wholeOf } from "./schedule-bands.ts";

/** Every sum of the schedule, a column for each payment line, with the sums of rows and columns. */
export function ScheduleTable(props: {
  readonly steps: readonly ScheduleStep[];
  readonly bands: readonly Band[];
  readonly currency: string;
}): ReactNode {
  const { steps, bands, currency } = props;
  const money = (minor: bigint): string => writeMoney(minor, currency, english);
  const sum = (of: (step: ScheduleStep) => bigint): bigint =>
    steps.reduce((all, step) => all + of(step), 0n);
  const columns: readonly (readonly [string, (step: ScheduleStep) => bigint])[] = [
    ...bands.map(
      ({ number, title, index }) =>
        [`${number} ${title}`, (step: ScheduleStep) => step.lines[index] ?? 0n] as const,
    ),
    ["In all", wholeOf],
    ["Only on results", ({ minor }) => minor.milestone + minor.outcome],
  ];
  return (
    // A table that scrolls must be in reach of the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scheduletable" aria-label="Payment over time, as a table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Until</th>
            {columns.map(([name]) => (
              <th scope="col" key={name}>
                <span className="columnname">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={`${step.year}.${step.part}`}>
              <th scope="row">
                {writeDay(step.to, english)} <small>({stepName(step, steps)})</small>
              </th>
              {columns.map(([name, of]) => (
                <td key={name}>{money(of(step))}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Over the term</th>
            {columns.map(([name, of]) => (
              <td key={name}>{money(sum(of))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
