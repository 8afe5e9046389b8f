import type { ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { replaceAt } from "../../base/path.ts";
import { longestHorizon, type ValueForMoney } from "../../domain/value.ts";
import { yearNames } from "../../value/appraisal.ts";
import { change, focusField } from "../actions.ts";
import { AddButton } from "../parts/AddButton.tsx";
import { MoneyField, WholeField } from "../parts/NumberFields.tsx";
import { useView } from "../store.ts";

interface Props {
  readonly path: Path;
  readonly amounts: readonly (number | null)[];
  readonly value: ValueForMoney;
  /** What stands in each year: amounts of money, or a count of this unit. */
  readonly kind: "money" | "count";
  readonly label: string;
}

/** A row of fields, one a year from the base year on. A further year begins with the last one's figure. */
export function YearFields({ path, amounts, value, kind, label }: Props): ReactNode {
  const isReadOnly = useView((view) => view.access === "read-only");
  const nameOf = yearNames(value);
  const set = (what: string, next: readonly (number | null)[]): void =>
    change(what, (design) => replaceAt(design, path, next));
  const add = (): void => {
    set("Add year", [...amounts, amounts.at(-1) ?? null]);
    focusField(`${path}.${amounts.length}`);
  };
  return (
    <fieldset className="years" data-field={path} tabIndex={-1}>
      <legend className="label">{label}</legend>
      <div className="fields">
        {amounts.map((_amount, year) => {
          const field = { path: `${path}.${year}`, label: nameOf(year), span: 2 } as const;
          return kind === "money" ? (
            <MoneyField key={nameOf(year)} {...field} />
          ) : (
            <WholeField key={nameOf(year)} {...field} min={0} max={1e12} unit="" />
          );
        })}
      </div>
      {amounts.length <= longestHorizon && (
        <AddButton isQuiet onClick={add}>
          Add {nameOf(amounts.length)}
        </AddButton>
      )}
      {amounts.length > 1 && !isReadOnly && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => set("Remove year", amounts.slice(0, -1))}
        >
          Remove {nameOf(amounts.length - 1)}
        </button>
      )}
    </fieldset>
  );
}
