import type { Payment } from "../domain/design.ts";
import type { Terms } from "../payment/terms.ts";
import { advanceOf } from "./advance.ts";
import { collaringOf } from "./collar.ts";
import type { FutureLine } from "./contract.ts";
import { deductorOf } from "./deductions.ts";
import { limiterOf } from "./limits.ts";
import { firstHolderOf } from "./milestone-line.ts";
import { limitingOf } from "./profit-return.ts";
import { type ReturnKind, returnsOf } from "./returns.ts";
import type { Setting, Turn, Values } from "./setting.ts";
import { shortfallOf } from "./volume.ts";

/** A rule that stands beside the lines; `limits` and `collar` are told by what they move. */
export type RuleName = "deductions" | "collar" | "limits" | "volume" | "advance" | ReturnKind;

/** The account of one future, in minor units by period. Filled anew for each. */
export interface Account {
  /** By line, over the term, before the rules. */
  readonly lines: Float64Array;
  /** By rule of `rules`, over the term: above zero the buyer pays it. */
  readonly rules: Float64Array;
  /** All of the following, in one piece. */
  readonly byPeriod: Float64Array;
  /** Fees less deductions; the part of them that is settled at the end of a period. */
  readonly fees: Float64Array;
  readonly settled: Float64Array;
  /** Milestones, outcome payments and demand that stayed away, after the limits. */
  readonly others: Float64Array;
  /** What of these others than the Supplier get. */
  readonly elsewhere: Float64Array;
  /** What of the advance is set off; the advance itself comes on the first day. */
  readonly setOff: Float64Array;
  /** What the Supplier pays the buyer beside the charges: royalties, claims. */
  readonly returned: Float64Array;
  /** What is paid back of loans, below zero. */
  readonly lent: Float64Array;
  /** The advance and the loans, which come on the first day. */
  opening: number;
  /** Charges over the term; what is lent or invested less what comes back; what the limits cut off for good. */
  buyer: number;
  finance: number;
  lost: number;
}

export interface Accounting {
  /** Rules that this contract has, in the order of an account. */
  readonly rules: readonly RuleName[];
  blank(): Account;
  run(values: Values, into: Account): void;
}

/** Closes the periods of a future in the order of the exact engine's account. */
export function accountingOf(setting: Setting, lines: readonly FutureLine[]): Accounting {
  const { design, terms, periods } = setting;
  const size = periods.length;
  const indexed = indexFactors(setting);
  const [deduct, collar, shortfall] = [
    deductorOf(setting),
    collaringOf(setting),
    shortfallOf(setting),
  ];
  const holdFirst = firstHolderOf(design, terms);
  const limit = isLimited(design, terms) ? limiterOf(setting) : null;
  const advance = advanceOf(setting);
  const returns = returnsOf(setting);
  const rules: RuleName[] = [
    ...(deduct ? ["deductions" as const] : []),
    ...(collar ? ["collar" as const] : []),
    ...(limit ? ["limits" as const] : []),
    ...(shortfall ? ["volume" as const] : []),
    ...(advance ? ["advance" as const] : []),
    ...returns.map(({ kind }) => kind),
  ];
  const at = (rule: RuleName): number => rules.indexOf(rule);
  const places = {
    collar: at("collar"),
    limits: at("limits"),
    volume: at("volume"),
    advance: at("advance"),
    returns: rules.length - returns.length,
  };
  const last = size - 1;
  const hasContest = lines.some(({ othersWin }) => othersWin !== null);
  const column = (): Float64Array => new Float64Array(size);
  const turn: Turn = {
    indices: column().fill(1),
    passed: column(),
    drawn: 0,
    limiting: limitingOf(setting),
  };
  const [due, outcomes, charges, unseen] = [column(), column(), column(), column()];
  const payLines = (values: Values, into: Account): void => {
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i];
      if (line === undefined) break;
      line.pay(values, turn, due);
      const target = targetOf(line.model, into, outcomes, unseen);
      let sum = 0;
      for (let p = 0; p < size; p += 1) {
        const minor = due[p] ?? 0;
        due[p] = 0;
        sum += minor;
        target[p] = (target[p] ?? 0) + minor;
        if (line.model === "gain-share") into.fees[p] = (into.fees[p] ?? 0) + minor;
      }
      into.lines[i] = sum;
      if (line.kind === "finance") into.finance += sum;
      if (line.othersWin) {
        into.elsewhere[last] = (into.elsewhere[last] ?? 0) + line.othersWin(values);
      }
    }
  };
  /** Collar and limits; what they cut off for good. */
  const holdOutcomes = (values: Values, sums: Float64Array): number => {
    let before = rules.length === 0 ? 0 : sumOf(outcomes);
    let lost = 0;
    if (collar) {
      lost = collar(values, turn, outcomes);
      const held = sumOf(outcomes);
      sums[places.collar] = held - before;
      before = held;
    }
    if (limit) {
      lost += limit(values, outcomes);
      sums[places.limits] = sumOf(outcomes) - before;
    }
    return lost;
  };
  return {
    rules,
    blank: () => ({
      lines: new Float64Array(lines.length),
      rules: new Float64Array(rules.length),
      ...periodsOfAccount(size),
      opening: 0,
      buyer: 0,
      finance: 0,
      lost: 0,
    }),
    run(values, into) {
      clear(into, turn, outcomes);
      indexed(values, turn.indices);
      payLines(values, into);
      const advanced = advance?.minor(values) ?? 0;
      into.opening = turn.drawn + advanced;
      into.lent[0] = (into.lent[0] ?? 0) - turn.drawn;
      if (deduct) into.rules[0] = -deduct(values, turn, into.fees);
      holdFirst(into.others, turn.passed);
      into.lost = holdOutcomes(values, into.rules);
      for (let p = 0; p < size; p += 1) {
        into.others[p] = (into.others[p] ?? 0) + (outcomes[p] ?? 0);
      }
      if (hasContest) {
        into.elsewhere[last] = Math.min(
          into.elsewhere[last] ?? 0,
          Math.max(0, outcomes[last] ?? 0),
        );
      }
      if (shortfall) into.rules[places.volume] = shortfall(values, into.others);
      if (advance) {
        const recovered = advance.setOff(advanced, into.fees, into.others, into.setOff);
        into.rules[places.advance] = advanced - recovered;
      }
      into.buyer = closeCharges(into, advanced, charges);
      for (let i = 0; i < returns.length; i += 1) {
        into.rules[places.returns + i] = -(
          returns[i]?.pay(values, charges, into.returned, turn) ?? 0
        );
      }
    },
  };
}

