import { describe, expect, test } from "vitest";
import { numeral } from "../../src/assembly/structure.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { assembleTiny, printed } from "../tiny-library.ts";

describe("Lines become blocks by their marks", () => {
  test.each([
    [
      "numbers, letters and numerals",
      "1. One:\n   (a) two\n   (a) three:\n      (i) four\n      (i) five\n(A) six\n1. Seven",
      ["1.1 One:", "(a) two", "(b) three:", "(i) four", "(ii) five", "(A) six", "1.2 Seven"],
    ],
    [
      "letters written in order",
      "1. One:\n(a) a\n(b) b\n(c) c",
      ["1.1 One:", "(a) a", "(b) b", "(c) c"],
    ],
    [
      "letters start again under the next number",
      "1. One:\n(a) a\n2. Two:\n(a) b",
      ["1.1 One:", "(a) a", "1.2 Two:", "(a) b"],
    ],
    ["a bullet", "1. One:\n- dot", ["1.1 One:", "• dot"]],
    ["a heading and plain text", "## How\nPlain *text*.", ["## How", "Plain text."]],
    ["blank lines between", "1. One\n\n\n2. Two", ["1.1 One", "1.2 Two"]],
    [
      "a dropped paragraph renumbers",
      "{{#if stages}}\n1. One\n{{else}}\n1. Never\n{{/if}}\n{{#unless stages}}\n2. Gone\n{{/unless}}\n3. Two",
      ["1.1 One", "1.2 Two"],
    ],
    [
      "paragraphs of a list",
      "1. All:\n{{#each metrics}}\n   (a) {{unit}};\n{{/each}}",
      ["1.1 All:", "(a) % of people;", "(b) people;"],
    ],
    ["a table with a head", "Table: Sums\n| A | B |\n|---|--:|\n| 1 | 2 |", ["A | B", "1 | 2"]],
    ["a table without a head", "| A | B |\n| 1 | |", ["A | B", "1 | "]],
    ["a lone asterisk", "1. 2 * 3 is six", ["1.1 2 * 3 is six"]],
    ["no tags left behind", "{{! a remark }}\n1. One", ["1.1 One"]],
  ])("%s", (_, text, expected) => {
    expect(printed(text)).toEqual(expected);
  });
});

test("Levels, labels, alignment and captions stand in the blocks", () => {
  const { document } = assembleTiny({
    sample:
      "Full width\n1. One\n  goes on\n(a) two\nTable: Sums\n| A | B |\n|---|--:|\n| 1 | 2 | 3 |",
  });
  const { blocks } = sectionIn(document, "sample");
  const levels = blocks.map((block) => (block.kind === "paragraph" ? block.level : block.kind));
  expect(levels).toEqual([0, 1, 1, 2, "table"]);
  expect(blocks.map((block) => block.id)).toEqual([
    "sample.b1",
    "sample.1",
    "sample.b3",
    "sample.1.a",
    "sample.b5",
  ]);
  const table = blocks.at(-1);
  if (table?.kind !== "table") throw new Error("No table");
  expect(table.columns).toEqual([{ align: "start" }, { align: "end" }, { align: "start" }]);
  expect(table.caption).toEqual([{ kind: "text", text: "Sums" }]);
  expect(table.head).toHaveLength(3);
});

test("A schedule numbers its paragraphs from 1", () => {
  const { document } = assembleTiny({
    sample: "1. A",
    plan: { kind: "schedule", text: "1. One\n(a) two" },
  });
  const schedule = sectionIn(document, "plan");
  expect(schedule.label).toBe("Schedule 1");
  expect(printBlocks(schedule)).toEqual(["1 One", "(a) two"]);
});

test("Numerals count in figures, letters, Roman numerals and capitals", () => {
  expect([1, 2, 3, 4].map((level) => numeral(9, level))).toEqual(["9", "i", "ix", "I"]);
  expect([26, 27, 28, 52, 53].map((count) => numeral(count, 2))).toEqual([
    "z",
    "aa",
    "ab",
    "az",
    "ba",
  ]);
  expect([4, 14, 40, 99].map((count) => numeral(count, 3))).toEqual(["iv", "xiv", "xl", "xcix"]);
});
