import { addDays, daysBetween } from "../base/calendar.ts";
import { divide, integer, multiply, type Rational, round } from "../base/rational.ts";
import type { Design, Payment } from "../domain/design.ts";
import { isIndexed } from "./engine/line-due.ts";
import { type ScheduleStep, scheduleOf, shortestStep } from "./schedule.ts";
import type { LineSummary, PaymentSummary } from "./summary.ts";
import type { Indexation, Prefinancing, Terms, Volume } from "./terms.ts";

/** Where a figure comes from: a payment line, by its path, or a clause, by its id. */
export type Source =
  | { readonly kind: "line"; readonly path: string }
  | { readonly kind: "clause"; readonly id: string };

/**
 * One risk and how the rules of money divide it. Sums are minor units over the term; null is a side
 * that carries nothing of it, or an amount that no rule limits.
 */
interface Shared {
  readonly authorityMinor: bigint | null;
  readonly supplierMinor: bigint | null;
  readonly sources: readonly Source[];
}

/** What each risk needs to be told in words. Shares are whole percent; null is a rule that is not there. */
export type Carried = Shared &
  (
    | {
        readonly risk: "results";
        readonly sharePercent: number;
        readonly floorPercent: number | null;
      }
    | {
        readonly risk: "before-results";
        /** Last day of the first step in which a result can earn something; null where none can. */
        readonly firstDay: string | null;
        readonly advanceMinor: bigint | null;
        readonly recovery: Prefinancing["recovery"] | null;
      }
    | { readonly risk: "limits"; readonly hasLimit: boolean; readonly carryOver: boolean }
    | { readonly risk: "cost"; readonly painPercent: number; readonly gainPercent: number }
    | {
        readonly risk: "service";
        readonly creditPercent: number | null;
        readonly damages: "none" | "limited" | "open";
      }
    | { readonly risk: "prices"; readonly index: Indexation | null }
    | { readonly risk: "volume"; readonly promised: boolean }
    | { readonly risk: "market"; readonly paybackPercent: number }
    | { readonly risk: "lent" }
  );

/**
 * What the Authority and the Supplier each carry, risk by risk: those that the payment lines and the
 * money rules of the contract have anything to say of. Empty while no line can be computed.
 */
export function carriedOf(
  design: Design,
  summary: PaymentSummary,
  terms: Terms,
): readonly Carried[] {
  const lines = summary.lines.filter(({ totalMinor }) => totalMinor !== null);
  if (lines.length === 0) return [];
  const scene: Scene = { design, summary, terms, lines };
  return [
    ...results(scene),
    ...beforeResults(scene),
    ...limits(scene),
    ...cost(scene),
    ...service(scene),
    ...prices(scene),
    ...volume(scene),
    ...market(scene),
    ...lent(scene),
  ];
}

interface Scene {
  readonly design: Design;
  readonly summary: PaymentSummary;
  readonly terms: Terms;
  /** Those that can be computed. */
  readonly lines: readonly LineSummary[];
}

/** If no result comes: what is paid all the same, and what is not. */
function results({ summary: { totals }, terms, lines }: Scene): Carried[] {
  const atRisk = totals.milestoneMinor + totals.outcomeMinor;
  const price = totals.feeMinor + atRisk;
  if (price === 0n) return [];
  return [
    {
      risk: "results",
      authorityMinor: totals.feeMinor,
      supplierMinor: atRisk,
      sharePercent: Number((atRisk * 200n + price) / (2n * price)),
      floorPercent: terms.collar?.floorPercent ?? null,
      sources: [
        ...linesOf(lines, ({ kind }) => kind !== "finance"),
        ...clause(terms.collar && "collar"),
      ],
    },
  ];
}

