import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { standardDesign } from "../standard-design.ts";
import { templateFile, tinyFiles } from "../tiny-library.ts";

const clauses = {
  sample: {
    front: `defines:
  - {term: Supplier, meaning: means the firm.}
  - {term: Authority Team, meaning: means the people of the Authority.}
parameters: {who: {type: choice, default: one, options: {one: the Supplier, two: the Authority}, question: Who pays?}}`,
    text: "1. A Supplier's books are open to an Authority Team. Other Suppliers need not; {{who}} pays.",
  },
  meanings: { kind: "schedule" as const, text: "{{definitions}}" },
};

/** The sample clause and the definitions, as a contract type with these names prints them. */
function printedWith(names: string) {
  const skeleton = `# Part: Terms
{{> sample because="It is needed."}}
# Schedules
{{> meanings because="It is needed."}}
`;
  const files = tinyFiles(clauses).map((file) =>
    file.path === "templates/obs.md"
      ? { ...file, text: templateFile(skeleton, `names: ${names}\n`) }
      : file,
  );
  const { library, findings } = loadLibrary(files);
  const { document } = assemble(standardDesign, library);
  return {
    findings: findings.map(({ message }) => message),
    sample: printBlocks(sectionIn(document, "sample")),
    meanings: printBlocks(sectionIn(document, "meanings")).join(" "),
  };
}

describe("A contract type that names the two sides its own way", () => {
  const { sample, meanings } = printedWith("{ Supplier: Entrant, Authority: Funder }");

  test("prints its names in texts and choices, with the article and the plural that they need", () => {
    expect(sample).toEqual([
      "1.1 An Entrant’s books are open to a Funder Team. Other Entrants need not; the Entrant pays.",
    ]);
  });

  test("defines them by the same names, also inside other terms", () => {
    expect(meanings).toContain("Entrant");
    expect(meanings).toContain("Funder Team");
    expect(meanings).not.toMatch(/Supplier|Authority/);
  });

  test("may rename nothing but the two sides", () => {
    const { findings } = printedWith("{ Contract: Deed }");
    expect(findings).toEqual(['`names` renames "Contract", which is no side of a contract.']);
  });
});
