import { addDays, daysBetween } from "../../base/calendar.ts";
import {
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  round,
  subtract,
} from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { plainDecimal, writeMeasure } from "../measure.ts";
import type { Period, Span } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf, totalOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Adjustment } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** What a contract year's demand leads to. */
export interface VolumeYear {
  readonly adjustment: Adjustment | null;
  /** Units that lower the number of the next year. */
  readonly carried: Rational;
}

/**
 * Pays for demand that stayed away in a contract year: missing units times their worth times the share
 * that is paid. A broken year's number falls in proportion to its days. Null while the year's demand is
 * not known.
 */
export function shortfallOf(
  scene: Scene,
  year: Span,
  period: Period,
  carried: Rational,
): VolumeYear | null {
  const { terms, ledger } = scene;
  const rule = terms.volume;
  const none = { adjustment: null, carried: integer(0) };
  if (rule === null) return none;
  const results = ledger.all("volume", "", year);
  const demand = totalOf(results);
  const firm =
    typeof rule.firmPercent === "number"
      ? rule.firmPercent
      : (rule.firmPercent[String(period.year)] ?? 0);
  if (firm === 0) return none;
  if (demand === null) return null;
  const days = daysBetween(year.from, addDays(year.to, 1));
  const part = period.isWholeYear ? integer(1) : divide(integer(days), integer(365));
  const promised = multiply(divide(integer(rule.minUnits * firm), integer(100)), part);
  const asked = subtract(promised, carried);
  const missing = subtract(asked, decimal(demand));
  if (missing.n <= 0n) {
    const excess = subtract(decimal(demand), promised);
    const next = rule.carries && excess.n > 0n ? divide(excess, integer(2)) : integer(0);
    return { adjustment: null, carried: next };
  }
  const writing = writingOf(scene);
  const worth = multiply(missing, integer(rule.unitMinor - rule.savedMinor));
  const exact = divide(multiply(worth, integer(rule.sharePercent)), integer(100));
  const write = (value: Rational): string =>
    writeMeasure(decimal(plainDecimal(value)), writing.language);
  const money = (minor: number): string => writeMoney(minor, writing.currency, writing.language);
  const unit =
    rule.savedMinor === 0
      ? money(rule.unitMinor)
      : `(${money(rule.unitMinor)} − ${money(rule.savedMinor)})`;
  const formula = `(${write(asked)} − ${write(decimal(demand))}) × ${unit} × ${rule.sharePercent}%`;
  const place = placeOf(terms, "volume-guarantee");
  const step = sumAt("volume", formula, exact, writing, place, evidenceOf(results));
  const adjustment: Adjustment = { kind: "volume-shortfall", amountMinor: round(exact), step };
  return { adjustment, carried: integer(0) };
}
