import { addDays, addMonths, type Day, monthsBetween } from "../base/calendar.ts";
import type { LineOf } from "../domain/design.ts";
import { contextFor } from "../payment/context.ts";
import { factsOf } from "../payment/facts.ts";
import { mechanismOf } from "../payment/list.ts";
import { currencyOf } from "../reference/currencies.ts";
import type { LinePay, Setting } from "./setting.ts";
import { bendOf, factorAt } from "./timing.ts";

type Fee = LineOf<"fee-core">;

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** A fee and, while the service is set up, its cost with a margin in place of it. Null while unfinished. */
export function feePay(line: Fee, setting: Setting): LinePay | null {
  const last = setUpEnd(setting);
  const after = last === null ? null : addDays(last, 1);
  const plain = plainFees(line, after, setting);
  if (plain === null) return null;
  const bend = bendOf(line, setting);
  const setUp = last === null ? null : setUpOf(line, last, setting);
  return (values, { indices }, due) => {
    for (let i = 0; i < due.length; i += 1) {
      due[i] = (due[i] ?? 0) + (plain[i] ?? 0) * factorAt(bend, i, indices);
    }
    if (setUp === null) return;
    const cost = Math.max(0, values[setUp.place] ?? 0) * setUp.major;
    let paid = 0;
    for (let i = 0; i < setUp.size; i += 1) {
      const sum = Math.min(cost * (setUp.spent[i] ?? 0), setUp.most[i] ?? 0);
      due[i] = (due[i] ?? 0) + sum - paid + (setUp.rest[i] ?? 0);
      paid = sum;
    }
  };
}

/** What the fee's own periods come to in each period of the contract, after set-up where there is one. */
function plainFees(line: Fee, after: Day | null, setting: Setting): Float64Array | null {
  const context = contextFor(setting.design, line);
  const sums = setting.periods.map(({ from, to }) => {
    const served = { from: after !== null && after > from ? after : from, to };
    if (served.from > to) return 0;
    const trace = mechanismOf(line).pay(line, factsOf({ served }), context);
    return trace && Number(trace.exactMinor.n) / Number(trace.exactMinor.d);
  });
  return sums.includes(null) ? null : Float64Array.from(sums, (sum) => sum ?? 0);
}

function setUpEnd({ design, terms }: Setting): Day | null {
  const { start } = design.contract;
  return start === null || terms.setUp === null
    ? null
    : addDays(addMonths(start, terms.setUp.months), -1);
}

/** By period of set-up: the share of its cost with margin so far, and the fees so far, its most. */
function setUpOf(line: Fee, last: Day, { design, terms, periods, places }: Setting) {
  const { start, end } = design.contract;
  const begins = start ?? last;
  const own = line.start ?? begins;
  const length = monthsIn[line.period];
  const months = terms.setUp?.months ?? 1;
  const margin = 1 + (terms.setUp?.marginPercent ?? 0) / 100;
  const within = periods.filter(({ from }) => from <= last);
  const untils = within.map(({ to }) => (to < last ? to : last));
  const spent = untils.map((to) => (margin * monthsBetween(begins, addDays(to, 1))) / months);
  const most = untils.map((to) => {
    const count = to < own ? 0 : monthsBetween(own, to) + 1;
    return ((line.amountMinor ?? 0) * count) / length;
  });
  const after = addDays(last, 1);
  const left = after <= own ? 0 : (length - (monthsBetween(own, after) % length)) % length;
  const rest = within.map(({ to }) =>
    to > last && after <= (line.end ?? end ?? after)
      ? ((line.amountMinor ?? 0) * left) / length
      : 0,
  );
  return {
    place: places.further("set-up-cost", line.id),
    major: 10 ** currencyOf(design.contract.currency).exponent,
    size: within.length,
    spent: Float64Array.from(spent),
    most: Float64Array.from(most),
    rest: Float64Array.from(rest),
  };
}
