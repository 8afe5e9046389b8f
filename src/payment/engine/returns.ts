import { addMonths } from "../../base/calendar.ts";
import { divide, integer, multiply, round, subtract } from "../../base/rational.ts";
import { writeMoney } from "../../reference/language.ts";
import { clawback } from "../rules/clawback.ts";
import { royalty } from "../rules/royalty.ts";
import type { Writing } from "../rules/rule.ts";
import { windfallShare } from "../rules/windfall-share.ts";
import type { Royalty } from "../terms.ts";
import { moneyStep, type Trace, traced } from "../trace.ts";
import { writingOf } from "./deductions.ts";
import type { Scene } from "./line-due.ts";
import { profitShares } from "./profit-shares.ts";
import { chargesBy, ever, minorOf, returned } from "./return-sums.ts";
import type { PeriodStatement, Return } from "./statement.ts";

/** What comes back to the Authority: royalties, shares of a windfall and of profit, claims after an event. */
export function returnsOf(scene: Scene, periods: readonly PeriodStatement[]): readonly Return[] {
  const all = [
    ...royalties(scene, periods),
    ...windfalls(scene, periods),
    ...profitShares(scene, periods),
    ...claims(scene, periods),
  ];
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function royalties(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger, design } = scene;
  const rule = terms.royalty;
  const { end } = design.contract;
  if (rule === null || end === null) return [];
  let paidMinor = 0n;
  const free = ledger.all("buy-out", "", ever)[0] ?? null;
  const sold = ledger
    .all("revenue", "", ever)
    .filter(({ day }) => free === null || day <= free.day);
  const paid = sold.map((result) => {
    const publicMinor = chargesBy(periods, result.day);
    const trace = royalty.sum(
      {
        revenueMinor: minorOf(result.value, scene),
        startAfterMinor: rule.startAfterMinor === null ? publicMinor : BigInt(rule.startAfterMinor),
        ratePercent: rule.ratePercent,
        multiplePercent: rule.multiplePercent,
        publicMinor,
        paidMinor,
        isOver: addMonths(result.day, -12) >= addMonths(end, 12 * rule.endYears),
      },
      writingOf(scene),
    );
    paidMinor += trace.dueMinor;
    return returned("royalty", "royalty-until-multiple", result.day, trace, [result], scene);
  });
  if (free === null) return paid;
  const trace = buyOut(rule, chargesBy(periods, free.day), paidMinor, writingOf(scene));
  return [...paid, returned("royalty", "royalty-until-multiple", free.day, trace, [free], scene)];
}

/** What frees the Supplier of royalties: a share of what is still open. */
function buyOut(rule: Royalty, publicMinor: bigint, paidMinor: bigint, writing: Writing): Trace {
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const limit = divide(integer(publicMinor * BigInt(rule.multiplePercent)), integer(100));
  const open = subtract(limit, integer(paidMinor));
  const left = open.n > 0n ? open : integer(0);
  const way = `max(0, ${money(publicMinor)} × ${rule.multiplePercent}% − ${money(paidMinor)})`;
  const before = [moneyStep(way, left, writing)];
  const exact = divide(multiply(left, integer(rule.buyOutPercent)), integer(100));
  const formula = `${money(round(left))} × ${rule.buyOutPercent}%`;
  return traced(formula, exact, writing, { before });
}

/**
 * Shares of a windfall; where they are to be reinvested, what was not spent of them in the time that the
 * clause gives.
 */
function windfalls(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger } = scene;
  const rule = terms.windfall;
  if (rule === null) return [];
  let [sharedMinor, returnedMinor] = [0n, 0n];
  return ledger.all("cash", "", ever).flatMap((cash) => {
    const base = ledger.last("base-cash", "", { from: cash.day, to: cash.day });
    if (base === null) return [];
    const trace = windfallShare.sum(
      {
        cashMinor: minorOf(cash.value, scene),
        baseMinor: minorOf(base.value, scene),
        bands: rule.bands,
        paidMinor: sharedMinor,
        capMinor: rule.capMinor === null ? chargesBy(periods, cash.day) : BigInt(rule.capMinor),
      },
      writingOf(scene),
    );
    sharedMinor += trace.dueMinor;
    if (rule.reinvestMonths === null) {
      return [returned("windfall", "windfall-share", cash.day, trace, [cash, base], scene)];
    }
    const day = addMonths(cash.day, rule.reinvestMonths);
    if (day > scene.asOf) return [];
    const spent = ledger.last("reinvested", "", { from: ever.from, to: day });
    const sums = { sharedMinor, returnedMinor, spentMinor: minorOf(spent?.value ?? "0", scene) };
    const rest = unspent(trace, sums, writingOf(scene));
    returnedMinor += rest.dueMinor;
    const used = [cash, base, ...(spent === null ? [] : [spent])];
    return rest.dueMinor > 0n
      ? [returned("windfall", "windfall-share", day, rest, used, scene)]
      : [];
  });
}

interface Reinvested {
  readonly sharedMinor: bigint;
  readonly returnedMinor: bigint;
  readonly spentMinor: bigint;
}

function unspent(share: Trace, sums: Reinvested, writing: Writing): Trace {
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const { sharedMinor, returnedMinor, spentMinor } = sums;
  const back = returnedMinor === 0n ? "" : ` − ${money(returnedMinor)}`;
  const left = sharedMinor - returnedMinor - spentMinor;
  const formula = `max(0, ${money(sharedMinor)}${back} − ${money(spentMinor)})`;
  return traced(formula, integer(left > 0n ? left : 0n), writing, { before: share.steps });
}

/** One claim for each period whose charges can still be claimed, repaid on the day of the account. */
function claims(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger, asOf } = scene;
  const rule = terms.clawback;
  if (rule === null) return [];
  return ledger.all("clawback", "", ever, "").flatMap((event) => {
    const claimed = Number(event.value);
    const sharePercent = claimed < rule.sharePercent ? claimed : rule.sharePercent;
    return periods
      .filter(({ period, dueMinor }) => period.to <= event.day && dueMinor > 0n)
      .map(({ period, dueMinor }) => {
        const trace = clawback.sum(
          {
            paidMinor: dueMinor,
            paidOn: period.to,
            eventOn: event.day,
            repaidOn: asOf,
            sharePercent,
            decay: rule.decay,
            years: rule.years,
            interestPercent: rule.interestPercent,
            interestFrom: rule.interestFrom,
          },
          writingOf(scene),
        );
        return returned("clawback", "clawback", event.day, trace, [event], scene);
      })
      .filter(({ amountMinor }) => amountMinor > 0n);
  });
}
