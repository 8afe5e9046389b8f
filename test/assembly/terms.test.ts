import { describe, expect, test } from "vitest";
import { printBlocks, sectionIn } from "../print.ts";
import { assembleTiny, choice, type TinyClause, type TinyClauses } from "../tiny-library.ts";

const owner: TinyClause = {
  text: "1. Nothing here.",
  front: [
    "defines:",
    "  - {term: Day, plural: Days, meaning: means a calendar day.}",
    "  - {term: Working Day, plural: Working Days, meaning: means a Day on which the Office is open.}",
    "  - {term: Office, meaning: 'means the office at {{buyer.address}}, as {{ref \"owner\"}} says.'}",
    "  - {term: Moon, meaning: means the moon.}",
  ].join("\n"),
};
const glossary: TinyClause = { kind: "schedule", text: "{{definitions}}" };

function withText(text: string, others: TinyClauses = {}): ReturnType<typeof assembleTiny> {
  return assembleTiny({ owner, sample: text, glossary, ...others });
}

function usesIn(text: string): readonly string[] {
  const blocks = sectionIn(withText(text).document, "sample").blocks;
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.inlines.flatMap((each) => (each.kind === "term" ? [`${each.text}=${each.term}`] : []))
      : [],
  );
}

describe("Uses of terms are marked", () => {
  test.each([
    ["the longest at a place", "1. On a Working Day.", ["Working Day=Working Day"]],
    [
      "in the plural, by its canonical form",
      "1. Within 3 Working Days.",
      ["Working Days=Working Day"],
    ],
    ["as whole words only", "1. Daylight on Days.", ["Days=Day"]],
    ["with a genitive", "1. the Office's door", ["Office=Office"]],
    [
      "in the unit of a count",
      '1. {{count termMonths "Working Day"}}',
      ["Working Days=Working Day"],
    ],
    ["never in a value", "1. {{title}} and {{mission.challenge}}", []],
    ["by hand", '1. {{term "Day"}}', ["Day=Day"]],
  ])("%s", (_, text, expected) => {
    expect(usesIn(text)).toEqual(expected);
  });
});

describe("A word at the head of a sentence", () => {
  const elsewhere: TinyClause = {
    text: "1. Nothing here.",
    front: [
      "defines:",
      "  - {term: Result, plural: Results, meaning: means what was measured.}",
      "  - {term: Result Report, meaning: means a report.}",
    ].join("\n"),
  };
  const usesWithout = (text: string): readonly string[] => {
    const out = choice({ use: "out", useReason: "Not needed." });
    const clauses = { elsewhere, sample: text, glossary };
    const { document } = assembleTiny(clauses, { clauses: { elsewhere: out } });
    const { blocks } = sectionIn(document, "sample");
    const inlines = blocks.flatMap((block) => (block.kind === "paragraph" ? block.inlines : []));
    const entries = printBlocks(sectionIn(document, "glossary"));
    return [...inlines.flatMap((one) => (one.kind === "term" ? [one.text] : [])), ...entries];
  };

  test.each([
    ["a paragraph", "1. Results are published yearly."],
    ["a sentence", "1. The work is open. Results are published."],
    ["an item", "1. The report holds:\n   - Results of the year."],
  ])("of %s is no term where the clause that defines it is out", (_, text) => {
    expect(usesWithout(text)).toEqual([]);
  });

  test("is one where the same contract uses the term within a sentence", () => {
    expect(usesWithout("1. Results are published. Each Result counts.")).toEqual([
      "Results",
      "Result",
      "Result means what was measured.",
    ]);
  });

  test("is one where a second word has a capital", () => {
    expect(usesWithout("1. Result Report and data are kept.")).toEqual([
      "Result Report",
      "Result Report means a report.",
    ]);
  });

  test("is one where the clause that defines it is in", () => {
    expect(usesIn("1. Days are counted.")).toEqual(["Days=Day"]);
    expect(printBlocks(sectionIn(withText("1. Days are counted.").document, "glossary"))).toEqual([
      "Day means a calendar day.",
    ]);
  });
});

test("The definitions hold the terms used, and those that these use, by alphabet", () => {
  expect(printBlocks(sectionIn(withText("1. On a Working Day.").document, "glossary"))).toEqual([
    "Day means a calendar day.",
    "Office means the office at Town Hall, Quay Street, Riverside RV1 1AA, as clause 1 says.",
    "Working Day means a Day on which the Office is open.",
  ]);
});

test("A term with an apostrophe is known in the text, by hand and in the definitions", () => {
  const front = `defines: [{term: Officer's Day, plural: Officer's Days, meaning: means a day off.}]`;
  const { document } = withText(`1. Two Officer's Days. {{term "Officer's Day"}}.`, {
    other: { text: "1. Nothing here.", front },
  });
  expect(JSON.stringify(sectionIn(document, "sample")).match(/"term":"[^"]*"/g)).toEqual([
    '"term":"Officer’s Day"',
    '"term":"Officer’s Day"',
  ]);
  expect(printBlocks(sectionIn(document, "glossary"))).toEqual(["Officer’s Day means a day off."]);
});

test("An accent does not move a term in the alphabet", () => {
  const front = `defines: [{term: Écart, meaning: means a gap.}, {term: Zone, meaning: means a place.}]`;
  const { document } = withText("1. A Zone has an Écart on a Day.", {
    other: { text: "1. Nothing here.", front },
  });
  expect(printBlocks(sectionIn(document, "glossary"))).toEqual([
    "Day means a calendar day.",
    "Écart means a gap.",
    "Zone means a place.",
  ]);
});

test("A term that nothing uses is advice, not a line in the contract", () => {
  const unused = withText("1. On a Working Day.").findings.filter(
    (f) => f.code === "unused-definition",
  );
  expect(unused.map((finding) => finding.message)).toEqual([
    '"Owner" defines "Moon", which nothing in the contract uses.',
  ]);
});

describe("A capitalised phrase in mid-sentence that nothing defines is reported", () => {
  test.each([
    ["1. The parties form a Steering Group at once.", ["Steering Group"]],
    ["1. The Office Manager opens.", ["Office Manager"]],
    ["1. Sentences begin. They do. A list: Then this.", []],
    ["1. Under England and Wales, on a Working Day.", []],
    ["1. By {{buyer.name}}, under the GDPR and SDGs.", []],
  ])("%s", (text, expected) => {
    const found = withText(text).findings.filter((finding) => finding.code === "undefined-term");
    expect(found.map((finding) => /^"([^"]+)"/.exec(finding.message)?.[1])).toEqual(expected);
  });
});
