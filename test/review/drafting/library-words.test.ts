import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assemble } from "../../../src/assembly/assemble.ts";
import type { Finding } from "../../../src/base/finding.ts";
import { choiceFor, type Design } from "../../../src/domain/design.ts";
import { libraryFor } from "../../../src/library/library-for.ts";
import { readingsOf, reviewWords } from "../../../src/review/drafting/review-words.ts";
import { readDesign } from "../../../src/storage/file.ts";
import { library } from "../../real-library.ts";
import { standardDesign } from "../../standard-design.ts";

function wordFindings(design: Design): readonly Finding[] {
  const { document } = assemble(design, library);
  return reviewWords(document, design, libraryFor(design, library));
}

/** What a drafter would have to put right: all but advice. */
function faults(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ level }) => level !== "advice")
    .map(({ code, message, where }) => `${code} at ${where.field ?? where.node}: ${message}`);
}

/** Every clause and schedule of the library in one contract, each at its position of this number. */
function everythingAt(position: number): Design {
  const clauses = Object.values(library.clauses).map(({ id, positions }) => {
    const chosen = positions[position] ?? positions[0];
    const choice = { ...choiceFor(standardDesign, id), use: "in" as const };
    return [id, { ...choice, position: chosen?.id ?? "preferred" }] as const;
  });
  return { ...standardDesign, clauses: Object.fromEntries(clauses) };
}

describe("the words of the library", () => {
  test.each([0, 1, 2, 3])("are without fault at position %i", (position) => {
    const design = everythingAt(position);
    const { document } = assemble(design, library);
    expect(document.sections.flatMap(({ children }) => children).length).toBeGreaterThan(90);
    expect(faults(wordFindings(design))).toEqual([]);
  });
});

/** The French texts alone, whether or not a contract type is whole in French yet. */
const french = library.translations["fr"];

describe("the French words of the library", () => {
  test.each([0, 1, 2])("are without fault at position %i", (position) => {
    if (french === undefined) throw new Error("There is no French library");
    const all = everythingAt(position);
    const design = { ...all, contract: { ...all.contract, language: "fr" } };
    const only = { ...french, templates: library.templates, translations: {} };
    const { document } = assemble(design, only);
    const isFrench = ({ where }: Finding): boolean =>
      french.clauses[where.clause ?? ""]?.language === "fr";
    const findings = reviewWords(document, design, french).filter(isFrench);
    expect(faults(findings)).toEqual([]);
    expect(
      readingsOf(document, french).filter(({ words }) => words?.tag === "fr").length,
    ).toBeGreaterThan(60);
  });
});

const folder = new URL("../../examples/", import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe.each(examples)("%s", (name) => {
  const reading = readDesign(readFileSync(new URL(name, folder), "utf8"));
  if (!reading.ok) throw new Error(reading.refusal.reason);
  const { design } = reading;

  test("is worded without fault, and asks for little", { timeout: 30_000 }, () => {
    const findings = wordFindings(design);
    expect(faults(findings)).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(12);
  });
});