/** The charges of each period with the advance; their sum. */
function closeCharges(
  { fees, others, setOff }: Account,
  advance: number,
  charges: Float64Array,
): number {
  let sum = 0;
  for (let p = 0; p < charges.length; p += 1) {
    const advanced = p === 0 ? advance : 0;
    charges[p] = (fees[p] ?? 0) + (others[p] ?? 0) - (setOff[p] ?? 0) + advanced;
    sum += charges[p] ?? 0;
  }
  return sum;
}

function isLimited({ cap }: Setting["design"], { cap: { perPersonMinor } }: Terms): boolean {
  return cap.totalMinor !== null || cap.perYearMinor !== null || perPersonMinor !== null;
}

/** Where a line's sums go. Rights to equity come from the owners: they move no cash of the Supplier. */
function targetOf(
  model: Payment["model"],
  { fees, settled, others, lent }: Account,
  outcomes: Float64Array,
  unseen: Float64Array,
): Float64Array {
  switch (model) {
    case "fee-core":
      return fees;
    case "gain-share":
      return settled;
    case "milestone-payments":
      return others;
    case "loan-terms":
      return lent;
    case "equity-warrants":
      return unseen;
    default:
      return outcomes;
  }
}

/** Columns in one piece of memory, so that one call empties them all. */
function periodsOfAccount(size: number) {
  const byPeriod = new Float64Array(7 * size);
  const column = (i: number): Float64Array => byPeriod.subarray(i * size, (i + 1) * size);
  return {
    byPeriod,
    fees: column(0),
    settled: column(1),
    others: column(2),
    elsewhere: column(3),
    setOff: column(4),
    returned: column(5),
    lent: column(6),
  };
}

function clear(into: Account, turn: Turn, outcomes: Float64Array): void {
  for (let p = 0; p < outcomes.length; p += 1) {
    outcomes[p] = 0;
    turn.passed[p] = 0;
  }
  into.byPeriod.fill(0);
  turn.drawn = 0;
  into.finance = 0;
}

function sumOf(minor: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < minor.length; i += 1) sum += minor[i] ?? 0;
  return sum;
}

/** Index factors of the periods where prices grow by a percentage a year, by the rule of the contract. */
function indexFactors({ terms: { indexation: rule }, periods, places }: Setting) {
  const years = Int32Array.from(periods, (period) => period.year);
  return (values: Values, into: Float64Array): void => {
    if (rule === null) return;
    const growth = 1 + (values[places.prices] ?? 0) / 100;
    const share = rule.sharePercent / 100;
    let factor = 1;
    let year = 1;
    let ratio = 1;
    for (let i = 0; i < years.length; i += 1) {
      const own = years[i] ?? year;
      if (own > year) {
        ratio *= growth ** (own - year);
        year = own;
        const plain = 1 - share + share * ratio;
        factor =
          Math.abs(ratio - 1) < rule.deadbandPercent / 100
            ? 1
            : Math.min(plain, factor * (1 + rule.yearCapPercent / 100));
      }
      into[i] = factor;
    }
  };
}
