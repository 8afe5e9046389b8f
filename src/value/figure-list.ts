import type { PhraseName } from "../library/words.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Figure } from "./figure.ts";

/** A figure under the name that it has in the annex, on the screen and for programs. */
export interface NamedFigure {
  readonly name: FigureName;
  readonly figure: Figure;
}

export type FigureName = Extract<PhraseName, `annex.figure.${string}`>;

type Group = "appraisal" | "distribution" | "spillovers" | "funding" | "portfolio" | "symbiosis";

/** The figures of one part that can be had, in the order in which they are read. */
export function figuresIn(evaluation: Evaluation, group: Group): readonly NamedFigure[] {
  return groups[group](evaluation).flatMap(([name, figure]) =>
    figure === null || figure === undefined ? [] : [{ name, figure }],
  );
}

/** Every figure that can be had. */
export function allFigures(evaluation: Evaluation): readonly NamedFigure[] {
  return (Object.keys(groups) as Group[]).flatMap((group) => figuresIn(evaluation, group));
}

type Candidates = readonly (readonly [name: FigureName, figure: Figure | null | undefined])[];

const groups: Readonly<Record<Group, (evaluation: Evaluation) => Candidates>> = {
  appraisal: ({ appraisal }) => [
    ["annex.figure.costs", appraisal?.costs],
    ["annex.figure.public-costs", appraisal?.publicCosts],
    ["annex.figure.benefits", appraisal?.benefits],
    ["annex.figure.net", appraisal?.netPresentValue],
    ["annex.figure.ratio-public", appraisal?.ratioToPublicCost],
    ["annex.figure.ratio-all", appraisal?.ratioToAllCost],
    ["annex.figure.break-even-price", appraisal?.breakEvenPrice],
    ["annex.figure.break-even-outcomes", appraisal?.breakEvenOutcomes],
    ["annex.figure.cost-per-outcome", appraisal?.costPerOutcome],
    ["annex.figure.cost-per-net-outcome", appraisal?.costPerNetOutcome],
  ],
  distribution: ({ distribution }) => [
    ["annex.figure.weighted-net", distribution?.netPresentValue],
  ],
  spillovers: ({ spillovers }) => {
    const total = spillovers?.byType.length === 0 ? null : spillovers?.total;
    return [
      ["annex.figure.spillover-low", total?.low],
      ["annex.figure.spillover-base", total?.base],
      ["annex.figure.spillover-high", total?.high],
    ];
  },
  funding: ({ funding }) => [
    ["annex.figure.commit", funding?.commit],
    ["annex.figure.staged", funding?.staged],
    ["annex.figure.option", funding?.optionValue],
    ["annex.figure.by-rule", funding?.byRule],
  ],
  portfolio: ({ portfolio }) => [
    ["annex.figure.successes", portfolio?.expectedSuccesses],
    ["annex.figure.some-success", portfolio?.someSuccess],
    ["annex.figure.no-failure", portfolio?.noFailure],
    ["annex.figure.portfolio-net", portfolio?.expectedNet],
  ],
  symbiosis: ({ symbiosis }) => [
    ["annex.figure.risk-public", symbiosis?.riskPublic],
    ["annex.figure.reward-public", symbiosis?.rewardPublic],
    ["annex.figure.gap", symbiosis?.gap],
  ],
};
