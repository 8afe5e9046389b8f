import { addDays, addMonths, daysBetween, monthsBetween } from "../base/calendar.ts";
import type { Period } from "../payment/engine/calendar.ts";
import { currencyOf } from "../reference/currencies.ts";
import type { Account } from "./account.ts";
import { daysInMonth } from "./milestone-line.ts";
import type { Setting, Values } from "./setting.ts";

/** What the account of a future does to the Supplier's cash. */
export interface Cash {
  /** What the Supplier keeps after costs and interest. */
  result: number;
  /** The most of its own money that the Supplier has in the work at once. */
  need: number;
  /** Its cash just before the payment of each period, without its own money; last, at the end. */
  readonly points: Float64Array;
}

/**
 * The Supplier's cash: costs run and fees fall due evenly through a period, what is paid on milestones
 * and results falls due at its end; all of it comes the days of payment later. Delay moves milestones
 * and results back, in part where it is no whole period, and costs go on meanwhile. Loans and what is
 * paid back keep their days. Negative cash bears interest.
 */
export interface CashFlow {
  /** Periods after the term. */
  readonly tail: number;
  run(values: Values, account: Account, into: Cash): void;
}

/** The longest delay and wait for payment, in months. */
export interface Longest {
  readonly delay: number;
  readonly payment: number;
}

export function cashFlowOf({ design, periods, places }: Setting, longest: Longest): CashFlow {
  const lengths = periods.map(monthsIn);
  const usual = Math.round(lengths[0] ?? 12) || 1;
  const tail = Math.ceil(Math.min(mostMonths, longest.delay + longest.payment) / usual);
  const size = periods.length + tail;
  const months = Float64Array.from({ length: size }, (_, i) => lengths[i] ?? usual);
  const begins = new Float64Array(size);
  for (let i = 1; i < size; i += 1) begins[i] = (begins[i - 1] ?? 0) + (months[i - 1] ?? 0);
  const termMonths = lengths.reduce((sum, each) => sum + each, 0);
  const major = 10 ** currencyOf(design.contract.currency).exponent;
  const payment = places.further("payment-days");
  const [running, paid] = [new Float64Array(size), new Float64Array(size)];
  return {
    tail,
    run(values, account, into) {
      const wait = Math.max(0, values[payment] ?? 0) / daysInMonth / usual;
      const delay = Math.min(tail * usual, Math.max(0, values[places.delay] ?? 0));
      receive(account, wait, Math.min(tail, delay / usual + wait), running, paid);
      const works = termMonths + delay;
      const monthly = (Math.max(0, values[places.cost] ?? 0) * major) / 12;
      const growth = 1 + (values[places.prices] ?? 0) / 100;
      const interest = (values[places.interest] ?? 0) / 1200;
      let cash = account.opening;
      let least = 0;
      let year = 0;
      let price = 1;
      for (let i = 0; i < size; i += 1) {
        const begin = begins[i] ?? 0;
        const length = months[i] ?? 0;
        for (; (year + 1) * 12 <= begin + 1e-9; year += 1) price *= growth;
        const worked = Math.max(0, Math.min(begin + length, works) - begin);
        cash += (running[i] ?? 0) - monthly * worked * price;
        running[i] = 0;
        if (cash < 0) cash *= 1 + interest * length;
        if (cash < least) least = cash;
        into.points[i] = cash;
        cash += paid[i] ?? 0;
        paid[i] = 0;
      }
      into.points[size] = cash;
      into.result = cash;
      into.need = Math.abs(least);
    },
  };
}

/**
 * Adds what comes in through each period and at its end. `wait` and `late` are in periods: from falling
 * due to payment, and with the delay before it. What is not whole periods late comes in two parts; what
 * would come after the last period comes in it.
 */
function receive(
  account: Account,
  wait: number,
  late: number,
  running: Float64Array,
  paid: Float64Array,
): void {
  const { fees, settled, others, elsewhere, setOff, returned, lent } = account;
  const last = running.length - 1;
  const waited = Math.floor(wait);
  const delayed = Math.floor(late);
  const waitedPart = wait - waited;
  const delayedPart = late - delayed;
  for (let i = 0; i < fees.length; i += 1) {
    const atEnd = settled[i] ?? 0;
    const through = (fees[i] ?? 0) - atEnd;
    const first = Math.min(last, i + waited);
    const next = Math.min(last, first + 1);
    running[first] = (running[first] ?? 0) + through * (1 - waitedPart);
    running[next] = (running[next] ?? 0) + through * waitedPart;
    const sum = (others[i] ?? 0) + atEnd - (elsewhere[i] ?? 0) - (setOff[i] ?? 0);
    const then = Math.min(last, i + delayed);
    const after = Math.min(last, then + 1);
    paid[then] = (paid[then] ?? 0) + sum * (1 - delayedPart);
    paid[after] = (paid[after] ?? 0) + sum * delayedPart;
    paid[i] = (paid[i] ?? 0) - (returned[i] ?? 0) + (lent[i] ?? 0);
  }
}

/** Calendar months of a period; a broken one in part. */
function monthsIn({ from, to }: Period): number {
  const after = addDays(to, 1);
  const whole = monthsBetween(from, after);
  return whole + daysBetween(addMonths(from, whole), after) / daysInMonth;
}

/** No future waits longer, in months: beyond that a contract has ended otherwise. */
const mostMonths = 120;
