import { addMonths } from "../base/calendar.ts";
import type { LineOf } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { spansOf } from "../payment/engine/calendar.ts";
import { mechanismOf } from "../payment/list.ts";
import { currencyOf } from "../reference/currencies.ts";
import type { LineDriver } from "./further.ts";
import { countedAt, type LinePay, type Setting, unitsOf, type Values } from "./setting.ts";
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
  const scale = 10 ** metric.decimals;
  const major = 10 ** currencyOf(context.currency).exponent;
  const at = (kind: LineDriver): number => places.further(kind, line.id);
  const [price, growth, strikePrice] = [at("market-price"), at("price-growth"), at("strike")];
  const cuts = cutsOf(line, setting, major);
  const bend = bendOf(line, setting);
  const limited = limitsOf(line, terms.settlement === "one-way");
  const account = terms.settlement === "account" ? accountOf(line, setting) : null;
  const spans = spansOf(design, line).map(({ to }) => periodAt(to, periods));
  const hasProfit = terms.settlementProfit !== null;
  return (values, { indices, limiting }, due) => {
    const limits = hasProfit ? limiting.get(line.id) : undefined;
    limits?.base.fill(0);
    limits?.against.fill(0);
    const counted = countedAt(units(values), scale);
    const first = Math.max(0, values[price] ?? 0) * major;
    const rate = Math.max(0, 1 + (values[growth] ?? 0) / 100);
    const strike = Math.max(0, values[strikePrice] ?? 0) * major;
    let paid = 0;
    account?.clear();
    for (let s = 0; s < spans.length; s += 1) {
      const period = spans[s] ?? 0;
      const reference = first * rate ** ((periods[period]?.year ?? 1) - 1);
      const gross = (strike - reference) * counted;
      const owed = gross > 0 ? Math.max(0, gross - cuts(values, reference)) : gross;
      const formula = limited(owed, paid);
      const bent = Math.max(formula, -Math.max(0, paid)) * factorAt(bend, period, indices);
      const settled = account === null ? bent : account.settle(bent, s);
      paid += settled;
      if (limits) {
        limits.base[period] = (limits.base[period] ?? 0) + settled;
        limits.against[period] = (limits.against[period] ?? 0) + Math.max(0, -gross);
      }
      due[period] = (due[period] ?? 0) + settled;
    }
  };
}

/** What is taken off a settlement that the buyer owes: support, free allowances, a share of the premium. */
function cutsOf(line: Settlement, { terms, places }: Setting, major: number) {
  const { premiumPercent, freeAllowances } = terms.settlementCuts;
  const support = places.further("support", line.id);
  const premium = premiumPercent > 0 ? places.further("premium", line.id) : null;
  const allowances = freeAllowances ? places.further("allowances", line.id) : null;
  return (values: Values, reference: number): number => {
    const helped = Math.max(0, values[support] ?? 0) * major;
    const gained = premium === null ? 0 : Math.max(0, values[premium] ?? 0) * major;
    const free = allowances === null ? 0 : Math.max(0, values[allowances] ?? 0) * reference;
    return helped + free + (gained * premiumPercent) / 100;
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

/** Whole units that the Supplier's part of the fund pays for: by its capacity, or by what others left. */
function allotmentOf(
  line: LineOf<"amc-top-up">,
  { terms, places, design }: Setting,
  topUp: number,
) {
  const fund = line.fundMinor ?? 0;
  if (terms.topUpFirstCome) {
    const used = places.further("fund-used", line.id);
    const major = 10 ** currencyOf(design.contract.currency).exponent;
    return (values: Values): number =>
      Math.floor(Math.max(0, fund - Math.max(0, values[used] ?? 0) * major) / topUp + 1e-9);
  }
  const capacity = places.further("capacity", line.id);
  const [own, all] = [line.supplierUnits ?? 0, line.targetUnits ?? 1];
  return (values: Values): number => {
    const units = Math.min(own, Math.max(0, Math.round(values[capacity] ?? own)));
    return Math.floor((fund * units) / all / topUp + 1e-9);
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
  const allotted = allotmentOf(line, setting, topUp);
  const scale = 10 ** metric.decimals;
  const times = timesOf(line, setting);
  const bend = bendOf(line, setting);
  return (values, { indices }, due) => {
    const each = Math.floor(countedAt(units(values), scale) + 1e-9);
    let left = allotted(values);
    for (let i = 0; i < due.length; i += 1) {
      const topped = Math.min(left, each * (times[i] ?? 0));
      left -= topped;
      due[i] = (due[i] ?? 0) + topped * topUp * factorAt(bend, i, indices);
    }
  };
}
