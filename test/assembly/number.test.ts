import { describe, expect, test } from "vitest";
import { printBlocks, sectionIn } from "../print.ts";
import { assembleTiny, choice, type TinyClauses } from "../tiny-library.ts";

const clauses: TinyClauses = {
  first: '1. See {{ref "second#deep"}} and {{ref "plan#step"}}. {{ref "plan"}} says more.',
  second: '1. One:\n   (a) two:\n      (i) {#deep} three, as {{ref "#deep"}} says',
  plan: { kind: "schedule", text: "1. One\n2. {#step} Two" },
};

function lines(id: string, made = assembleTiny(clauses)): readonly string[] {
  return printBlocks(sectionIn(made.document, id));
}

describe("References are worded last", () => {
  test("a paragraph of a clause, of a schedule, and a capital at the front of a sentence", () => {
    expect(lines("first")).toEqual([
      "1.1 See clause 2.1(a)(i) and paragraph 2 of Schedule 1. Schedule 1 says more.",
    ]);
    expect(lines("second").at(-1)).toBe("(i) three, as clause 2.1(a)(i) says");
  });

  test("they lead to the paragraph meant", () => {
    const [block] = sectionIn(assembleTiny(clauses).document, "first").blocks;
    if (block?.kind !== "paragraph") throw new Error("No paragraph");
    const targets = block.inlines.flatMap((each) =>
      each.kind === "reference" ? [each.target] : [],
    );
    expect(targets).toEqual(["second.1.a.i", "plan.2", "plan"]);
  });

  test("a clause that drops out renumbers the rest, and what refers to it is a blocker", () => {
    const made = assembleTiny(clauses, { clauses: { first: choice({ use: "out" }) } });
    expect(sectionIn(made.document, "second").label).toBe("1");
    expect(lines("second", made).at(-1)).toBe("(i) three, as clause 1.1(a)(i) says");
    const without = assembleTiny(clauses, { clauses: { plan: choice({ use: "out" }) } });
    expect(lines("first", without)).toEqual([
      "1.1 See clause 2.1(a)(i) and [Plan]. [Plan] says more.",
    ]);
    expect(without.findings.map(({ code, level }) => `${level} ${code}`)).toEqual([
      "blocker dangling-reference",
      "blocker dangling-reference",
    ]);
  });

  test("an omitted clause keeps its number and its title", () => {
    const made = assembleTiny(clauses, { clauses: { first: choice({ use: "omitted" }) } });
    expect(lines("first", made)).toEqual(["Intentionally omitted."]);
    expect(sectionIn(made.document, "first").label).toBe("1");
    expect(sectionIn(made.document, "second").label).toBe("2");
  });
});
