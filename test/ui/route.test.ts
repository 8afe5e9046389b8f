import { expect, test } from "vitest";
import { printRoute, readRoute } from "../../src/ui/route.ts";
import { steps } from "../../src/ui/steps.ts";

test("every step of a draft has an address that leads back to it", () => {
  for (const { id: step } of steps) {
    const route = { draftId: "draft-0f3c-99", step };
    expect(readRoute(printRoute(route))).toEqual(route);
  }
});

test("the start screen has an empty address", () => {
  expect(printRoute({ draftId: null, step: "mission" })).toBe("");
  expect(readRoute("").draftId).toBeNull();
});

test("an address of nobody's leads to the start screen or the first step", () => {
  expect(readRoute("#/draft-1/nowhere")).toEqual({ draftId: "draft-1", step: "mission" });
  for (const hash of ["#/__proto__/review", "#draft-1", "#/draft-<b>/review", "#/"]) {
    expect(readRoute(hash).draftId, hash).toBeNull();
  }
});

test("the library has an address of its own while no draft is open", () => {
  expect(printRoute({ draftId: null, step: "library" })).toBe("#/library");
  expect(readRoute("#/library")).toEqual({ draftId: null, step: "library" });
});
