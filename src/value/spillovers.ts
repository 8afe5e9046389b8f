import { add, decimal, integer, isDecimal, multiply, type Rational } from "../base/rational.ts";
import {
  type Spillover,
  type SpilloverType,
  spilloverTypes,
  type ValueForMoney,
} from "../domain/value.ts";
import type { Step } from "../payment/trace.ts";
import type { Appraisal } from "./appraisal.ts";
import { presentValue } from "./discount.ts";
import { type Figure, inFigures, inMoney, moneyFigure, shareOf, type Writing } from "./figure.ts";

export const spilloverCases = ["low", "base", "high"] as const;
export type SpilloverCase = (typeof spilloverCases)[number];

/** Present values by case; the harm of a negative spillover stands below zero. */
export type SpilloverRange = Readonly<Record<SpilloverCase, Figure>>;

export interface CountedSpillover {
  readonly spillover: Spillover;
  /** Null until its multipliers and confidence are given. */
  readonly range: SpilloverRange | null;
}

/** The register beside the net present value, and never in it. */
export interface SpilloverRegister {
  readonly entries: readonly CountedSpillover[];
  /** By type, for types with a counted entry. */
  readonly byType: readonly { readonly type: SpilloverType; readonly range: SpilloverRange }[];
  readonly total: SpilloverRange;
  /** Whether harm to others was asked after. */
  readonly namesHarm: boolean;
}

/** Σ PV(direct) × m × c: the benefit that it springs from, a multiplier and a confidence. */
export function spilloverRegister(
  value: ValueForMoney,
  appraisal: Appraisal,
  writing: Writing,
): SpilloverRegister {
  const entries = value.spillovers.map((spillover) => ({
    spillover,
    range: rangeOf(spillover, directOf(spillover, appraisal), writing),
  }));
  const sumOf = (chosen: readonly CountedSpillover[]): SpilloverRange =>
    eachCase((name) => total(chosen, name, writing));
  const counted = entries.filter(({ range }) => range !== null);
  return {
    entries,
    byType: spilloverTypes.flatMap((type) => {
      const ofType = counted.filter(({ spillover }) => spillover.type === type);
      return ofType.length === 0 ? [] : [{ type, range: sumOf(ofType) }];
    }),
    total: sumOf(counted),
    namesHarm: value.negativeSpillovers.trim() !== "",
  };
}

/** Present value of the benefit named; of all benefits where none is, or it is gone. */
function directOf({ flowId }: Spillover, { flows, years, benefits }: Appraisal): Rational {
  const direct = flows.find(({ flow }) => flow.id === flowId && flow.kind === "benefit");
  if (direct === undefined) return benefits.exact;
  return presentValue(
    direct.amounts,
    years.map(({ factor }) => factor),
  );
}

/** The low case of the whole is that of the most harm. */
const worst: Readonly<Record<SpilloverCase, SpilloverCase>> = {
  low: "high",
  base: "base",
  high: "low",
};

function rangeOf(spillover: Spillover, direct: Rational, writing: Writing): SpilloverRange | null {
  const confidence = shareOf(spillover.confidencePercent);
  const isWhole = spilloverCases.every((name) => isDecimal(spillover[name]));
  if (confidence === null || !isWhole) return null;
  const isHarm = spillover.type === "negative";
  return eachCase((name) => {
    const stated = decimal(spillover[isHarm ? worst[name] : name]);
    const multiplier = multiply(integer(isHarm ? -1 : 1), stated);
    const formula = `${inMoney(direct, writing)} × ${inFigures(multiplier, writing)} × ${inFigures(confidence, writing)}`;
    return moneyFigure(formula, multiply(multiply(direct, multiplier), confidence), writing);
  });
}

function total(
  entries: readonly CountedSpillover[],
  name: SpilloverCase,
  writing: Writing,
): Figure {
  const figures = entries.flatMap(({ range }) => (range === null ? [] : [range[name]]));
  const steps: Step[] = figures.flatMap((figure) => figure.steps);
  const formula = figures.length === 0 ? "0" : figures.map(({ result }) => result).join(" + ");
  const sum = figures.reduce((before, { exact }) => add(before, exact), integer(0));
  return moneyFigure(formula, sum, writing, figures.length > 1 ? steps : []);
}

function eachCase(figure: (name: SpilloverCase) => Figure): SpilloverRange {
  return { low: figure("low"), base: figure("base"), high: figure("high") };
}
