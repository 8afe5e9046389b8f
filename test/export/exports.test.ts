import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../src/assembly/document.ts";
import { writeMarkdown } from "../../src/export/markdown.ts";
import { writeText } from "../../src/export/text.ts";

const words = (text: string): Inline => ({ kind: "text", text });
const numbered = (label: string, level: number, ...inlines: Inline[]): Block => ({
  kind: "paragraph",
  id: label,
  level,
  label,
  inlines,
});

function contract(...blocks: Block[]): Document {
  return {
    title: "Warm Homes",
    subtitle: "Outcome-based services contract",
    reference: "RC/7",
    version: "Draft 0.4",
    isDraft: true,
    language: "en",
    sections: [
      {
        kind: "part",
        id: "part-a",
        label: "Part A",
        title: [words("Mission")],
        reason: "",
        position: "preferred",
        departs: false,
        blocks: [],
        children: [
          {
            kind: "clause",
            id: "solution-freedom",
            label: "4",
            title: [words("Freedom of means")],
            reason: "In every contract",
            position: "preferred",
            departs: false,
            blocks,
            children: [],
          },
        ],
      },
    ],
    letterhead: null,
    openPoints: [],
    leftOut: [],
  } as unknown as Document;
}

const long = numbered(
  "4.1",
  1,
  words(
    "The Supplier decides how to bring about the Outcomes and may change its Method at any time.",
  ),
);

describe("plain text", () => {
  test("hangs numbers and keeps to 80 columns", () => {
    const text = writeText(contract(long, numbered("(a)", 2, words("what changes and why;"))));
    expect(text).toContain(
      [
        "4  Freedom of means",
        "",
        "4.1   The Supplier decides how to bring about the Outcomes and may change its",
        "      Method at any time.",
        "",
        "      (a)   what changes and why;",
      ].join("\n"),
    );
  });

  test("shows a blank in brackets and never a reason", () => {
    const blank: Inline = {
      kind: "blank",
      text: "name of the Supplier",
      label: "Supplier: name",
      from: "parties.1.name",
      reason: "missing",
    };
    const text = writeText(contract(numbered("4.1", 1, words("Between "), blank)));
    expect(text).toContain("Between [name of the Supplier]");
    expect(text).not.toContain("In every contract");
  });

  test("sets a table in columns, and labels the cells of one that is too wide", () => {
    const cell = (text: string) => ({ inlines: [words(text)] });
    const table: Block = {
      kind: "table",
      id: "t",
      caption: [words("Payment")],
      columns: [{ align: "start" }, { align: "end" }],
      head: [cell("Measure"), cell("Amount")],
      rows: [[cell("57 or less"), cell("£10,000,000")]],
    };
    expect(writeText(contract(table))).toContain(
      [
        "Payment",
        "Measure           Amount",
        "----------   -----------",
        "57 or less   £10,000,000",
      ].join("\n"),
    );
    const wide = { ...table, rows: [[cell("57 or less"), cell("word ".repeat(20).trim())]] };
    expect(writeText(contract(wide))).toContain("- Measure: 57 or less\n  Amount: word word");
    expect(writeMarkdown(contract(table))).toContain(
      "| Measure | Amount |\n|---|--:|\n| 57 or less | £10,000,000 |",
    );
  });
});

test("definitions name their terms", () => {
  const definitions: Block = {
    kind: "definitions",
    id: "d",
    entries: [{ id: "term-outcome", term: "Outcome", inlines: [words("means a change.")] }],
  };
  expect(writeText(contract(definitions))).toContain("Outcome means a change.");
  expect(writeMarkdown(contract(definitions))).toContain("**Outcome** means a change.");
});

describe("Markdown", () => {
  test("escapes what a user typed", () => {
    const value: Inline = { kind: "value", text: "# *A* | <i> [x](y)", from: "title" };
    expect(writeMarkdown(contract(numbered("4.1", 1, value)))).toContain(
      "4.1\u00a0 \\# \\*A\\* \\| \\<i\\> \\[x\\](y)",
    );
  });

  test("numbers stand as text and headings follow the tree", () => {
    const markdown = writeMarkdown(contract(long));
    expect(markdown).toContain("## Part A Mission");
    expect(markdown).toContain("### 4 Freedom of means");
    expect(markdown).toContain("4.1\u00a0 The Supplier decides");
  });
});
