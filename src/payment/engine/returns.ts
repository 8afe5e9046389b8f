import { addMonths } from "../../base/calendar.ts";
import { decimal, integer, multiply, round } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { clawback } from "../rules/clawback.ts";
import { royalty } from "../rules/royalty.ts";
import { windfallShare } from "../rules/windfall-share.ts";
import type { Trace } from "../trace.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { PeriodStatement, Return } from "./statement.ts";
import { placeOf, stepAt } from "./step.ts";

const ever = { from: "0000-01-01", to: "9999-12-31" };

/** What comes back to the Authority: royalties, shares of a windfall, claims after an event. */
export function returnsOf(scene: Scene, periods: readonly PeriodStatement[]): readonly Return[] {
  const all = [
    ...royalties(scene, periods),
    ...windfalls(scene, periods),
    ...claims(scene, periods),
  ];
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Charges paid for periods that ended by a day. */
function chargesBy(periods: readonly PeriodStatement[], day: string): bigint {
  const paid = periods.filter(({ period }) => period.to <= day);
  const sum = paid.reduce((all, { dueMinor }) => all + dueMinor, 0n);
  return sum > 0n ? sum : 0n;
}

function minorOf(value: string, { design }: Scene): bigint {
  const unit = 10n ** BigInt(currencyOf(design.contract.currency).exponent);
  return round(multiply(decimal(value), integer(unit)));
}

function returned(
  kind: Return["kind"],
  clauseId: string,
  day: string,
  trace: Trace,
  used: readonly Result[],
  { terms }: Scene,
): Return {
  const [place, evidence] = [placeOf(terms, clauseId), evidenceOf(used)];
  const steps = trace.steps.map((step) => stepAt("return", step, place, evidence));
  return { kind, day, amountMinor: trace.dueMinor, steps };
}

function royalties(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger, design } = scene;
  const rule = terms.royalty;
  const { end } = design.contract;
  if (rule === null || end === null) return [];
  let paidMinor = 0n;
  return ledger.all("revenue", "", ever).map((result) => {
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
}

function windfalls(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger } = scene;
  const rule = terms.windfall;
  if (rule === null) return [];
  let paidMinor = 0n;
  return ledger.all("cash", "", ever).flatMap((cash) => {
    const base = ledger.last("base-cash", "", { from: cash.day, to: cash.day });
    if (base === null) return [];
    const trace = windfallShare.sum(
      {
        cashMinor: minorOf(cash.value, scene),
        baseMinor: minorOf(base.value, scene),
        bands: rule.bands,
        paidMinor,
        capMinor: rule.capMinor === null ? chargesBy(periods, cash.day) : BigInt(rule.capMinor),
      },
      writingOf(scene),
    );
    paidMinor += trace.dueMinor;
    return [returned("windfall", "windfall-share", cash.day, trace, [cash, base], scene)];
  });
}

/** One claim for each period whose charges can still be claimed, repaid on the day of the account. */
function claims(scene: Scene, periods: readonly PeriodStatement[]): Return[] {
  const { terms, ledger, asOf } = scene;
  const rule = terms.clawback;
  if (rule === null) return [];
  return ledger.all("clawback", "", ever).flatMap((event) => {
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
          },
          writingOf(scene),
        );
        return returned("clawback", "clawback", event.day, trace, [event], scene);
      })
      .filter(({ amountMinor }) => amountMinor > 0n);
  });
}