/** What has been paid when the first result can earn something, and what the Supplier waits for until then. */
function beforeResults({ design, summary, terms, lines }: Scene): Carried[] {
  const { totals } = summary;
  const atRisk = totals.milestoneMinor + totals.outcomeMinor;
  const steps = scheduleOf(design, summary, shortestStep(design));
  const first = steps.findIndex(({ minor }) => minor.milestone + minor.outcome > 0n);
  if (first === -1) return [];
  const rule = terms.prefinancing;
  const advanceMinor = rule && percentOf(totals.maximumMinor, rule.sharePercent);
  const paid = steps.slice(0, first).reduce((sum, { minor }) => sum + minor.fee, 0n);
  return [
    {
      risk: "before-results",
      authorityMinor: paid + (advanceMinor ?? 0n),
      supplierMinor: most(atRisk - (advanceMinor ?? 0n), 0n),
      firstDay: lastDayOf(steps[first]),
      advanceMinor,
      recovery: rule?.recovery ?? null,
      sources: [...linesOf(lines, ({ kind }) => kind === "fee"), ...clause(rule && "prefinancing")],
    },
  ];
}

function lastDayOf(step: ScheduleStep | undefined): string | null {
  return step?.to ?? null;
}

/** Results beyond the limits: the Authority pays to them, and the Supplier works beyond them unpaid. */
function limits({ design, summary, terms, lines }: Scene): Carried[] {
  if (!lines.some(({ kind }) => kind === "outcome")) return [];
  const paid = scheduleOf(design, summary).reduce((sum, { minor }) => sum + minor.outcome, 0n);
  const { uncappedOutcomeMinor, outcomeMinor } = summary.totals;
  const within = paid > 0n && paid < outcomeMinor ? paid : outcomeMinor;
  const { totalMinor, perYearMinor } = design.cap;
  const hasLimit = totalMinor !== null || perYearMinor !== null;
  return [
    {
      risk: "limits",
      authorityMinor: within,
      supplierMinor: hasLimit ? uncappedOutcomeMinor - within : 0n,
      hasLimit,
      carryOver: terms.cap.carryOver,
      sources: hasLimit ? clause("outcome-cap") : linesOf(lines, ({ kind }) => kind === "outcome"),
    },
  ];
}

/** Costs beyond a target cost, where both share them. */
function cost({ terms, lines }: Scene): Carried[] {
  return lines.flatMap(({ payment, path }): Carried[] => {
    if (payment.model !== "gain-share") return [];
    const { painPercent, gainPercent, floorMinor } = payment;
    const isGainOnly = terms.gain.kind === "gain-only";
    return [
      {
        risk: "cost",
        authorityMinor: null,
        supplierMinor: isGainOnly ? 0n : floorMinor === null ? null : BigInt(floorMinor),
        painPercent: isGainOnly ? 0 : painPercent,
        gainPercent,
        sources: [{ kind: "line", path }, ...clause("gain-share")],
      },
    ];
  });
}

/** Deductions for a poor or late service. */
function service({ summary: { totals }, terms }: Scene): Carried[] {
  const { serviceCredits, damages, deductionLimitPercent } = terms;
  if (serviceCredits === null && damages === null) return [];
  const creditPercent =
    serviceCredits && Math.min(serviceCredits.maxPercent, deductionLimitPercent);
  const credits = creditPercent === null ? 0n : percentOf(totals.feeMinor, creditPercent);
  const isOpen = damages !== null && damages.capMinor === null;
  return [
    {
      risk: "service",
      authorityMinor: null,
      supplierMinor: isOpen ? null : credits + BigInt(damages?.capMinor ?? 0),
      creditPercent,
      damages: damages === null ? "none" : isOpen ? "open" : "limited",
      sources: [
        ...clause(serviceCredits && "service-credits"),
        ...clause(damages && "liquidated-damages"),
      ],
    },
  ];
}

