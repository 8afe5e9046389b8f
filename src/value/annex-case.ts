import { clean } from "../assembly/clean.ts";
import type { Block } from "../assembly/document.ts";
import type { ValueForMoney } from "../domain/value.ts";
import { heading, paragraph } from "../handbook/writing.ts";
import { writeDay, writeNumber, writePercent } from "../reference/language.ts";
import { optimismSource, optimismUplift } from "../reference/optimism-bias.ts";
import type { AnnexWriter } from "./annex-parts.ts";
import type { Appraisal } from "./appraisal.ts";
import type { Evaluation } from "./evaluate.ts";
import { inFigures, inMoney, type Writing } from "./figure.ts";
import { figuresIn } from "./figure-list.ts";
import type { CountedFlow } from "./flows.ts";

/** Sections of the annex on costs and benefits: what is discounted, by what, and what it comes to. */

export function summaryBlocks(evaluation: Evaluation, annex: AnnexWriter): readonly Block[] {
  const { appraisal } = evaluation;
  if (appraisal === null) return [annex.paragraph("summary.none", "annex.none")];
  const rate = appraisal.internalRatePercent ?? annex.say("annex.noRate");
  const spillovers = figuresIn(evaluation, "spillovers");
  const weighed = figuresIn(evaluation, "distribution");
  return [
    annex.figures("summary.figures", figuresIn(evaluation, "appraisal"), [
      [annex.say("annex.rateOfReturn"), rate],
    ]),
    ...(weighed.length === 0
      ? []
      : [
          annex.paragraph("summary.weighed", "annex.weighedBeside"),
          annex.figures("summary.distribution", weighed),
        ]),
    ...(spillovers.length === 0
      ? []
      : [
          annex.paragraph("summary.beside", "annex.beside"),
          annex.figures("summary.spillovers", spillovers),
        ]),
  ];
}

export function rateBlocks({ rates }: Appraisal, annex: AnnexWriter): readonly Block[] {
  const { language } = annex;
  const rows = rates.bands.map(({ fromYear, percent }) => [
    String(fromYear),
    writePercent(percent, language),
  ]);
  const source = clean(rates.source);
  return [
    rates.status === "own"
      ? annex.paragraph("rates.lead", "annex.ratesOwn")
      : annex.paragraph("rates.lead", "annex.ratesLead", { title: rates.title }),
    annex.table("rates.table", null, ["annex.fromYear", "annex.rate"], rows, [0, 1]),
    annex.sentences(
      "rates.source",
      source === "" ? "" : annex.say("annex.source", { source }),
      rates.asOf === null ? "" : annex.say("annex.asOf", { day: writeDay(rates.asOf, language) }),
      annex.say(`annex.status.${rates.status}`),
      rates.caution,
    ),
  ];
}

export function flowBlocks(
  { flows, years }: Appraisal,
  annex: AnnexWriter,
  writing: Writing,
): readonly Block[] {
  const rows = flows.map(({ flow }) => [
    clean(flow.label) || annex.say("annex.notKnown"),
    annex.say(`annex.kind.${flow.kind}`),
    annex.say(`annex.bearer.${flow.bearer}`),
  ]);
  const uplifts = flows.flatMap((counted) => upliftRow(counted, annex));
  const upliftBlocks: readonly Block[] = [
    heading("flows.uplift", annex.say("annex.uplift")),
    annex.table("flows.uplifts", null, ["annex.flow", "annex.computed"], uplifts, []),
    annex.paragraph("flows.source", "annex.upliftSource", { source: optimismSource }),
  ];
  const byYear = years.map(({ name, costs, benefits, factor }) => [
    name,
    inMoney(costs, writing),
    inMoney(benefits, writing),
    inFigures(factor, writing),
  ]);
  return [
    annex.table("flows.list", null, ["annex.flow", "annex.kind", "annex.bearer"], rows, []),
    ...(uplifts.length === 0 ? [] : upliftBlocks),
    annex.table(
      "flows.years",
      "annex.years",
      ["annex.year", "annex.costs", "annex.benefits", "annex.factor"],
      byYear,
      [1, 2, 3],
    ),
  ];
}

function upliftRow({ flow, uplift }: CountedFlow, annex: AnnexWriter): readonly string[][] {
  const { category, evidence } = flow.optimism;
  if (uplift === null || category === null) return [];
  const { title } = optimismUplift(category);
  const way = uplift.steps.map(({ formula }) => formula).join("; ");
  const words = annex.say("annex.upliftWay", { title, way: `${way} = ${uplift.result}` });
  return [
    [
      clean(flow.label) || annex.say("annex.notKnown"),
      [words, clean(evidence)].filter(Boolean).join(". "),
    ],
  ];
}

export function outcomeBlocks({ outcomes }: ValueForMoney, annex: AnnexWriter): readonly Block[] {
  const total = outcomes.byYear.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const { language } = annex;
  const deadweight =
    outcomes.deadweightPercent === null
      ? annex.say("annex.shareOpen")
      : writePercent(String(outcomes.deadweightPercent), language);
  const lead = annex.say("annex.outcomesLead", {
    unit: "\u0000",
    total: writeNumber(String(total), language),
    deadweight,
  });
  const [before = "", after = ""] = lead.split("\u0000");
  const unit = annex.given(outcomes.unit, "annex.unitOpen", "value.outcomes.unit");
  return [paragraph("outcomes.lead", before, unit, after)];
}
