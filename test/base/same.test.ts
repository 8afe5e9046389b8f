import { expect, test } from "vitest";
import { sameContent, sharing } from "../../src/base/same.ts";

const contract = {
  title: "Warm homes",
  parties: [{ name: "Riverside Council" }, { name: "Calder Retrofit" }],
  cap: { totalMinor: null },
};

test("Trees that say the same are the same, whatever they share", () => {
  expect(sameContent(contract, structuredClone(contract))).toBe(true);
  expect(sameContent(contract, { ...contract, title: "Cold homes" })).toBe(false);
  expect(sameContent([], {})).toBe(false);
  expect(sameContent({ title: undefined }, { name: undefined })).toBe(false);
});

test("A copy that says the same is the first object again", () => {
  expect(sharing(contract, structuredClone(contract))).toBe(contract);
});

test("A copy with one change shares all that lies off the way to it", () => {
  const copy = { ...structuredClone(contract), cap: { totalMinor: 100 } };
  const shared = sharing(contract, copy);
  expect(shared).toEqual(copy);
  expect(shared.parties).toBe(contract.parties);
  expect(shared.cap).not.toBe(contract.cap);
});

test("What is taken away or added does not come back or get lost", () => {
  const [first] = contract.parties;
  expect(sharing(contract, { ...contract, parties: [first] }).parties).toEqual([first]);
  const { cap: _, ...without } = structuredClone(contract);
  expect(sharing<unknown>(contract, without)).toEqual(without);
  expect(sharing<unknown>(without, contract)).toEqual(contract);
});

test("The order of keys is that of the later one", () => {
  const { title, ...rest } = contract;
  expect(Object.keys(sharing<object>(contract, { ...rest, title }))).toEqual([
    "parties",
    "cap",
    "title",
  ]);
});
