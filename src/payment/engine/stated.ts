import { decimal, integer, multiply, round } from "../../base/rational.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Span } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Adjustment } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** Sums of a period that a clause leaves to the Expert, an accountant or the record to find, as they were found. */
export function statedIn(period: Span, scene: Scene): readonly Adjustment[] {
  const { ledger, design, terms } = scene;
  const unit = integer(10n ** BigInt(currencyOf(design.contract.currency).exponent));
  const writing = writingOf(scene);
  return ledger.all("stated", "", period).map((result) => {
    const exact = multiply(decimal(result.value), unit);
    const amountMinor = round(exact);
    const formula = writeMoney(amountMinor, writing.currency, writing.language);
    const place = placeOf(terms, result.item);
    const step = sumAt("deduction", formula, exact, writing, place, evidenceOf([result]));
    return { kind: "stated-sum", amountMinor, step };
  });
}
