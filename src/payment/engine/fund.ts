import { decimal, integer, multiply, round } from "../../base/rational.ts";
import type { Payment } from "../../domain/payment.ts";
import { currencyOf } from "../../reference/currencies.ts";
import type { Span } from "./calendar.ts";
import type { Scene } from "./line-due.ts";

/**
 * A top-up with the part of the fund that the Supplier has by a day: all that others have left of it,
 * where whoever delivers first is paid first; else its own part, in proportion to the capacity found.
 * Any other line as it is.
 */
export function fundLine(line: Payment, { to }: Span, { terms, ledger, design }: Scene): Payment {
  if (line.model !== "amc-top-up") return line;
  const until = { from: "0000-01-01", to };
  if (!terms.topUpFirstCome) {
    const found = ledger.last("capacity", line.id, until);
    const { supplierUnits } = line;
    if (found === null || supplierUnits === null) return line;
    const capacity = Number(found.value);
    return { ...line, supplierUnits: capacity < supplierUnits ? capacity : supplierUnits };
  }
  if (line.fundMinor === null) return line;
  const drawn = ledger.last("fund-used", line.id, until);
  const minor = integer(10n ** BigInt(currencyOf(design.contract.currency).exponent));
  const used = drawn === null ? 0 : Number(round(multiply(decimal(drawn.value), minor)));
  const fundMinor = line.fundMinor > used ? line.fundMinor - used : 0;
  return { ...line, fundMinor, targetUnits: 1, supplierUnits: 1 };
}
