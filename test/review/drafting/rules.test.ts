import { describe, expect, test } from "vitest";
import { Assembler } from "../../../src/assembly/assemble.ts";
import type { Document } from "../../../src/assembly/document.ts";
import type { Finding } from "../../../src/base/finding.ts";
import { replaceAt } from "../../../src/base/path.ts";
import { choiceFor, type Design } from "../../../src/domain/design.ts";
import { draftingRules } from "../../../src/review/drafting/list.ts";
import { mended } from "../../../src/review/drafting/mend.ts";
import { reviewWords } from "../../../src/review/drafting/review-words.ts";
import type { DraftingExample } from "../../../src/review/drafting/rule.ts";
import { library } from "../../real-library.ts";
import { standardDesign } from "../../standard-design.ts";

const clause = "solution-freedom";
const assembler = new Assembler(library);

function departing(text: string): Design {
  const choice = choiceFor(standardDesign, clause);
  const departure = { text, reason: "Agreed with the bidders" };
  return replaceAt(standardDesign, `clauses.${clause}`, { ...choice, departure });
}

/** A contract of one paragraph in another language. */
function paragraph(language: string, text: string): Document {
  const { document } = assembler.assemble(departing("1. The Supplier decides."));
  const parts = document.sections.flatMap((section) => section.children);
  const inlines = [{ kind: "text" as const, text: text.replace(/^1\. /, "") }];
  const blocks = [
    { kind: "paragraph" as const, id: `${clause}.1`, level: 1, label: "7.1", inlines },
  ];
  const own = parts.filter(({ id }) => id === clause).map((section) => ({ ...section, blocks }));
  return { ...document, language, sections: own };
}

function findingsFor({ text, language }: DraftingExample, code: string): readonly Finding[] {
  const design = departing(text);
  const document =
    language === undefined ? assembler.assemble(design).document : paragraph(language, text);
  return reviewWords(document, design, language === undefined ? library : null).filter(
    (finding) => finding.code === code && finding.where.clause === clause,
  );
}

/** The text after every mend that is offered has been made. */
function afterMends(text: string, findings: readonly Finding[]): string | undefined {
  const design = findings.reduce(
    (made, { mend }) => (mend === undefined ? made : mended(made, mend)),
    departing(text),
  );
  return design.clauses[clause]?.departure?.text;
}

test("rules have names of their own", () => {
  expect(new Set(draftingRules.map((rule) => rule.id)).size).toBe(draftingRules.length);
});

describe.each(draftingRules)("$id", (rule) => {
  test("shows what it finds and what it lets stand", () => {
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(rule.examples)("$text", (example) => {
    const findings = findingsFor(example, rule.id);
    expect(findings.map(({ message }) => message)).toEqual(
      example.finds.map((quote) => expect.stringContaining(quote)),
    );
    for (const finding of findings) {
      expect(finding).toMatchObject({ level: rule.level, kind: "drafting", source: rule.source });
      expect(finding.remedy).toMatch(/^[A-Z].*\.$/);
      expect(finding.where.field).toBe(`clauses.${clause}.departure.text`);
      expect(finding.where.node).toBeTruthy();
    }
    if (example.language === undefined && example.finds.length > 0) {
      const text = afterMends(example.text, findings);
      expect(text).toBe(example.mended ?? example.text);
    }
  });
});
