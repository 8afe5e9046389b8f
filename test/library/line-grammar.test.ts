import { describe, expect, test } from "vitest";
import { anchorsIn, canonicalMarks, readLineStart } from "../../src/library/line-grammar.ts";

describe("The front of a line", () => {
  test.each([
    ["1. The Supplier", { kind: "numbered", level: 1, anchor: null }, 3],
    ["12. {#choice} The", { kind: "numbered", level: 1, anchor: "choice" }, 14],
    ["   (a) what", { kind: "numbered", level: 2, anchor: null }, 7],
    ["(i) what", { kind: "numbered", level: 3, anchor: null }, 4],
    ["(A) what", { kind: "numbered", level: 4, anchor: null }, 4],
    ["- what", { kind: "bullet" }, 2],
    ["## How", { kind: "heading" }, 3],
    ["| a |", { kind: "row" }, 0],
    ["Table: Sums", { kind: "caption" }, 7],
    ["2027 is a year", { kind: "plain", indented: false }, 0],
    ["  goes on", { kind: "plain", indented: true }, 2],
    ["1.5 per cent", { kind: "plain", indented: false }, 0],
    ["(a)nd", { kind: "plain", indented: false }, 0],
  ])("%s", (line, start, length) => {
    expect(readLineStart(line)).toEqual({ start, length });
  });
});

describe("Marks written in order become the marks of the grammar", () => {
  test.each([
    ["(a)\n(b)\n(c)", "(a)\n(a)\n(a)"],
    ["(a)\n(i)\n(ii)\n(iii)\n(b)", "(a)\n(i)\n(i)\n(i)\n(a)"],
    ["(g)\n(h)\n(i)\n(j)", "(a)\n(a)\n(a)\n(a)"],
    ["(h)\n(i)\n(ii)", "(a)\n(i)\n(i)"],
    ["(u)\n(v)\n(w)\n(x)", "(a)\n(a)\n(a)\n(a)"],
    ["(iv)\n(v)\n(x)", "(i)\n(i)\n(i)"],
    ["(A)\n(B)", "(A)\n(A)"],
  ])("%j", (marks, expected) => {
    const text = (each: string): string =>
      each
        .split("\n")
        .map((mark) => `${mark} text`)
        .join("\n");
    expect(canonicalMarks(text(marks))).toBe(text(expected));
  });
});

test("Anchors are found where they stand", () => {
  expect(anchorsIn("1. {#one} A\n   (a) {#two} B\nNo {#three} C")).toEqual(["one", "two"]);
});
