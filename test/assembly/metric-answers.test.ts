import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { type Design, untouched } from "../../src/domain/design.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);

function firstParagraph(resultMetrics: readonly string[], outcomes = standardDesign.outcomes) {
  const answers = { resultMetrics: [...resultMetrics] };
  const choice = { ...untouched, use: "in" as const, answers };
  const clauses = { ...standardDesign.clauses, "sustained-outcome": choice };
  const design: Design = { ...standardDesign, outcomes, clauses };
  const { document } = assembler.assemble(design);
  return printBlocks(sectionIn(document, "sustained-outcome"))[0];
}

describe("Metrics that an answer names", () => {
  test("print by their number and name, and follow a new name", () => {
    const both = firstParagraph(["re-offending", "in-work"]);
    expect(both).toContain("Metric 1 (People who re-offend within a year) and Metric 2 (");
    const renamed = standardDesign.outcomes.map((outcome) => ({
      ...outcome,
      metrics: outcome.metrics.map((each) => ({ ...each, name: `New ${each.id}` })),
    }));
    expect(firstParagraph(["in-work"], renamed)).toContain("Metric 2 (New in-work), 40%");
  });

  test("leave a blank where the contract no longer has one, rather than naming all results", () => {
    const text = firstParagraph(["gone"]);
    expect(text).toContain("that depends on [");
    expect(text).not.toContain("a result that a person has reached");
  });
});
