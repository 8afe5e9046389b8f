import { expect, test } from "vitest";
import type { Document } from "../../src/assembly/document.ts";
import { replaceAt } from "../../src/base/path.ts";
import type { Design } from "../../src/domain/design.ts";
import { writeText } from "../../src/export/text.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import { annexOf } from "../../src/value/annex.ts";
import { printBlocks, sectionIn, sectionsOf } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { appraisedDesign } from "./appraised-design.ts";

function annex(design: Design = appraisedDesign): Document {
  const document = annexOf(design, libraryFor(design, library));
  if (document === null) throw new Error("The design has no appraisal");
  return document;
}

const machine = /undefined|NaN|\[object |&amp;|\{\{|\{\w+\}/;

test("A design that was never appraised has no annex", () => {
  expect(annexOf(standardDesign, library)).toBeNull();
});

test("Each part that is known has a section, and each figure its steps", () => {
  const document = annex();
  expect(
    sectionsOf(document).flatMap(({ label, title }) => (label ? [title[0]?.text] : [])),
  ).toEqual([
    "The figures in short",
    "Discount rates",
    "Costs and benefits",
    "Weights by income",
    "Outcomes",
    "Spillovers",
    "Funding in stages",
    "Parallel routes",
    "The set of projects",
    "Learning and adoption",
    "Risks and rewards shared",
    "How each figure is reached",
  ]);
  expect(printBlocks(sectionIn(document, "annex.summary"))).toEqual(
    expect.arrayContaining([
      "Present value of all costs | £3,752,544.76",
      "Present value of benefits | £4,253,074.75",
      "Net present value | £500,529.99",
    ]),
  );
  expect(writeText(document)).not.toMatch(machine);
});

test("It says that it is no advice, of what day its rates are, and what its ratios divide by", () => {
  const words = writeText(annex()).replace(/\s+/g, " ");
  expect(words).toContain("It is not legal or financial advice.");
  expect(words).toContain("An independent review of the rate was published on 30 June 2026");
  expect(words).toContain("As of 24 November 2026.");
  expect(words).toContain("Benefits less costs of others, to public cost");
  expect(words).toContain("Benefits to all costs");
});

test("It says of each harm what answers it in the contract, or that nothing does", () => {
  const saying = (answeredBy: string | null): string => {
    const design = replaceAt(appraisedDesign, "value.spillovers.1.answeredBy", answeredBy);
    return printBlocks(sectionIn(annex(design), "annex.spillovers")).join("\n");
  };
  expect(saying("learning-review")).toContain(
    "Crime moved to the next town: answered in the contract by “Learning Reviews”.",
  );
  expect(saying(null)).toContain(
    "Crime moved to the next town: nothing in the contract answers it",
  );
  expect(saying("gone")).toContain("nothing in the contract answers it yet");
});

test("Spillovers change no figure of costs and benefits", () => {
  const without = replaceAt(appraisedDesign, "value.spillovers", []);
  const figures = (design: Design) =>
    annex(design).sections.flatMap(({ id, blocks }) =>
      id === "annex.summary" ? blocks.slice(0, 1) : [],
    );
  expect(figures(without)).toEqual(figures(appraisedDesign));
});

test("An appraisal that is only begun prints blanks for what must be answered", () => {
  const begun = replaceAt(
    replaceAt(appraisedDesign, "value.flows", []),
    "value.negativeSpillovers",
    " ",
  );
  const document = annex(replaceAt(begun, "value.outcomes.unit", ""));
  expect(document.openPoints.map(({ from }) => from)).toEqual([
    "value.outcomes.unit",
    "value.negativeSpillovers",
  ]);
  expect(printBlocks(sectionIn(document, "annex.summary"))).toEqual([
    "Nothing has been stated yet.",
  ]);
  expect(writeText(document)).not.toMatch(machine);
});

test("A French contract has its annex in French, with French figures", () => {
  const french = replaceAt(appraisedDesign, "contract.language", "fr");
  const document = annex(replaceAt(french, "contract.type", "obs"));
  expect(document.language).toBe("fr");
  expect(printBlocks(sectionIn(document, "annex.summary"))).toContain(
    "Valeur actuelle nette | 500 529,99 £",
  );
});
