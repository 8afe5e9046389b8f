import { expect, test } from "vitest";
import { examples, figuresOf } from "../../../src/ui/start/examples.ts";

test("three examples are offered, each whole and different", () => {
  const known = examples();
  expect(known.length).toBeGreaterThanOrEqual(3);
  expect(new Set(known.map(({ title }) => title)).size).toBe(known.length);
});

test("the figures of an example say how many outcomes, how much money and how much hangs on them", () => {
  for (const design of examples()) {
    const [outcomes, money, share] = figuresOf(design);
    expect(outcomes?.value).toBe(`${design.outcomes.length}`);
    expect(money?.value).toMatch(/^\D+\d+(\.\d)?m$/);
    expect(share?.value).toMatch(/^\d+%$/);
  }
});

test("a design without payments has a plain zero", () => {
  const [design] = examples();
  if (!design) throw new Error("There are no examples");
  const figures = figuresOf({ ...design, payments: [] });
  expect(figures.map(({ value }) => value)).toEqual(["3", "£0", "0%"]);
});
