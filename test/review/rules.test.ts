import { describe, expect, test } from "vitest";
import type { Document } from "../../src/assembly/document.ts";
import type { Design } from "../../src/domain/design.ts";
import { rules } from "../../src/review/list.ts";
import { review } from "../../src/review/review.ts";
import { standardDesign } from "../standard-design.ts";

/** The clauses that rules ask after; what they say is no matter of the design review. */
function contractOf(design: Design): Document {
  const usual = ["learning-review", "intelligent-client"];
  const ids = new Set([...usual, ...Object.keys(design.clauses)]);
  const sections = [...ids]
    .filter((id) => {
      const use = design.clauses[id]?.use ?? "auto";
      return use === "in" || (use === "auto" && usual.includes(id));
    })
    .map((id) => ({
      kind: "clause" as const,
      id,
      label: "1",
      title: [],
      reason: "",
      position: "preferred",
      departs: false,
      blocks: [],
      children: [],
    }));
  return {
    title: design.title,
    subtitle: "",
    reference: "",
    version: "",
    isDraft: true,
    language: "en",
    sections,
    letterhead: null,
    openPoints: [],
    leftOut: [],
  } as unknown as Document;
}

const codesFor = (design: Design): string[] =>
  review(design, contractOf(design)).map((finding) => finding.code);

test("rules have names of their own", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

describe.each(rules)("$id", (rule) => {
  test.each(rule.bad)("speaks: $title", ({ change }) => {
    const design = change(standardDesign);
    const finding = review(design, contractOf(design)).find(({ code }) => code === rule.id);
    expect(finding).toMatchObject({ level: rule.level, source: rule.source });
    expect(finding?.message).toMatch(/^[A-Z“\d].*[.?]$/);
    expect(finding?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(finding?.where.field ?? finding?.where.clause).toBeTruthy();
  });

  test.each(rule.good)("is silent: $title", ({ change }) => {
    expect(codesFor(change(standardDesign))).not.toContain(rule.id);
  });
});
