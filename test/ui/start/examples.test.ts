import { expect, test } from "vitest";
import { examples, figuresOf } from "../../../src/ui/start/examples.ts";
import { library } from "../../real-library.ts";

test("an example of every contract type is offered, each whole and different", () => {
  const known = examples();
  const types = new Set(known.map(({ contract }) => contract.type));
  expect([...types].toSorted()).toEqual(Object.keys(library.templates).toSorted());
  expect(new Set(known.map(({ title }) => title)).size).toBe(known.length);
});

test("the figures of an example say how many outcomes, how much money and how much hangs on them", () => {
  for (const design of examples()) {
    const [outcomes, money, share] = figuresOf(design);
    expect(outcomes?.value).toBe(`${design.outcomes.length}`);
    expect(money?.value).toMatch(/^\D+\d+(\.\d)?m$/);
    if (share) expect(share.value).toMatch(/^[1-9]\d*%$/);
  }
});

test("a design without payments has a plain zero", () => {
  const [design] = examples();
  if (!design) throw new Error("There are no examples");
  const figures = figuresOf({ ...design, payments: [] });
  expect(figures.map(({ value }) => value)).toEqual(["3", "£0"]);
});
