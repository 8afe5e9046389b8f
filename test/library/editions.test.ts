import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import type { Design } from "../../src/domain/design.ts";
import { compareEditions } from "../../src/library/edition.ts";
import type { LibraryFile } from "../../src/library/library.ts";
import { hasNewerType, newerClauses, upgradedBy } from "../../src/library/library-at.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { standardDesign } from "../standard-design.ts";
import { clauseFile, templateFile, tinyFiles } from "../tiny-library.ts";

const current = tinyFiles({ sample: "1. Third words.", other: "1. Newer other." });
const editionFile = (edition: string): LibraryFile => ({
  path: "clauses/edition.yaml",
  text: `edition: "${edition}"\n`,
});
const old = (edition: string, id: string, text: string): LibraryFile => ({
  path: `clauses/superseded/${edition}/general/${id}.md`,
  text: clauseFile(id, { text }),
});
const files: readonly LibraryFile[] = [
  ...current,
  editionFile("2027.1"),
  old("2026.1", "sample", "1. First words."),
  old("2026.2", "sample", "1. Second words."),
  old("2026.2", "other", "1. Older other."),
];
const { library, findings } = loadLibrary(files);

function wordsIn(use: Design["library"], id = "sample"): string {
  const made = assemble({ ...standardDesign, library: use }, library);
  return printBlocks(sectionIn(made.document, id)).join("\n");
}

test("a library with superseded words is sound, and holds the words of each edition", () => {
  expect(findings).toEqual([]);
  expect(library.edition).toBe("2027.1");
  expect(library.earlier.map(({ edition }) => edition)).toEqual(["2026.1", "2026.2"]);
});

describe("a contract keeps the words of its edition", () => {
  test.each([
    ["2026.1", "1.1 First words."],
    ["2026.2", "1.1 Second words."],
    ["2027.1", "1.1 Third words."],
    ["", "1.1 Third words."],
    ["2025.4", "1.1 First words."],
  ])("of %j: %j", (edition, words) => {
    expect(wordsIn({ edition, upgraded: [] })).toBe(words);
  });

  test("but for the clauses that its owner upgraded", () => {
    const use = { edition: "2026.1", upgraded: ["sample"] };
    expect(wordsIn(use)).toBe("1.1 Third words.");
    expect(wordsIn(use, "other")).toBe("2.1 Older other.");
    expect(newerClauses(library, use)).toEqual(["other"]);
    expect(newerClauses(library, { edition: "2026.1", upgraded: [] })).toEqual(["other", "sample"]);
    expect(newerClauses(library, { edition: "2027.1", upgraded: [] })).toEqual([]);
  });

  test("until the last of them is taken: then it is of the current edition", () => {
    const use = { edition: "2026.2", upgraded: [] };
    const half = upgradedBy(library, use, ["sample"], "obs");
    expect(half).toEqual({ edition: "2026.2", upgraded: ["sample"] });
    const newest = { edition: "2027.1", upgraded: [] };
    expect(upgradedBy(library, half, ["other"], "obs")).toEqual(newest);
    expect(upgradedBy(library, use, ["other", "sample"], "obs")).toEqual(newest);
  });

  test("and hears of the newer ones", () => {
    const said = (edition: string): readonly string[] =>
      assemble({ ...standardDesign, library: { edition, upgraded: [] } }, library)
        .findings.filter(({ where }) => where.field === "library.edition")
        .map(({ code, message }) => `${code}: ${message}`);
    expect(said("2026.2")).toEqual([
      "newer-words: Edition 2027.1 of the library has newer words for 2 clauses; this contract keeps those of 2026.2.",
    ]);
    expect(said("2027.1")).toEqual([]);
    expect(said("2031.1")[0]).toMatch(/^edition-unknown: .*"2031.1".*those of 2027.1/);
  });
});

test("a contract type keeps its skeleton of the edition too", () => {
  const skeleton = '# Part: Terms\n{{> other because="It was."}}\n';
  const loaded = loadLibrary([
    ...current,
    editionFile("2026.2"),
    { path: "templates/superseded/2026.1/obs.md", text: templateFile(skeleton) },
  ]);
  expect(loaded.findings).toEqual([]);
  const design = { ...standardDesign, library: { edition: "2026.1", upgraded: [] } };
  const { document, findings: said } = assemble(design, loaded.library);
  expect(said.map(({ message }) => message)).toContain(
    "Edition 2026.2 of the library has newer words for the contract type; this contract keeps those of 2026.1.",
  );
  expect(hasNewerType(loaded.library, design.library, "soc")).toBe(false);
  expect(document.leftOut.map(({ clauseId }) => clauseId)).toContain("sample");
});

test("superseded words are checked among the words of their time, in their own file", () => {
  const broken = loadLibrary([...files, old("2026.2", "gone", "1. {{nobody}}.")]);
  expect(broken.findings[0]?.where).toEqual({
    file: "clauses/superseded/2026.2/general/gone.md",
    line: 8,
  });
  const misplaced = loadLibrary([...files, old("2028.1", "sample", "1. Future words.")]);
  expect(misplaced.findings[0]?.message).toBe('"2028.1" is no edition before the current one.');
});

test("editions are in order of year and number, not of letters", () => {
  const editions = ["2026.10", "2026.9", "2027.1", "2026.2"];
  expect(editions.toSorted(compareEditions)).toEqual(["2026.2", "2026.9", "2026.10", "2027.1"]);
});

test("an edition that is none is a fault of its file", () => {
  const { findings: faults } = loadLibrary([...current, editionFile("next")]);
  expect(faults.map(({ where, message }) => `${where.file}: ${message}`)).toEqual([
    'clauses/edition.yaml: "next" is no edition.',
  ]);
});
