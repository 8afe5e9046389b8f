import { clean } from "../assembly/clean.ts";
import type { Block, Inline } from "../assembly/document.ts";
import { toFixed } from "../base/rational.ts";
import type { Design } from "../domain/design.ts";
import type { ValueForMoney } from "../domain/value.ts";
import { heading, paragraph } from "../handbook/writing.ts";
import type { Library } from "../library/library.ts";
import { writeNumber } from "../reference/language.ts";
import type { AnnexWriter } from "./annex-parts.ts";
import type { Evaluation } from "./evaluate.ts";
import { inMoney, minorOf, type Writing } from "./figure.ts";
import { figuresIn } from "./figure-list.ts";
import { type SpilloverRange, spilloverCases } from "./spillovers.ts";

/** Sections of the annex on what a cost-benefit sum alone misses. Each is empty where nothing is known. */

export function spilloverBlocks(
  { value, conditions }: Design,
  library: Library,
  { spillovers }: Evaluation,
  annex: AnnexWriter,
): readonly Block[] {
  if (value === undefined) return [];
  const titles = new Map([
    ...Object.values(library.clauses).map(({ id, title }) => [id, title] as const),
    ...conditions.map(({ id, title }) => [id, title] as const),
  ]);
  const answers = value.spillovers
    .filter(({ type }) => type === "negative")
    .map(({ indicator, answeredBy }) => {
      const answer = titles.get(answeredBy ?? "");
      const harm = clean(indicator) || annex.say("annex.notKnown");
      return answer === undefined
        ? annex.say("annex.harmUnanswered", { harm })
        : annex.say("annex.harmAnswered", { harm, answer: clean(answer) });
    });
  const harm = annex.given(value.negativeSpillovers, "annex.harmOpen", "value.negativeSpillovers");
  const inCases = (range: SpilloverRange | null): readonly string[] =>
    spilloverCases.map((name) => range?.[name].result ?? annex.say("annex.notKnown"));
  const cases = ["annex.low", "annex.base", "annex.high"] as const;
  const entries = (spillovers?.entries ?? []).map(({ spillover, range }) => [
    annex.say(`annex.type.${spillover.type}`),
    clean(spillover.indicator),
    clean(spillover.counterfactual),
    ...inCases(range),
  ]);
  const head = ["annex.type", "annex.indicator", "annex.counterfactual", ...cases] as const;
  const byType = (spillovers?.byType ?? []).map(({ type, range }) => [
    annex.say(`annex.type.${type}`),
    ...inCases(range),
  ]);
  return [
    annex.paragraph("spillovers.beside", "annex.beside"),
    ...(entries.length === 0
      ? []
      : [
          annex.paragraph("spillovers.way", "annex.spilloverWay"),
          annex.table("spillovers.entries", null, head, entries, [3, 4, 5]),
          annex.table("spillovers.types", null, ["annex.type", ...cases], byType, [1, 2, 3]),
        ]),
    heading("spillovers.harm", annex.say("annex.harm")),
    paragraph("spillovers.harm.text", harm),
    ...annex.bullets("spillovers.harm.answers", answers),
  ];
}

export function fundingBlocks(evaluation: Evaluation, annex: AnnexWriter): readonly Block[] {
  const { funding } = evaluation;
  if (funding === null) return [];
  const rows = funding.gates.map(({ title, goingOn, salvage, goesOn }, i) => [
    clean(title) || String(i + 1),
    goingOn.result,
    salvage,
    annex.say(goesOn ? "annex.goOn" : "annex.stop"),
  ]);
  return [
    annex.paragraph("funding.lead", "annex.fundingLead"),
    annex.figures("funding.figures", figuresIn(evaluation, "funding")),
    annex.table(
      "funding.gates",
      null,
      ["annex.gate", "annex.goingOn", "annex.stopping", "annex.rule"],
      rows,
      [1, 2],
    ),
  ];
}

export function routeBlocks({ routes }: Evaluation, annex: AnnexWriter): readonly Block[] {
  if (routes === null) return [];
  const rows = routes.counts.map(({ count, chance, gain }) => [
    String(count),
    chance.result,
    gain.result,
  ]);
  const { cost, worthwhile } = routes;
  return [
    annex.paragraph("routes.lead", "annex.routesLead", { cost, count: String(worthwhile) }),
    annex.table(
      "routes.table",
      null,
      ["annex.routeCount", "annex.chance", "annex.added"],
      rows,
      [0, 1, 2],
    ),
  ];
}

export function portfolioBlocks(evaluation: Evaluation, annex: AnnexWriter): readonly Block[] {
  if (evaluation.portfolio === null) return [];
  return [
    annex.paragraph("portfolio.lead", "annex.portfolioLead"),
    annex.figures("portfolio.figures", figuresIn(evaluation, "portfolio")),
  ];
}

export function diffusionBlocks(
  { learning, adoption }: Evaluation,
  annex: AnnexWriter,
): readonly Block[] {
  const count = (exact: Parameters<typeof toFixed>[0]): string =>
    writeNumber(toFixed(exact, 0), annex.language);
  const points = (learning ?? []).map(({ units, cost }) => [count(units), cost.result]);
  const years = (adoption ?? []).map(({ year, adopters, total }) => [
    String(year),
    count(adopters),
    count(total),
  ]);
  const yearHead = ["annex.year", "annex.adopters", "annex.adopted"] as const;
  const learned = annex.table(
    "diffusion.learning",
    "annex.learning",
    ["annex.units", "annex.unitCost"],
    points,
    [0, 1],
  );
  return [
    ...(points.length === 0 ? [] : [learned]),
    ...(years.length === 0
      ? []
      : [annex.table("diffusion.adoption", "annex.adoption", yearHead, years, [0, 1, 2])]),
  ];
}

export function symbiosisBlocks(
  { symbiosis: given }: ValueForMoney,
  evaluation: Evaluation,
  annex: AnnexWriter,
  writing: Writing,
): readonly Block[] {
  const { symbiosis } = evaluation;
  if (symbiosis === null) return [];
  const sides = (one: (typeof given.losses)[number]): readonly (string | Inline)[] => [
    clean(one.title),
    ...[one.publicMinor, one.privateMinor].map((minor) => {
      const exact = minorOf(minor);
      return exact === null ? "" : inMoney(exact, writing);
    }),
  ];
  const returns = given.returns.map(({ chancePercent, ...one }) => [
    ...sides(one),
    chancePercent === null ? "" : `${chancePercent}%`,
  ]);
  const both = ["annex.ofPublic", "annex.ofPrivate"] as const;
  return [
    annex.paragraph("symbiosis.lead", "annex.symbiosisLead"),
    annex.figures("symbiosis.figures", figuresIn(evaluation, "symbiosis")),
    annex.paragraph("symbiosis.range", `annex.range.${symbiosis.range}`),
    annex.table("symbiosis.losses", null, ["annex.loss", ...both], given.losses.map(sides), [1, 2]),
    annex.table(
      "symbiosis.returns",
      null,
      ["annex.return", ...both, "annex.chance"],
      returns,
      [1, 2, 3],
    ),
    ...(symbiosis.nonCash.length === 0
      ? []
      : [
          annex.paragraph("symbiosis.non-cash", "annex.nonCash"),
          ...annex.bullets("symbiosis.non-cash", symbiosis.nonCash),
        ]),
  ];
}
