import type { Block, Document, OpenPoint, Section } from "../assembly/document.ts";
import { headOf } from "../assembly/head.ts";
import type { Design } from "../domain/design.ts";
import { section } from "../handbook/writing.ts";
import type { Library } from "../library/library.ts";
import { type PhraseName, phrase } from "../library/words.ts";
import { languageOf } from "../reference/language.ts";
import {
  diffusionBlocks,
  fundingBlocks,
  portfolioBlocks,
  routeBlocks,
  spilloverBlocks,
  symbiosisBlocks,
} from "./annex-beyond.ts";
import { flowBlocks, outcomeBlocks, rateBlocks, summaryBlocks } from "./annex-case.ts";
import { distributionBlocks } from "./annex-distribution.ts";
import { AnnexWriter } from "./annex-parts.ts";
import { evaluate } from "./evaluate.ts";
import { allFigures } from "./figure-list.ts";

/**
 * The value for money of a design as a document of its own, an annex to a business case, in the words
 * of `library`, which are those of the contract's language. Null where no appraisal has been begun.
 */
export function annexOf(design: Design, library: Library): Document | null {
  const { value } = design;
  const language = languageOf(library.language);
  const evaluation = evaluate(design, language);
  if (value === undefined || evaluation === null) return null;
  const annex = new AnnexWriter(library.words, language);
  const writing = { currency: design.contract.currency, language };
  const { appraisal } = evaluation;
  const parts: readonly (readonly [AnnexTitle, readonly Block[]])[] = [
    ["annex.summary", summaryBlocks(evaluation, annex)],
    ["annex.rates", appraisal === null ? [] : rateBlocks(appraisal, annex)],
    ["annex.flows", appraisal === null ? [] : flowBlocks(appraisal, annex, writing)],
    ["annex.distribution", distributionBlocks(evaluation, value, annex, writing)],
    ["annex.outcomes", outcomeBlocks(value, annex)],
    ["annex.spillovers", spilloverBlocks(design, library, evaluation, annex)],
    ["annex.funding", fundingBlocks(evaluation, annex)],
    ["annex.routes", routeBlocks(evaluation, annex)],
    ["annex.portfolio", portfolioBlocks(evaluation, annex)],
    ["annex.diffusion", diffusionBlocks(evaluation, annex)],
    ["annex.symbiosis", symbiosisBlocks(value, evaluation, annex, writing)],
    ["annex.steps", allFigures(evaluation).map((one) => annex.steps(`steps.${one.name}`, one))],
  ];
  const sections = parts
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks], i) =>
      section("clause", title, String(i + 1), annex.say(title), { blocks }),
    );
  const title = annex.say("annex.title");
  return {
    ...headOf(design, "", library.words),
    title,
    subtitle: annex.say("annex.subtitle", { contract: headOf(design, "", library.words).title }),
    language: library.language,
    sections: [
      section("cover", "cover", null, title, {}),
      section("notice", "about", null, annex.say("annex.about"), {
        blocks: [
          annex.paragraph("about.purpose", "annex.purpose", {
            year:
              value.baseYear === null ? annex.say("annex.baseYearOpen") : String(value.baseYear),
          }),
          annex.paragraph("about.advice", "annex.advice"),
          annex.paragraph("about.rounding", "annex.rounding"),
        ],
      }),
      section("contents", "contents", null, phrase(library.words, "document.contents"), {}),
      ...sections,
    ],
    openPoints: sections.flatMap(openPointsIn),
    leftOut: [],
  };
}

type AnnexTitle = Extract<PhraseName, `annex.${string}`>;

function openPointsIn({ id, title, blocks }: Section): readonly OpenPoint[] {
  const place = title.map(({ text }) => text).join("");
  return blocks.flatMap((block) =>
    block.kind !== "paragraph"
      ? []
      : block.inlines.flatMap((inline) =>
          inline.kind === "blank"
            ? [{ label: inline.label, from: inline.from, node: id, place, reason: inline.reason }]
            : [],
        ),
  );
}
