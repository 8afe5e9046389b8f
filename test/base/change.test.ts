import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, changesBetween, withChanges } from "../../src/base/change.ts";

const design = {
  title: "Warm homes",
  outcomes: [{ statement: "Homes stay warm" }, { statement: "Bills fall" }],
  parties: { buyer: { name: "Calder Vale" } },
};

test("one field is one change, named by its keys", () => {
  const after = { ...design, outcomes: [design.outcomes[0], { statement: "Bills fall by half" }] };
  expect(changesBetween(design, after)).toEqual([
    { keys: ["outcomes", "1", "statement"], value: "Bills fall by half" },
  ]);
});

test("what did not change is the same object afterwards, and what was before is left alone", () => {
  const changes = [{ keys: ["outcomes", "0", "statement"], value: "Homes stay dry" }];
  const after = withChanges(design, changes) as typeof design;
  expect(after.outcomes[0]).toEqual({ statement: "Homes stay dry" });
  expect(after.outcomes[1]).toBe(design.outcomes[1]);
  expect(after.parties).toBe(design.parties);
  expect(design.outcomes[0]?.statement).toBe("Homes stay warm");
});

test("a list that grew is sent whole, and a key that went is taken away", () => {
  const after = { title: "Warm homes", outcomes: [...design.outcomes, { statement: "Jobs" }] };
  const changes = changesBetween(design, after);
  expect(changes).toEqual([{ keys: ["parties"] }, { keys: ["outcomes"], value: after.outcomes }]);
  expect(withChanges(design, changes)).toEqual(after);
});

test("a key may hold a dot, since keys are no path", () => {
  const before = { anchors: { "clause.1": { page: 1, y: 10 } } };
  const after = { anchors: { "clause.1": { page: 1, y: 22 } } };
  expect(changesBetween(before, after)).toEqual([
    { keys: ["anchors", "clause.1", "y"], value: 22 },
  ]);
});

test("keys in another order are another object, so that a copy prints the same", () => {
  const [before, after] = [
    { a: 1, b: 2 },
    { x: 0, b: 2, a: 1 },
  ];
  const made = withChanges(before, changesBetween(before, after));
  expect(JSON.stringify(made)).toBe('{"x":0,"b":2,"a":1}');
});

test("the changes between any two trees make one of the other, also as a message", () => {
  const kinds = { whole: 0, part: 0, gone: 0, none: 0 };
  const tree = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(tree, tree, fc.boolean(), (one, other, isNested) => {
      const [before, after] = isNested
        ? [
            { a: one, b: [1, other] },
            { a: one, b: [1, one] },
          ]
        : [one, other];
      const changes = changesBetween(before, after);
      count(changes, kinds);
      const made = withChanges(before, structuredClone(changes));
      expect(made).toEqual(after);
      expect(JSON.stringify(made)).toBe(JSON.stringify(after));
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(5);
});

function count(changes: readonly Change[], kinds: Record<string, number>): void {
  const one = (kind: string): void => {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  };
  if (changes.length === 0) one("none");
  for (const change of changes) {
    one(!Object.hasOwn(change, "value") ? "gone" : change.keys.length === 0 ? "whole" : "part");
  }
}
