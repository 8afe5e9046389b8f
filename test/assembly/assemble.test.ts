import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import { printBlocks, printInlines, sectionIn } from "../print.ts";
import { library as realLibrary } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { assembleTiny, choice, type TinyClauses } from "../tiny-library.ts";

const clauses: TinyClauses = {
  cover: { kind: "cover", text: "For {{buyer.name}}" },
  notice: {
    kind: "notice",
    text: "{{#each openPoints}}\n| {{label}} | {{place}} |\n{{else}}\nNothing is open.\n{{/each}}",
  },
  sample: {
    text: "1. Paid to {{supplier.name}}, up to {{cap.totalMinor}}, within {{days}} days, for {{cap.totalMinor}}.",
    fallback: "1. Paid softly.",
    front:
      "parameters: {days: {type: integer, unit: days, default: 30, min: 1, max: 60, confirm: true, question: How soon?}}",
  },
  plan: { kind: "schedule", text: "| {{mission.owner}} | x |" },
  signed: {
    kind: "signatures",
    text: "Signed.\n{{signature buyer}}\n{{#each suppliers}}\n{{signature this}}\n{{/each}}",
  },
};

const gaps: Partial<Design> = {
  cap: { totalMinor: null, perYearMinor: null },
  mission: { ...standardDesign.mission, owner: "" },
};

describe("Open points", () => {
  const { document, findings } = assembleTiny(clauses, gaps);

  test("each field is listed once, in the order of the document, with its place", () => {
    expect(
      document.openPoints.map((p) => `${p.label} | ${p.place} | ${p.from} | ${p.reason}`),
    ).toEqual([
      "Outcome cap over the term | clause 1.1 | cap.totalMinor | missing",
      "How soon? | clause 1.1 | clauses.sample.answers.days | confirm",
      "Mission owner | Schedule 1 | mission.owner | missing",
    ]);
  });

  test("the notice lists them, right after the cover, with a link to each", () => {
    expect(document.sections.slice(0, 3).map((each) => each.kind)).toEqual([
      "cover",
      "notice",
      "contents",
    ]);
    const notice = sectionIn(document, "notice");
    expect(printBlocks(notice)[0]).toBe("Outcome cap over the term | clause 1.1");
    const table = notice.blocks[0];
    const link = table?.kind === "table" ? table.rows[0]?.[1]?.inlines[0] : undefined;
    expect(link).toEqual({ kind: "reference", text: "clause 1.1", target: "sample.1" });
  });

  test("they are advice in a draft and blockers in a final version", () => {
    const levels = (state: "draft" | "final"): string[] =>
      assembleTiny(clauses, { ...gaps, draft: { version: "1", state } })
        .findings.filter((each) => each.where.field === "cap.totalMinor")
        .map((each) => each.level);
    expect(findings.filter((each) => each.code === "to-confirm")).toHaveLength(1);
    expect([levels("draft"), levels("final")]).toEqual([["advice"], ["blocker"]]);
  });

  test("without any, the notice stays while it is a draft and goes when it is final", () => {
    const answered = { sample: choice({ answers: { days: 30 } }) };
    const kinds = (state: "draft" | "final"): string[] =>
      assembleTiny(clauses, {
        clauses: answered,
        draft: { version: "1", state },
      }).document.sections.map((each) => each.kind);
    expect(kinds("draft")).toContain("notice");
    expect(kinds("final")).not.toContain("notice");
  });
});

describe("The head", () => {
  test("a draft", () => {
    const { document } = assembleTiny(clauses);
    expect([document.title, document.subtitle, document.version, document.isDraft]).toEqual([
      "Riverside Second Chance",
      "Outcome services",
      "Draft 0.1 for review",
      true,
    ]);
  });

  test("a final version without a title", () => {
    const { document } = assembleTiny(clauses, {
      title: "",
      draft: { version: "1.0", state: "final" },
    });
    expect([document.title, document.version]).toEqual(["[contract title]", "Version 1.0"]);
    expect(printInlines(sectionIn(document, "cover").title)).toBe("[contract title]");
    expect(document.openPoints[0]).toMatchObject({ from: "title", place: "Cover" });
  });
});

test("Each party that signs has a block; what is written by hand stays empty", () => {
  const signed = sectionIn(assembleTiny(clauses).document, "signed");
  expect(signed.kind).toBe("signatures");
  expect(printBlocks(signed)).toEqual([
    "Signed.",
    "Signed for and on behalf of Riverside Council",
    "Signature: ",
    "Name: Ada Okafor",
    "Position: Chief Executive",
    "Date: ",
    "Signed for and on behalf of Second Chance Works CIC",
    "Signature: ",
    "Name: Bo Lindqvist",
    "Position: Director",
    "Date: ",
  ]);
});

