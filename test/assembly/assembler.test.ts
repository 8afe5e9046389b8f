import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Assembler, assemble } from "../../src/assembly/assemble.ts";
import type { Block, Document, Inline, Section } from "../../src/assembly/document.ts";
import { inlinesIn } from "../../src/assembly/open-points.ts";
import { replaceAt, valueAt } from "../../src/base/path.ts";
import type { Design } from "../../src/domain/design.ts";
import { examplePack } from "../example-pack.ts";
import { printInlines, sectionsOf } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { choice } from "../tiny-library.ts";

/** Edits such as a user makes: a path and what it may be set to. */
const edits: readonly (readonly [string, readonly unknown[]])[] = [
  ["title", ["", "Riverside Works", "# 1. *"]],
  ["parties.0.name", ["", "Riverside City Council", "| a | b |"]],
  ["mission.statement", ["", "Nobody re-offends"]],
  ["outcomes.0.metrics.0.name", ["", "Re-offending"]],
  ["outcomes.0.metrics.0.target.value", ["", "30", "12.5"]],
  ["outcomes.0.metrics.1.verification.verifierId", [null, "institute", "nobody"]],
  ["payments", [[], standardDesign.payments]],
  ["payments.0.amountMinor", [null, 1, 99_999_999]],
  ["conditions", [[], standardDesign.conditions]],
  ["cap.totalMinor", [null, 100]],
  ["contract.currency", ["GBP", "JPY"]],
  ["contract.end", [null, "2030-12-31"]],
  ["draft.state", ["draft", "final"]],
  ["clauses.step-in", [choice({ use: "out" }), choice({ use: "omitted" }), choice({})]],
  [
    "clauses.term",
    [choice({ departure: { text: '1. {{title}} and {{ref "step-in"}}', reason: "" } }), choice({})],
  ],
  [
    "clauses.definitions",
    [choice({ answers: { answerDays: 3 } }), choice({ position: "strict-reading" })],
  ],
];

const edit = fc
  .constantFrom(...edits)
  .chain(([path, values]) => fc.constantFrom(...values).map((value) => ({ path, value })));

function apply(design: Design, { path, value }: { path: string; value: unknown }): Design {
  const parent = path.split(".").slice(0, -1).join(".");
  return valueAt(design, parent) === undefined ? design : replaceAt(design, path, value);
}

test("What an assembler keeps never changes what it gives", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (steps) => {
      const kept = new Assembler(library);
      let design = standardDesign;
      for (const step of steps) {
        design = apply(design, step);
        kept.assemble(design);
      }
      expect(kept.assemble(design)).toEqual(assemble(design, library));
      compared++;
    }),
    { numRuns: 8, seed: 11 },
  );
  expect(compared).toBe(8);
}, 60_000);

test("Own clauses come, replace and go, and leave no trace in what is kept", () => {
  const kept = new Assembler(library);
  const pack = examplePack(library);
  const clauses = { "scrutiny-committee": choice({ use: "in" }) };
  const words = [[], [pack], [{ ...pack, overrides: ["liability-cap"] }], []].map((packs) => {
    const design = { ...standardDesign, clauses, packs };
    const made = kept.assemble(design);
    expect(made).toEqual(assemble(design, library));
    return made.document.sections;
  });
  expect(words[0]).toEqual(words[3]);
  expect(words[1]).not.toEqual(words[0]);
  expect(words[2]).not.toEqual(words[1]);
}, 60_000);

describe("What did not change is the same object again", () => {
  function sameAfter(change: (design: Design) => Design): readonly string[] {
    const assembler = new Assembler(library);
    const before = new Map(
      sectionsOf(assembler.assemble(standardDesign).document).map((each) => [each.id, each]),
    );
    const after = sectionsOf(assembler.assemble(change(standardDesign)).document);
    return after.filter((each) => before.get(each.id) !== each).map((each) => each.id);
  }

  test("an equal design gives every section again", () => {
    expect(sameAfter((design) => structuredClone(design))).toEqual([]);
  });

  test("a seat on the board changes only what prints it", () => {
    expect(sameAfter((design) => replaceAt(design, "seats.0.person", "Eve Moyo"))).toEqual([
      "schedule-governance",
    ]);
  });

  test("the title changes the cover", () => {
    const changed = sameAfter((design) => ({ ...design, title: "Riverside Works" }));
    expect(changed).toContain("cover");
    expect(changed.length).toBeLessThan(8);
  });
});

/** Every inline of a document. */
function inlinesOf(document: Document): readonly Inline[] {
  const blocks = (section: Section): readonly Block[] => section.blocks;
  return sectionsOf(document).flatMap((section) => [
    ...section.title,
    ...blocks(section).flatMap((block) => inlinesIn(block).flatMap((each) => each.inlines)),
  ]);
}

describe("Provenance", () => {
  const { document } = assemble(standardDesign, library);
  const inlines = inlinesOf(document);
  const values = inlines.filter((inline) => inline.kind === "value" || inline.kind === "blank");

  test("every value leads to a field of the design, or to a clause's answer", () => {
    const lost = values.filter(
      ({ from }) => !from.startsWith("clauses.") && valueAt(standardDesign, from) === undefined,
    );
    expect(lost.map((inline) => `${inline.text} from ${inline.from}`)).toEqual([]);
    expect(values.length).toBeGreaterThan(300);
  });

  test("a text field prints exactly where it says it comes from", () => {
    const texts = values.filter(
      (inline) =>
        typeof valueAt(standardDesign, inline.from) === "string" && inline.kind === "value",
    );
    const wrong = texts.filter((inline) => {
      const stored = String(valueAt(standardDesign, inline.from));
      const isWorded = /^\d{4}-|^-?[\d.]+$/.test(stored) || /^([a-z-]+|[SMLX])$/.test(stored);
      return !isWorded && stored !== inline.text;
    });
    expect(wrong).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
  });

  test("ids of nodes are unique, and every reference leads to one", () => {
    const ids = sectionsOf(document).flatMap((section) => [
      section.id,
      ...section.blocks.flatMap((block) => [
        block.id,
        ...(block.kind === "definitions" ? block.entries.map((entry) => entry.id) : []),
      ]),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = inlines.flatMap((inline) =>
      inline.kind === "reference" ? [inline.target] : [],
    );
    expect(targets.filter((target) => target === null || !ids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(200);
  });

  test("the text of the parts of a line is the text that prints", () => {
    const line = sectionsOf(document)
      .flatMap((each) => each.blocks)
      .find((block) => block.kind === "paragraph" && block.inlines.length > 6);
    if (line?.kind !== "paragraph") throw new Error("No long paragraph");
    expect(printInlines(line.inlines)).toBe(
      line.inlines.map((inline) => printInlines([inline])).join(""),
    );
  });
});
