import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  arabic,
  chinese,
  eastAsianDocument,
  emoji,
  hebrew,
  japanese,
  korean,
  scriptDocument,
} from "../layout/script-document.ts";
import { printSample } from "./sample-contract.ts";
import { run } from "./tool.ts";

/** Marks of direction, which poppler and we add for whoever pastes the text. */
const directionMarks = /[\u200e\u202a-\u202e]/g;

describe.each([
  ["a4", "classic"],
  ["letter", "modern"],
] as const)("a contract with names in other scripts, on %s in %s", async (paper, house) => {
  const { file, pages } = await printSample(paper, house, "1.7", scriptDocument);
  const text = run("pdftotext", file, "-").output.replace(directionMarks, "").normalize("NFC");

  it("has a glyph for each of their characters", () => {
    expect(pages.findings).toEqual([]);
  });

  it.each([
    hebrew.name,
    hebrew.pointed,
    arabic.name,
    arabic.pointed,
    ...Object.values(emoji),
    "Tiếng Việt, x\u0308\u0323",
  ])("copies out as it was written: %s", (words) => {
    expect(text).toContain(words.normalize("NFC"));
  });

  it("copies out in reading order where a name stands among numbers", () => {
    expect(text.replace(/\s+/g, " ")).toContain(
      `This Contract is made between ${hebrew.name}, 12 homes, and ${arabic.name}, 34 homes, with`,
    );
  });
});

describe.each([
  ["a4", "classic"],
  ["letter", "modern"],
] as const)("a contract in Chinese, Japanese and Korean, on %s in %s", async (paper, house) => {
  const { file, pages } = await printSample(paper, house, "1.7", eastAsianDocument);
  const text = run("pdftotext", "-raw", file, "-").output.replace(/\s+/g, "");

  it("has a glyph for each of their characters", () => {
    expect(pages.findings).toEqual([]);
  });

  it.each([...Object.values(chinese), ...Object.values(japanese), ...Object.values(korean)])(
    "copies out as it was written: %s",
    (words) => {
      expect(text).toContain(words.replace(/\s+/g, ""));
    },
  );

  it("begins no line with a closing sign and ends none with an opening one", () => {
    const lines = run("pdftotext", "-layout", file, "-")
      .output.split("\n")
      .map((one) => one.trim());
    expect(lines.filter((one) => /\p{Script=Han}/u.test(one)).length).toBeGreaterThan(10);
    expect(lines.filter((one) => /^[，。；、）」”・ー％]|[（「“]$/u.test(one))).toEqual([]);
  });

  it("carries the outlines that it needs, and not the tens of megabytes that they come from", () => {
    expect(statSync(file).size).toBeLessThan(300_000);
  });
});
