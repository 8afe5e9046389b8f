import { expect, test } from "vitest";
import { editionOf } from "../../src/library/edition.ts";

const files = [
  { path: "clauses/core/term.md", text: "The term is four years.\n" },
  { path: "templates/obs.md", text: "# Outcome-based services\n" },
];

test("an edition is the same in whatever order the files come", () => {
  expect(editionOf(files)).toMatch(/^[\da-f]{8}$/);
  expect(editionOf(files.toReversed())).toBe(editionOf(files));
  expect(editionOf([...files, { path: "clauses/README.md", text: "How" }])).toBe(editionOf(files));
});

test("an edition is another as soon as a letter or a name is", () => {
  const [term, template] = files;
  if (!term || !template) throw new Error("There are two files");
  const others = [
    [{ ...term, text: "The term is five years.\n" }, template],
    [{ ...term, path: "clauses/core/terms.md" }, template],
    [term],
  ];
  const editions = [files, ...others].map(editionOf);
  expect(new Set(editions).size).toBe(editions.length);
});
