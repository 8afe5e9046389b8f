import { type ReactNode, useMemo } from "react";
import type { Path } from "../../base/path.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { useDesign } from "../store.ts";
import { decimalReader } from "./decimal-text.ts";
import type { FieldWords } from "./Field.tsx";
import { moneyReader } from "./money-text.ts";
import { TypedField } from "./TypedField.tsx";
import { type Bounds, wholeReader } from "./whole-text.ts";

interface Props<T> extends FieldWords {
  readonly path: Path;
  /** What holds while nothing is set. */
  readonly standing?: T;
  readonly placeholder?: string;
}

interface DecimalProps extends Props<string> {
  readonly unit?: string;
  /** For narrow fields: the unit stands elsewhere. */
  readonly hidesUnit?: boolean;
}

/** A measure: kept as a plain decimal, exactly as precise as it was typed. */
export function DecimalField({ unit = "", hidesUnit, ...props }: DecimalProps): ReactNode {
  const reader = useMemo(() => decimalReader(unit), [unit]);
  return <TypedField {...props} reader={reader} suffix={hidesUnit ? "" : unit} isNumber />;
}

/** An amount in the contract's currency: typed in major units, kept in integer minor units. */
export function MoneyField(props: Props<number | null>): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  const reader = useMemo(() => moneyReader(currency), [currency]);
  const sign = currencyOf(currency).sign.trim();
  return <TypedField {...props} reader={reader} prefix={sign} isNumber />;
}

/** A whole number within bounds, such as days of notice. */
export function WholeField(props: Props<number | null> & Bounds & { unit: string }): ReactNode {
  const { min, max, isNeeded = false, unit, ...rest } = props;
  const reader = useMemo(
    () => wholeReader({ min, max, isNeeded }, unit),
    [min, max, isNeeded, unit],
  );
  return <TypedField {...rest} reader={reader} suffix={unit} isNumber />;
}

/** Whole percent. */
export function PercentField(props: Props<number | null> & Bounds): ReactNode {
  return <WholeField {...props} unit="%" />;
}