/** Rising prices: what follows an index, and what is fixed for the term. */
function prices({ summary: { totals }, terms, lines }: Scene): Carried[] {
  const priceMinor = totals.feeMinor + totals.milestoneMinor + totals.outcomeMinor;
  if (priceMinor === 0n) return [];
  const rule = terms.indexation;
  const named = lines.filter(({ payment }) => isIndexed(payment, terms));
  const inScope = least(sumOf(named), priceMinor);
  const follows = rule === null ? 0n : percentOf(inScope, rule.sharePercent);
  return [
    {
      risk: "prices",
      authorityMinor: follows,
      supplierMinor: priceMinor - follows,
      index: rule,
      sources:
        rule === null ? linesOf(lines, ({ kind }) => kind !== "finance") : clause("indexation"),
    },
  ];
}

/** Fewer people or units than planned: what is promised all the same, and what is not. */
function volume({ design, summary, terms, lines }: Scene): Carried[] {
  const counted = lines.filter(({ payment }) => isByUnit(payment));
  if (counted.length === 0 && terms.volume === null) return [];
  const byUnit = least(sumOf(counted), summary.totals.outcomeMinor);
  const promised = terms.volume === null ? 0n : promisedOver(design, summary, terms.volume);
  return [
    {
      risk: "volume",
      authorityMinor: promised,
      supplierMinor: most(byUnit - promised, 0n),
      promised: terms.volume !== null,
      sources: [...linesOf(counted, () => true), ...clause(terms.volume && "volume-guarantee")],
    },
  ];
}

function isByUnit(payment: Payment): boolean {
  if (payment.model === "tiered-bands") return payment.cumulative;
  return ["rate-card", "amc-top-up", "ccfd-settlement"].includes(payment.model);
}

/** What is paid if nobody comes, year by year; a broken year in proportion to its days. */
function promisedOver(design: Design, summary: PaymentSummary, rule: Volume): bigint {
  const firmIn = (year: number): number =>
    typeof rule.firmPercent === "number" ? rule.firmPercent : (rule.firmPercent[String(year)] ?? 0);
  return scheduleOf(design, summary).reduce((sum, { year, from, to }) => {
    const days = daysBetween(from, addDays(to, 1));
    const part: Rational = days >= 365 ? integer(1) : divide(integer(days), integer(365));
    const units = multiply(divide(integer(rule.minUnits * firmIn(year)), integer(100)), part);
    const worth = multiply(units, integer(rule.unitMinor - rule.savedMinor));
    return sum + round(divide(multiply(worth, integer(rule.sharePercent)), integer(100)));
  }, 0n);
}

/** A market price below or above the strike price. */
function market({ terms, lines }: Scene): Carried[] {
  return lines.flatMap(({ payment, path, totalMinor }): Carried[] => {
    if (payment.model !== "ccfd-settlement") return [];
    const isOneWay = !payment.twoWay || terms.settlement === "one-way";
    return [
      {
        risk: "market",
        authorityMinor: payment.capTotalMinor === null ? totalMinor : BigInt(payment.capTotalMinor),
        supplierMinor: null,
        paybackPercent: isOneWay ? 0 : payment.paybackPercent,
        sources: [{ kind: "line", path }, ...clause("ccfd-settlement")],
      },
    ];
  });
}

/** What is lent or invested, and may not come back. */
function lent({ summary: { totals }, lines }: Scene): Carried[] {
  if (totals.financeMinor === 0n) return [];
  return [
    {
      risk: "lent",
      authorityMinor: totals.financeMinor,
      supplierMinor: null,
      sources: linesOf(lines, ({ kind }) => kind === "finance"),
    },
  ];
}

function linesOf(
  lines: readonly LineSummary[],
  isMeant: (line: LineSummary) => boolean,
): readonly Source[] {
  return lines.filter(isMeant).map(({ path }) => ({ kind: "line", path }));
}

function clause(id: string | null): readonly Source[] {
  return id === null ? [] : [{ kind: "clause", id }];
}

function sumOf(lines: readonly LineSummary[]): bigint {
  return lines.reduce((sum, { totalMinor }) => sum + (totalMinor ?? 0n), 0n);
}

function percentOf(minor: bigint, percent: number): bigint {
  return round(divide(integer(minor * BigInt(percent)), integer(100)));
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
