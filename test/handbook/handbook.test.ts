import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/assembly/document.ts";
import { writeMarkdown } from "../../src/export/markdown.ts";
import { clausesIn, handbookOf } from "../../src/handbook/handbook.ts";
import { printBlocks, sectionIn, sectionsOf } from "../print.ts";
import { library } from "../real-library.ts";

const handbook = handbookOf(library);
const text = writeMarkdown(handbook);

describe("the handbook of the whole library", () => {
  test("has every clause and schedule with all that it holds", () => {
    const clauses = clausesIn(library);
    expect(clauses.length).toBeGreaterThan(150);
    for (const clause of clauses) {
      const lines = printBlocks(sectionIn(handbook, clause.id));
      expect(lines[0], clause.id).toBe(clause.purpose);
      for (const [i, { title, givesUp }] of clause.positions.entries()) {
        expect(lines).toContain(i === 0 ? "## Preferred position" : `## Fallback ${i}: ${title}`);
        if (givesUp !== "") expect(lines).toContain(`Gives up: ${givesUp}`);
      }
      for (const { question } of clause.parameters) {
        expect(lines.some((line) => line.startsWith(`${question} | `))).toBe(true);
      }
      expect(lines.filter((line) => /; (verified|recalled) on \d/.test(line))).toHaveLength(
        clause.sources.length,
      );
      const laws = clause.jurisdictions.map(({ status }) => `; ${status}, as of `);
      expect(lines.flatMap((line) => /; (?:verified|recalled), as of /.exec(line) ?? [])).toEqual(
        laws,
      );
    }
  });

  test("leaves nothing of the machine to be read", () => {
    expect(text.match(/undefined|NaN|\[object [A-Z]|&amp;|\{\{|\}\}|\bnull\b/g)).toBeNull();
  });

  test("gives each node one name, and no reference leads nowhere", () => {
    const nodes = sectionsOf(handbook).flatMap(({ id, blocks }) => [
      id,
      ...blocks.flatMap((block) =>
        block.kind === "definitions" ? block.entries.map((entry) => entry.id) : [block.id],
      ),
    ]);
    expect(new Set(nodes).size).toBe(nodes.length);
    const targets = referencesIn(JSON.parse(JSON.stringify(handbook)));
    expect(targets.length).toBeGreaterThan(500);
    expect(targets.filter((target) => target === null || !nodes.includes(target))).toEqual([]);
  });

  test("counts the clauses of each family by the grade of their sources", () => {
    const rows = printBlocks(sectionIn(handbook, "how-to-read"));
    const mission = clausesIn(library).filter(({ family }) => family === "mission");
    const strong = mission.filter(({ sources }) => sources.some(({ grade }) => grade === "S"));
    expect(rows).toContainEqual(
      expect.stringMatching(
        new RegExp(`^Mission and outcomes \\| ${mission.length} \\| ${strong.length} \\| `),
      ),
    );
  });
});

describe("the handbook of one contract type", () => {
  const obs = handbookOf(library, "obs");

  test("holds that type, and what may stand in it", () => {
    const ids = sectionsOf(obs).map(({ id }) => id);
    expect(ids).toContain("type.obs");
    expect(ids).not.toContain("type.prz");
    expect(ids).toContain("solution-freedom");
    expect(ids).not.toContain("prize-award");
  });

  test("links only to what it holds", () => {
    const ids = new Set(sectionsOf(obs).map(({ id }) => id));
    const targets = referencesIn(obs).flatMap((target) => target?.split(".")[0] ?? []);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test("a handbook of a type that is not there is our own fault", () => {
  expect(() => handbookOf(library, "ppp")).toThrow("no contract type ppp");
});

/** The targets of all references below a node. */
function referencesIn(node: unknown): (string | null)[] {
  if (typeof node !== "object" || node === null) return [];
  const own = isReference(node) ? [node.target] : [];
  return [...own, ...Object.values(node).flatMap(referencesIn)];
}

function isReference(node: object): node is Extract<Inline, { kind: "reference" }> {
  return "kind" in node && node.kind === "reference" && "target" in node;
}
