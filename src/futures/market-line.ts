import { addMonths } from "../base/calendar.ts";
import type { LineOf } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { spansOf } from "../payment/engine/calendar.ts";
import { mechanismOf } from "../payment/list.ts";
import { currencyOf } from "../reference/currencies.ts";
import { countedAt, type LinePay, type Setting, unitsOf } from "./setting.ts";
import { bendOf, factorAt, periodAt, timesOf } from "./timing.ts";

type Settlement = LineOf<"ccfd-settlement">;

/**
 * A settlement against a market price that begins where its driver says and grows by a rate; it runs
 * both ways, to its limits, and over the account, as the contract says. Null while unfinished.
 */
export function settlementPay(line: Settlement, setting: Setting): LinePay | null {
  const { design, terms, periods, places } = setting;
  const context = contextFor(design, line);
  const { metric } = context;
  const units = metric && unitsOf(metric, setting, { byVolume: false, isOfPeople: false });
  if (metric === null || units === null || line.strikeMinor === null) return null;
  const strike = line.strikeMinor;
  const scale = 10 ** metric.decimals;
  const major = 10 ** currencyOf(context.currency).exponent;
  const [price, growth] = [
    places.further("market-price", line.id),
    places.further("price-growth", line.id),
  ];
  const bend = bendOf(line, setting);
  const limits = limitsOf(line, terms.settlement === "one-way");
  const account = terms.settlement === "account" ? accountOf(line, setting) : null;
  const spans = spansOf(design, line).map(({ to }) => periodAt(to, periods));
  return (values, { indices }, due) => {
    const counted = countedAt(units(values), scale);
    const first = Math.max(0, values[price] ?? 0) * major;
    const rate = Math.max(0, 1 + (values[growth] ?? 0) / 100);
    let paid = 0;
    account?.clear();
    for (let s = 0; s < spans.length; s += 1) {
      const at = spans[s] ?? 0;
      const reference = first * rate ** ((periods[at]?.year ?? 1) - 1);
      const formula = limits((strike - reference) * counted, paid);
      const bent = Math.max(formula, -Math.max(0, paid)) * factorAt(bend, at, indices);
      const settled = account === null ? bent : account.settle(bent, s);
      paid += settled;
      due[at] = (due[at] ?? 0) + settled;
    }
  };
}

/** A gross settlement as it is paid: one way or a share of it back, and no more than the limits leave. */
function limitsOf(
  { twoWay, paybackPercent, capPeriodMinor, capTotalMinor }: Settlement,
  oneWay: boolean,
): (gross: number, paid: number) => number {
  const back = twoWay && !oneWay ? paybackPercent / 100 : 0;
  const [period, total] = [capPeriodMinor ?? Infinity, capTotalMinor ?? Infinity];
  return (gross, paid) => {
    if (gross < 0) return gross * back;
    return Math.min(gross, Math.max(0, Math.min(period, total - paid)));
  };
}

/** Months that a sum may stand in the account, as in the exact engine. */
const monthsOfGrace = 36;

/** Sums that the Supplier owes and has time to pay, by the span in which they were entered. */
interface SettlementAccount {
  clear(): void;
  settle(sum: number, span: number): number;
}

function accountOf(line: Settlement, { design }: Setting): SettlementAccount {
  const spans = spansOf(design, line);
  const owed = new Float64Array(spans.length);
  const endOfGrace = spans.map(({ to }) => addMonths(to, monthsOfGrace));
  const payable = Int32Array.from(endOfGrace, (day) => {
    const found = spans.findIndex(({ to }) => day <= to);
    return found === -1 ? spans.length - 1 : found;
  });
  return {
    clear: () => owed.fill(0),
    settle(sum, span) {
      if (sum < 0) owed[span] = -sum;
      let rest = Math.max(0, sum);
      let due = 0;
      for (let i = 0; i <= span; i += 1) {
        const taken = Math.min(owed[i] ?? 0, rest);
        rest -= taken;
        owed[i] = (owed[i] ?? 0) - taken;
        if ((payable[i] ?? 0) > span) continue;
        due += owed[i] ?? 0;
        owed[i] = 0;
      }
      return rest - due;
    },
  };
}

/** A top-up for each whole unit until the Supplier's part of the fund is used. Null while unfinished. */
export function topUpPay(line: LineOf<"amc-top-up">, setting: Setting): LinePay | null {
  const context = contextFor(setting.design, line);
  const total = mechanismOf(line).total(line, context);
  const { metric } = context;
  const units = metric && unitsOf(metric, setting, { byVolume: true, isOfPeople: false });
  const topUp = line.topUpMinor ?? 0;
  if (metric === null || units === null || total === null || topUp === 0) return null;
  const all = Number(total) / topUp;
  const scale = 10 ** metric.decimals;
  const times = timesOf(line, setting);
  const bend = bendOf(line, setting);
  return (values, { indices }, due) => {
    const each = Math.floor(countedAt(units(values), scale) + 1e-9);
    let left = all;
    for (let i = 0; i < due.length; i += 1) {
      const topped = Math.min(left, each * (times[i] ?? 0));
      left -= topped;
      due[i] = (due[i] ?? 0) + topped * topUp * factorAt(bend, i, indices);
    }
  };
}
