import { expect, test } from "vitest";
import type { Clause } from "../../../src/library/clause.ts";
import type { Library } from "../../../src/library/library.ts";
import { earlierWords } from "../../../src/ui/library-view/earlier-words.ts";
import { tinyLibrary } from "../../tiny-library.ts";

const now = tinyLibrary({ cap: "1. Ten." });
const edition = (name: string, clauses: Record<string, Clause | undefined>) => ({
  edition: name,
  languages: { en: { clauses, templates: {} } },
});

test("what a clause said before stands newest first, in its own language only", () => {
  const { cap } = now.clauses;
  const library = {
    ...now,
    earlier: [edition("2025.1", { cap }), edition("2025.2", { cap }), edition("2025.3", {})],
  } as unknown as Library;
  const editions = (id: string, language: string): string[] =>
    earlierWords(id, language, library).map((each) => each.edition);
  expect(editions("cap", "en")).toEqual(["2025.2", "2025.1"]);
  expect(editions("cap", "fr")).toEqual([]);
  expect(editions("constructor", "en")).toEqual([]);
});
