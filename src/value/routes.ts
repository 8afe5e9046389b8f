import {
  add,
  compare,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../base/rational.ts";
import type { ValueForMoney } from "../domain/value.ts";
import {
  type Figure,
  inFigures,
  inMoney,
  minorOf,
  moneyFigure,
  shareFigure,
  shareOf,
  type Writing,
} from "./figure.ts";

/** Beyond this many routes none is worth adding in any contract that we could think of. */
const mostRoutes = 50;
/** Routes shown at least, so that one sees where the chance levels off. */
const shownRoutes = 5;

/** What one more route gives. */
export interface RouteCount {
  readonly count: number;
  /** Chance that at least one of so many succeeds. */
  readonly chance: Figure;
  /** Worth of the chance that the last of them adds; compared with its cost. */
  readonly gain: Figure;
}

export interface ParallelRoutes {
  readonly counts: readonly RouteCount[];
  /** How many are worth their cost. */
  readonly worthwhile: number;
  readonly cost: string;
}

/**
 * P(≥1) = (1 − s)(1 − (1 − p′)^n), where s is the chance that a cause common to all fails each and
 * p′ = p ÷ (1 − s) keeps the chance of a route by itself at p. A shared cause cannot be likelier than a
 * route's failing: s counts at most as 1 − p.
 */
export function chanceOfOne(chance: Rational, count: number, shared: Rational): Rational {
  const most = subtract(integer(1), chance);
  const s = compare(shared, most) > 0 ? most : shared;
  const open = subtract(integer(1), s);
  if (compare(open, integer(0)) === 0) return integer(0);
  const fails = subtract(integer(1), divide(chance, open));
  const allFail = Array.from({ length: count }, () => fails).reduce(multiply, integer(1));
  return multiply(open, subtract(integer(1), allFail));
}

/** A route is added while the chance that it adds is worth more than it costs. */
export function parallelRoutes({ routes }: ValueForMoney, writing: Writing): ParallelRoutes | null {
  const [chance, cost] = [shareOf(routes.chancePercent), minorOf(routes.costMinor)];
  const payoff = minorOf(routes.payoffMinor);
  if (chance === null || cost === null || payoff === null) return null;
  const shared = shareOf(routes.sharedFailurePercent) ?? integer(0);
  const counts: RouteCount[] = [];
  let [before, worthwhile] = [integer(0), 0];
  for (let count = 1; count <= mostRoutes; count += 1) {
    const now = chanceOfOne(chance, count, shared);
    const added = multiply(payoff, subtract(now, before));
    if (worthwhile === count - 1 && compare(added, cost) > 0) worthwhile = count;
    counts.push({
      count,
      chance: shareFigure(routeFormula(chance, shared, count, writing), now, writing),
      gain: moneyFigure(
        `${inMoney(payoff, writing)} × (${inFigures(now, writing)} − ${inFigures(before, writing)})`,
        added,
        writing,
      ),
    });
    if (count >= shownRoutes && worthwhile < count) break;
    before = now;
  }
  return { counts, worthwhile, cost: inMoney(cost, writing) };
}

function routeFormula(chance: Rational, shared: Rational, count: number, writing: Writing): string {
  const [p, s] = [inFigures(chance, writing), inFigures(shared, writing)];
  if (s === "0") return `1 − (1 − ${p})^${count}`;
  return `(1 − ${s}) × (1 − (1 − ${p} ÷ (1 − ${s}))^${count})`;
}

/** Projects judged as one set. */
export interface Portfolio {
  readonly size: number;
  readonly expectedSuccesses: Figure;
  readonly someSuccess: Figure;
  /** Chance that not one fails: near 1 it tells of little ambition. */
  readonly noFailure: Figure;
  /** Expected worth of the whole set, less its cost. */
  readonly expectedNet: Figure;
}

/** Null where there is no project, or one lacks its chance, cost or payoff. */
export function portfolioOf({ portfolio }: ValueForMoney, writing: Writing): Portfolio | null {
  const projects = portfolio.flatMap(({ chancePercent, costMinor, payoffMinor }) => {
    const [chance, cost] = [shareOf(chancePercent), minorOf(costMinor)];
    const payoff = minorOf(payoffMinor);
    return chance === null || cost === null || payoff === null ? [] : [{ chance, cost, payoff }];
  });
  if (projects.length === 0 || projects.length < portfolio.length) return null;
  const chances = projects.map(({ chance }) => chance);
  const failures = chances.map((chance) => subtract(integer(1), chance));
  const shown = (factors: readonly Rational[], mark: string): string =>
    factors.map((one) => inFigures(one, writing)).join(mark);
  const gains = projects.map(({ chance, payoff }) => multiply(chance, payoff));
  const net = projects.map(({ cost }) => cost).reduce(subtract, gains.reduce(add));
  const terms = projects.map(
    ({ chance, payoff, cost }) =>
      `${inFigures(chance, writing)} × ${inMoney(payoff, writing)} − ${inMoney(cost, writing)}`,
  );
  const expected = chances.reduce(add);
  return {
    size: projects.length,
    expectedSuccesses: {
      exact: expected,
      result: inFigures(expected, writing),
      steps: shareFigure(shown(chances, " + "), expected, writing).steps,
    },
    someSuccess: shareFigure(
      `1 − ${shown(failures, " × ")}`,
      subtract(integer(1), failures.reduce(multiply)),
      writing,
    ),
    noFailure: shareFigure(shown(chances, " × "), chances.reduce(multiply), writing),
    expectedNet: moneyFigure(terms.join(" + "), net, writing),
  };
}
