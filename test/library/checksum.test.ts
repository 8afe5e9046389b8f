import { expect, test } from "vitest";
import { checksumOf } from "../../src/library/checksum.ts";

const files = [
  { path: "clauses/core/term.md", text: "The term is four years.\n" },
  { path: "templates/obs.md", text: "# Outcome-based services\n" },
];

test("a checksum is the same in whatever order the files come", () => {
  expect(checksumOf(files)).toMatch(/^[\da-f]{8}$/);
  expect(checksumOf(files.toReversed())).toBe(checksumOf(files));
  expect(checksumOf([...files, { path: "clauses/README.md", text: "How" }])).toBe(
    checksumOf(files),
  );
});

test("a checksum is another as soon as a letter or a name is", () => {
  const [term, template] = files;
  if (!term || !template) throw new Error("There are two files");
  const others = [
    [{ ...term, text: "The term is five years.\n" }, template],
    [{ ...term, path: "clauses/core/terms.md" }, template],
    [term],
  ];
  const checksums = [files, ...others].map(checksumOf);
  expect(new Set(checksums).size).toBe(checksums.length);
});
