import { integer } from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import type { Placed } from "./facts.ts";
import type { LineOf, Mechanism, PaymentContext, Vector, WorkedExample } from "./mechanism.ts";
import { moneyStep, type Step, type Trace, traced } from "./trace.ts";

type Prize = LineOf<"prize-award">;

/**
 * Parts of a sum in the given proportions, whole minor units that use it up: each part is rounded
 * down, and the units that are left go to the largest remainders, the earlier first.
 */
export function shareOut(totalMinor: bigint, weights: readonly number[]): bigint[] {
  const all = BigInt(weights.reduce((total, weight) => total + weight, 0));
  if (all === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight, index) => {
    const product = totalMinor * BigInt(weight);
    return { index, whole: product / all, rest: product % all };
  });
  const spare = Number(totalMinor - parts.reduce((total, { whole }) => total + whole, 0n));
  const lucky = parts.toSorted((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1,
  );
  const raised = new Set(lucky.slice(0, spare).map(({ index }) => index));
  return parts.map(({ index, whole }) => (raised.has(index) ? whole + 1n : whole));
}

/** The prizes in minor units, the whole purse; null while the shares do not add up to it. */
function prizesOf({ purseMinor, prizes }: Prize): bigint[] | null {
  const shares = prizes.map(({ share }) => share);
  if (purseMinor === null || shares.reduce((total, share) => total + share, 0) !== 100) return null;
  return shareOut(BigInt(purseMinor), shares);
}

/** What one entrant wins. */
export interface Winning {
  readonly entrant: string;
  readonly amountMinor: bigint;
  readonly formula: string;
}

/** Who wins what; entrants that share a rank share its prizes or, by the contract, the earlier wins. */
export function winningsOf(
  line: Prize,
  placed: readonly Placed[],
  context: PaymentContext,
): readonly Winning[] | null {
  const amounts = prizesOf(line);
  if (amounts === null || placed.some(({ rank }) => !Number.isInteger(rank) || rank < 1))
    return null;
  const money = (minor: bigint): string => writeMoney(minor, context.currency, context.language);
  const order = placed.toSorted((a, b) => a.rank - b.rank || byDay(line, a, b));
  const winnings: Winning[] = [];
  for (let from = 0; from < order.length; ) {
    const tied = order.filter((each, i) => i >= from && isLevel(line, order[from], each));
    const ranks = amounts.slice(from, from + tied.length);
    const pot = ranks.reduce((total, amount) => total + amount, 0n);
    const parts = shareOut(
      pot,
      tied.map(() => 1),
    );
    for (const [i, { entrant }] of tied.entries()) {
      const added = ranks.map(money).join(" + ") || money(0n);
      const formula = tied.length === 1 ? added : `(${added}) ÷ ${tied.length}`;
      winnings.push({ entrant, amountMinor: parts[i] ?? 0n, formula });
    }
    from += tied.length;
  }
  return winnings;
}

/** A sum that is shared otherwise than by rank. */
export type PrizeRule = "ranks" | "first" | "equal";

/**
 * What the field wins in all: by rank; the whole purse for whoever was first, of those of one day the
 * best; or the same for all who passed, at most half of the purse each, rounded down, and what is left
 * to the first as far as that half allows.
 */
export function payPrize(
  line: Prize,
  placed: readonly Placed[],
  rule: PrizeRule,
  context: PaymentContext,
): Trace | null {
  if (rule === "ranks") return sum(line, placed, context);
  if (line.purseMinor === null) return null;
  const purse = BigInt(line.purseMinor);
  const order = placed.toSorted(byTime);
  if (rule === "first") {
    const day = order[0]?.day ?? null;
    const same = order.filter((each) => each.day === day);
    const best = Math.min(...same.map(({ rank }) => rank));
    const winners = same.filter(({ rank }) => rank === best);
    const prizes = line.prizes.slice(0, 1).map((prize) => ({ ...prize, share: 100 }));
    return sum({ ...line, prizes, tie: "share" }, winners, context);
  }
  const count = BigInt(order.length);
  if (count === 0n) return sum(line, [], context);
  const money = writeMoney(purse, context.currency, context.language);
  const [half, each] = [purse / 2n, count === 1n ? purse / 2n : purse / count];
  const rest = count === 1n ? 0n : purse - each * count;
  const first = each + rest > half ? half : each + rest;
  const steps = order.map(({ entrant }, i) => {
    const amount = i === 0 ? first : each;
    const divisor = count === 1n ? 2n : count;
    return moneyStep(`${money} ÷ ${divisor}`, integer(amount), context, entrant);
  });
  return traced(
    steps.map(({ result }) => result).join(" + "),
    integer(first + each * (count - 1n)),
    context,
    { before: steps },
  );
}

