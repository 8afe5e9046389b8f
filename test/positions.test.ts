import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Assembler } from "../src/assembly/assemble.ts";
import { choiceFor, type Design } from "../src/domain/design.ts";
import { jurisdictions } from "../src/reference/jurisdictions.ts";
import { readDesign } from "../src/storage/file.ts";
import { sectionsOf } from "./print.ts";
import { library } from "./real-library.ts";

/**
 * Every example, of every contract type, under every law, with every clause at its preferred position,
 * and with every clause at each of its fallbacks at once: whatever two parties may agree on stands
 * together in one contract.
 */

const folder = new URL("examples/", import.meta.url);
const designs = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const reading = readDesign(readFileSync(new URL(name, folder), "utf8"));
    if (!reading.ok) throw new Error(`${name}: ${reading.refusal.reason}`);
    return reading.design;
  });

const assembler = new Assembler(library);
const mostFallbacks = 3;

/** All clauses at their position with this index; those that have fewer at their last. */
function at(design: Design, index: number): Design {
  const { document } = assembler.assemble(design);
  const entries = sectionsOf(document).flatMap(({ id }) => {
    const positions = library.clauses[id]?.positions ?? [];
    const position = positions[Math.min(index, positions.length - 1)]?.id;
    return position === undefined
      ? []
      : [[id, { ...choiceFor(design, id), position, departure: null }] as const];
  });
  return { ...design, clauses: { ...design.clauses, ...Object.fromEntries(entries) } };
}

test("the examples are of all contract types", () => {
  const types = new Set(designs.map(({ contract }) => contract.type));
  expect([...types].toSorted()).toEqual(Object.keys(library.templates).toSorted());
});

describe.each(designs.map((design) => [design.title, design] as const))("%s", (_, design) => {
  const positions = Array.from({ length: mostFallbacks + 1 }, (__, index) => index);
  test.each(positions)("stands with every clause at its position %i, under every law", (index) => {
    const changed = at(design, index);
    const blockers = jurisdictions.flatMap((jurisdiction) => {
      const contract = { ...changed.contract, jurisdiction };
      return assembler
        .assemble({ ...changed, contract })
        .findings.filter(({ level }) => level === "blocker")
        .map(
          ({ message, where }) => `${jurisdiction}: ${message} (${where.clause ?? where.field})`,
        );
    });
    expect([...new Set(blockers)]).toEqual([]);
  });
});