test("A payment's curve is a figure with words for those who cannot see it", () => {
  const { document } = assembleTiny({
    sample: "{{#each outcomePayments}}\n{{figure this}}\n{{/each}}",
  });
  const figures = sectionIn(document, "sample").blocks.flatMap((each) =>
    each.kind === "figure" ? [each] : [],
  );
  expect(figures.map((figure) => printInlines(figure.caption))).toEqual([
    "Payment by People who re-offend within a year",
    "Payment by People in work for six months",
    "Payment by People who re-offend within a year",
  ]);
  expect(figures[0]?.alt).toContain("£0 short of 45");
  expect(figures[0]?.drawing).toMatchObject({
    shape: "step",
    reversed: true,
    xLabel: "People who re-offend within a year (% of people)",
  });
});

describe("Positions and departures", () => {
  const sample = (changes: Parameters<typeof choice>[0]): ReturnType<typeof assembleTiny> =>
    assembleTiny(clauses, { clauses: { sample: choice(changes) } });
  const text = (made: ReturnType<typeof assembleTiny>): string =>
    printBlocks(sectionIn(made.document, "sample")).join("\n");

  test("a fallback prints its own text", () => {
    const made = sample({ position: "softer" });
    expect(text(made)).toBe("1.1 Paid softly.");
    expect(sectionIn(made.document, "sample")).toMatchObject({
      position: "softer",
      departs: false,
    });
  });

  test("a departure prints in the clause grammar, values and all", () => {
    const made = sample({
      departure: {
        text: "1. Paid\r\n(a) to {{supplier.name}}\r\n(b) in {{days}} days",
        reason: "",
      },
    });
    expect(text(made)).toBe("1.1 Paid\n(a) to Second Chance Works CIC\n(b) in [30] days");
    expect(sectionIn(made.document, "sample").departs).toBe(true);
  });

  test.each([
    [
      "1. {{supplier.nane}}",
      'Line 1 of the departure from "Sample": "nane" is not known here. Did you mean "name"? The library\'s text stands until this is mended.',
    ],
    [
      "One\n{{#if title}}",
      'Line 2 of the departure from "Sample": The {{…}} tags cannot be read here',
    ],
    [
      "{{{title}}}",
      'Line 1 of the departure from "Sample": Triple braces and {{& are not allowed.',
    ],
    ["   ", 'The departure from "Sample" has no text.'],
    ["{{#if title}}".repeat(5000), "Blocks or brackets nest 5000 deep"],
    ["x".repeat(100_001), "The text has 100001 characters"],
    [
      `{{#if ${"(not ".repeat(100)}title${")".repeat(100)}}}a{{/if}}`,
      "Blocks or brackets nest 100 deep",
    ],
  ])("a faulty departure is a finding, and the library's text stands: %#", (departure, message) => {
    const made = sample({ departure: { text: departure, reason: "" } });
    expect(text(made)).toContain("1.1 Paid to Second Chance Works CIC");
    const found = made.findings.filter((each) => each.code.startsWith("departure"));
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.where.field).toBe("clauses.sample.departure.text");
  });
});

describe("Odd designs never stop the assembly", () => {
  test("an unknown contract type is a blocker and an empty document", () => {
    const made = assemble(
      { ...standardDesign, contract: { ...standardDesign.contract, type: "constructor" } },
      realLibrary,
    );
    expect(made.document.sections).toEqual([]);
    expect(made.findings[0]).toMatchObject({ code: "unknown-contract-type", level: "blocker" });
  });

  test("a new draft assembles whole, with its blanks", () => {
    const { document, findings } = assemble(blankDesign("new", "obs"), realLibrary);
    expect(document.openPoints.length).toBeGreaterThan(20);
    expect(findings.filter((each) => each.level !== "advice").map((each) => each.message)).toEqual(
      [],
    );
  });

  test("no parties, no outcomes, no payments, and choices named like object machinery", () => {
    const bare: Design = {
      ...standardDesign,
      parties: [],
      outcomes: [],
      payments: [],
      conditions: [],
      risks: [],
      seats: [],
      stages: [],
      clauses: {
        constructor: choice({ use: "in" }),
        "to-string": choice({ answers: { toString: "x" } }),
      },
    };
    const { document } = assemble(bare, realLibrary);
    const text = document.sections
      .flatMap((each) => [each, ...each.children])
      .flatMap(printBlocks)
      .join("\n");
    expect(text).not.toMatch(/undefined|NaN|\[object|function|native code/);
  });

  test("absurd figures and days print as they are", () => {
    const absurd: Design = {
      ...standardDesign,
      contract: { ...standardDesign.contract, start: "0001-01-01", end: "9999-12-31" },
      cap: { totalMinor: Number.MAX_SAFE_INTEGER, perYearMinor: -1 },
    };
    const tiny = assembleTiny({ sample: "{{cap.totalMinor}} of {{totals.maximumMinor}}" }, absurd);
    expect(printBlocks(sectionIn(tiny.document, "sample"))[0]).toMatch(
      /^£90,071,992,547,409\.91 of £[\d,.]+$/,
    );
    expect(assemble(absurd, realLibrary).document.sections.length).toBeGreaterThan(20);
  });
});