function byTime(a: Placed, b: Placed): number {
  return a.day === b.day ? 0 : (a.day ?? "") < (b.day ?? "") ? -1 : 1;
}

function byDay({ tie }: Prize, a: Placed, b: Placed): number {
  return tie === "share" || a.day === b.day ? 0 : (a.day ?? "") < (b.day ?? "") ? -1 : 1;
}

function isLevel(line: Prize, first: Placed | undefined, other: Placed): boolean {
  return first !== undefined && first.rank === other.rank && byDay(line, first, other) === 0;
}

function sum(line: Prize, placed: readonly Placed[], context: PaymentContext): Trace | null {
  const winnings = winningsOf(line, placed, context);
  if (winnings === null) return null;
  const steps: Step[] = winnings.map(({ entrant, amountMinor, formula }) =>
    moneyStep(formula, integer(amountMinor), context, entrant),
  );
  const exact = integer(winnings.reduce((total, { amountMinor }) => total + amountMinor, 0n));
  const single = steps.length === 1 ? steps[0] : undefined;
  const formula = steps.map(({ result }) => result).join(" + ");
  if (single) return traced(single.formula, exact, context, { row: single.row });
  return traced(formula || moneyStep("", exact, context).result, exact, context, { before: steps });
}

function examplesOf(line: Prize, context: PaymentContext): WorkedExample[] {
  const words = paymentWordsOf(context.language);
  const entrants = line.prizes.map(({ title }, i) => ({ entrant: title, rank: i + 1, day: null }));
  const tied = entrants.map((each, i) => (i === 1 ? { ...each, rank: 1 } : each));
  const cases: readonly [WorkedExample["place"], string, readonly Placed[]][] = [
    ["below", words.firstPrizeOnly, entrants.slice(0, 1)],
    ["at", words.allPrizes, entrants],
    ["above", words.tieForFirst, tied],
  ];
  const several = entrants.length > 1;
  return cases.flatMap(([place, measured, placed]) => {
    if (!several && place !== "at") return [];
    if (place === "above" && line.tie === "earlier") return [];
    const trace = sum(line, placed, context);
    return trace ? [{ place, measured, trace }] : [];
  });
}

function maximumOf(line: Prize): bigint | null {
  return prizesOf(line) && BigInt(line.purseMinor ?? 0);
}

/**
 * A purse shared out by rank: prizes are shares of it, by largest remainder so that it is used up;
 * entrants of equal merit share the prizes of their ranks equally, or the earlier takes the better
 * one (§6.18). The sum is what the whole field wins; a prize that nobody wins is not paid.
 */
export const prizeAward: Mechanism<"prize-award"> = {
  model: "prize-award",
  needs: () => [{ kind: "placed" }],
  pay: (line, { placed }, context) => placed && sum(line, placed, context),
  maximum: maximumOf,
  periods: () => 1,
  total: maximumOf,
  rows(line) {
    const amounts = prizesOf(line) ?? [];
    return amounts.map((amountMinor, i) => ({
      label: line.prizes[i]?.title ?? "",
      amountMinor,
      labelField: `prizes.${i}.title`,
      amountField: `prizes.${i}.share`,
    }));
  },
  examples: examplesOf,
  curve: () => null,
  vectors: [
    vector("the whole purse, to the last cent", [1, 2, 3], 1_000_000_01n),
    vector("a second and third that tie take both prizes", [1, 2, 2], 1_000_000_01n),
    vector("a winner alone", [1], 500_000_01n),
    vector("no winner", [], 0n),
    vector("a fourth without a prize", [1, 2, 3, 4], 1_000_000_01n),
  ],
};

/** A purse of $1,000,000.01 at 50, 33 and 17 per cent. */
function vector(title: string, ranks: readonly number[], dueMinor: bigint): Vector<Prize> {
  return {
    title,
    payment: {
      id: "purse",
      title: "Clean water without salt",
      model: "prize-award",
      purseMinor: 1_000_000_01,
      prizes: [50, 33, 17].map((share, i) => ({ id: `p${i + 1}`, title: `Prize ${i + 1}`, share })),
      tie: "share",
    },
    context: contextWith({ currency: "USD" }),
    facts: { placed: ranks.map((rank, i) => ({ entrant: `Team ${i + 1}`, rank, day: null })) },
    dueMinor,
  };
}
