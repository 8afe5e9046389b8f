import { expect, test } from "vitest";
import { Assembler, assemble } from "../../../src/assembly/assemble.ts";
import { replaceAt } from "../../../src/base/path.ts";
import { choiceFor, type Design } from "../../../src/domain/design.ts";
import { libraryFor } from "../../../src/library/library-for.ts";
import { clauseReadability } from "../../../src/review/drafting/clause-readability.ts";
import { mended } from "../../../src/review/drafting/mend.ts";
import { readingsOf, reviewWords } from "../../../src/review/drafting/review-words.ts";
import { library } from "../../real-library.ts";
import { standardDesign } from "../../standard-design.ts";

function departing(clause: string, text: string): Design {
  const departure = { text, reason: "Agreed with the bidders" };
  return replaceAt(standardDesign, `clauses.${clause}`, {
    ...choiceFor(standardDesign, clause),
    departure,
  });
}

const said = (design: Design) =>
  reviewWords(assemble(design, library).document, design, library).map(
    ({ code, where }) => [code, where.field ?? where.node] as const,
  );

test("words of the design are found where they were given, once", () => {
  const statement = "No home is cold in 2030 and/or damp, within six months of the start";
  const design = replaceAt(standardDesign, "mission.statement", statement);
  const own = said(design).filter(([, place]) => place === "mission.statement");
  expect(own).toEqual([
    ["and-or", "mission.statement"],
    ["count-from-event", "mission.statement"],
  ]);
});

test("a mend of a value is made in the field that it came from", () => {
  const path = "mission.statement";
  const design = replaceAt(standardDesign, path, "No home is cold and/or damp");
  const { document } = assemble(design, library);
  const [finding] = reviewWords(document, design, library).filter(
    ({ where }) => where.field === path,
  );
  if (finding?.mend === undefined) throw new Error("No mend is offered");
  expect(mended(design, finding.mend).mission.statement).toBe("No home is cold or damp");
});

test("a mend changes whole words only, and nothing where they are gone", () => {
  const field = "clauses.term.departure.text";
  const design = departing("term", "1. See clause 4, clause 4.2, clause 41 and subclause 4.");
  const mend = { field, words: "clause 4", by: "$& of the Charter" };
  expect(mended(design, mend).clauses["term"]?.departure?.text).toBe(
    "1. See $& of the Charter, clause 4.2, clause 41 and subclause 4.",
  );
  expect(mended(standardDesign, mend)).toBe(standardDesign);
});

test("a number written by hand is found when a clause drops out", () => {
  const { document } = assemble(standardDesign, library);
  const last = document.sections.flatMap(({ children }) => children).length;
  const design = departing("solution-freedom", `1. The Supplier shall keep to clause ${last}.`);
  expect(said(design).map(([code]) => code)).toContain("pointer-by-hand");
  const choice = choiceFor(design, "force-majeure");
  const shorter = replaceAt(design, "clauses.force-majeure", { ...choice, use: "out" });
  expect(said(shorter).map(([code]) => code)).toContain("pointer-to-nothing");
});

test("one contract after another is reviewed as a fresh start would, and read only where it changed", () => {
  const assembler = new Assembler(library);
  const designs = [
    standardDesign,
    departing("term", "1. This Contract shall be deemed to begin on the Start Date."),
    replaceAt(standardDesign, "outcomes.0.statement", "People and/or families settle"),
    replaceAt(standardDesign, "contract.start", "2027-09-01"),
  ];
  const readings = designs.map((design) => {
    const { document } = assembler.assemble(design);
    expect(reviewWords(document, design, library)).toEqual(
      reviewWords(structuredClone(document), design, library),
    );
    return readingsOf(document, library);
  });
  const [first = [], second = []] = readings;
  const again = second.filter((reading) => first.includes(reading));
  expect(again.length).toBe(first.length - 1);
});

test("a clause is measured without its tables, and its long sentences come first to last by length", () => {
  const long = `The Supplier shall reply ${"and say why ".repeat(14)}in writing.`;
  const design = departing(
    "term",
    `1. It begins now.\n2. ${long}\n| Day | What |\n|---|---|\n| 1 | A |`,
  );
  const row = clauseReadability(assemble(design, library).document).find(({ id }) => id === "term");
  expect(row).toMatchObject({ words: 51, sentences: 2, average: 25.5, depth: 1 });
  expect(row?.hard.map(({ words, node }) => [words, node])).toEqual([[48, "term.2"]]);
  expect(row?.ease).toBeGreaterThan(60);
});

test("a value that begins a sentence in small letters leads to its field", () => {
  const text =
    "1. The Supplier decides. {{mission.owner}} watches the work, and keeps no. 4 of it.";
  const departs = departing("solution-freedom", text);
  const begun = (owner: string) =>
    said(replaceAt(departs, "mission.owner", owner)).filter(([code]) => code === "small-beginning");
  expect(begun("the Director of Housing")).toEqual([["small-beginning", "mission.owner"]]);
  expect(begun("Director of Housing")).toEqual([]);
});

test("a contract that calls its sides otherwise finds the usual names in what was typed", () => {
  const challenge = "The Authority held a call, and the Supplier won it.";
  const field = "contract.background";
  const named = (type: string) => {
    const other = replaceAt(standardDesign, "contract.type", type);
    const typed = replaceAt(other, field, challenge);
    const document = assemble(typed, library).document;
    return reviewWords(document, typed, libraryFor(typed, library))
      .filter(({ code, where }) => code === "side-of-another-type" && where.field === field)
      .map(({ mend }) => [mend?.words, mend?.by]);
  };
  expect(named("fin")).toEqual([
    ["Authority", "Funder"],
    ["Supplier", "Recipient"],
  ]);
  expect(named("obs")).toEqual([]);
});
