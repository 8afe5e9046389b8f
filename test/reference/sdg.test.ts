import { expect, test } from "vitest";
import { sdgGoals, sdgTarget, sdgTargets } from "../../src/reference/sdg.ts";

test("there are 17 goals and 169 targets, each numbered once", () => {
  expect(sdgGoals.length).toBe(17);
  expect(sdgTargets.length).toBe(169);
  expect(new Set(sdgTargets.map((target) => target.code)).size).toBe(169);
});

test("every number has the form of an outcome or an implementation target", () => {
  const pattern = /^(1[0-7]|[1-9])\.([1-9][0-9]?|[a-d])$/;
  expect(sdgTargets.filter((target) => !pattern.test(target.code))).toEqual([]);
});

test("a target is found by its number", () => {
  expect(sdgTarget("7.3")?.label).toContain("energy efficiency");
  expect(sdgTarget("12.7")?.label).toContain("public procurement");
  expect(sdgTarget("18.1")).toBeUndefined();
});
