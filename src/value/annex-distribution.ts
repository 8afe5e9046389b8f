import { clean } from "../assembly/clean.ts";
import type { Block } from "../assembly/document.ts";
import type { ValueForMoney } from "../domain/value.ts";
import { writeDay } from "../reference/language.ts";
import type { AnnexWriter } from "./annex-parts.ts";
import type { Evaluation } from "./evaluate.ts";
import { inFigures, inMoney, minorOf, type Writing } from "./figure.ts";

/** The section of the annex on weights by income; empty where weighing is off. */
export function distributionBlocks(
  { distribution }: Evaluation,
  { distribution: stated, flows }: ValueForMoney,
  annex: AnnexWriter,
  writing: Writing,
): readonly Block[] {
  if (distribution === null || stated === undefined) return [];
  const { median, elasticity, groups } = distribution;
  const open = annex.say("annex.notKnown");
  const source = clean(stated.source);
  const rows = groups.map(({ group, weight }) => {
    const income = minorOf(group.incomeMinor);
    const labels = flows.filter(({ groupId }) => groupId === group.id).map(({ label }) => label);
    return [
      clean(group.title) || open,
      labels.map(clean).filter(Boolean).join(", "),
      income === null ? open : inMoney(income, writing),
      weight === null ? open : inFigures(weight, writing),
    ];
  });
  return [
    annex.paragraph("distribution.lead", "annex.distributionLead", {
      median: median === null ? open : inMoney(median, writing),
      elasticity: elasticity === null ? open : inFigures(elasticity, writing),
    }),
    annex.table(
      "distribution.groups",
      null,
      ["annex.group", "annex.flow", "annex.income", "annex.weight"],
      rows,
      [2, 3],
    ),
    annex.sentences(
      "distribution.source",
      source === "" ? "" : annex.say("annex.source", { source }),
      stated.date === null
        ? ""
        : annex.say("annex.asOf", { day: writeDay(stated.date, annex.language) }),
    ),
  ];
}
