import { describe, expect, test } from "vitest";
import { Assembler } from "../src/assembly/assemble.ts";
import { blankDesign } from "../src/domain/blank.ts";
import type { Design } from "../src/domain/design.ts";
import { printBlocks, sectionsOf } from "./print.ts";
import { library } from "./real-library.ts";
import { standardDesign } from "./standard-design.ts";

const assembler = new Assembler(library);
const templates = Object.values(library.templates);

test("There is a contract type", () => {
  expect(templates.map((template) => template.id)).toContain("obs");
});

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (id, template) => {
    const of = (design: Design): Design => ({
      ...design,
      contract: { ...design.contract, type: id },
    });

    test("says when to use it and when not, and on what legal basis", () => {
      expect(template.useWhen.length).toBeGreaterThan(0);
      expect(template.avoidWhen.length).toBeGreaterThan(0);
      expect(template.legalBasis.length).toBeGreaterThan(0);
    });

    test.each([
      ["the standard design", of(standardDesign)],
      ["a new draft", of(blankDesign("new", id))],
      [
        "a design without lists",
        of({
          ...standardDesign,
          parties: [],
          outcomes: [],
          payments: [],
          stages: [],
          conditions: [],
          risks: [],
          seats: [],
        }),
      ],
    ])("assembles %s without a blocker, each section with a text and a reason", (_, design) => {
      const { document, findings } = assembler.assemble(design);
      expect(
        findings.filter((each) => each.level === "blocker").map((each) => each.message),
      ).toEqual([]);
      const written = sectionsOf(document).filter(
        (each) => each.kind === "clause" || each.kind === "schedule",
      );
      expect(written.length).toBeGreaterThan(40);
      expect(
        written
          .filter((each) => each.blocks.length === 0 || each.reason === "")
          .map((each) => each.id),
      ).toEqual([]);
      expect(document.leftOut.filter((each) => each.reason === "")).toEqual([]);
    });

    test("prints nothing of our own workings", () => {
      const { document } = assembler.assemble(of(standardDesign));
      const text = sectionsOf(document).flatMap(printBlocks).join("\n");
      expect(text).not.toMatch(/undefined|NaN|\[object|&amp;|\{\{|\}\}|\{#|\{[a-z]+\}/);
      expect(text.length).toBeGreaterThan(80_000);
    });

    test("has every kind of front and back matter, and its definitions", () => {
      const { document } = assembler.assemble(of(standardDesign));
      const kinds = new Set(document.sections.map((each) => each.kind));
      expect([...kinds].toSorted()).toEqual([
        "contents",
        "cover",
        "notice",
        "part",
        "schedule",
        "signatures",
      ]);
      const definitions = sectionsOf(document)
        .flatMap((each) => each.blocks)
        .filter((block) => block.kind === "definitions");
      expect(definitions).toHaveLength(1);
    });
  },
);
