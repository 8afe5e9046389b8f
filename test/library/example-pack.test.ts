import { expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import type { ClauseChoice } from "../../src/domain/design.ts";
import { clausesOf } from "../../src/library/clause-pack.ts";
import { examplePack } from "../example-pack.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { choice } from "../tiny-library.ts";

const assembler = new Assembler(library);

type Answers = ClauseChoice["answers"];

test("the example pack is sound among the real library, and assembles in every position", () => {
  const pack = examplePack(library);
  expect(pack.title).toBe("Riverside Council legal team");
  const packs = [{ ...pack, overrides: ["liability-cap"] }];
  const { clauses } = clausesOf(pack);
  expect(clauses).toHaveLength(3);
  for (const clause of clauses) {
    for (const { id: position } of clause.positions) {
      const choices = { [clause.id]: choice({ use: "in", position }) };
      const made = assembler.assemble({ ...standardDesign, packs, clauses: choices });
      const section = sectionIn(made.document, clause.id);
      expect(section).toMatchObject({ origin: pack.title, position });
      expect(printBlocks(section)).not.toEqual([]);
      expect(made.findings.filter(({ level }) => level === "blocker")).toEqual([]);
    }
    for (const { answers, position, expected } of clause.examples) {
      const choices = { [clause.id]: choice({ use: "in", position, answers: answers as Answers }) };
      const { document } = assembler.assemble({ ...standardDesign, packs, clauses: choices });
      const words = printBlocks(sectionIn(document, clause.id)).join(" ");
      for (const piece of expected) expect(words).toContain(piece);
    }
  }
}, 60_000);

test("its limit of liability prints in place of the library's, and the term leads to it", () => {
  const pack = { ...examplePack(library), overrides: ["liability-cap"] };
  const answers = { capMinor: 1_000_000_000 };
  const clauses = { "liability-cap": choice({ use: "in", answers }) };
  const { document } = assembler.assemble({ ...standardDesign, packs: [pack], clauses });
  const words = printBlocks(sectionIn(document, "liability-cap")).join("\n");
  expect(words).toContain("is limited to £10,000,000.");
  expect(words).not.toContain("150%");
});
