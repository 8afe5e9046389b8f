import { expect, test } from "vitest";
import { findTargets } from "../../../src/ui/parts/SdgField.tsx";

const codes = (typed: string, taken: string[] = []) =>
  findTargets(typed, taken).map(({ code }) => code);

test("a target is found by its number, with or without the word SDG", () => {
  expect(codes("7.3")[0]).toBe("7.3");
  expect(codes("SDG 11.1")[0]).toBe("11.1");
});

test("a goal's number lists its targets first", () => {
  expect(codes("7.")[0]).toBe("7.1");
});

test("a target is found by words of its label and of its goal together", () => {
  expect(codes("malnutrition hunger")).toContain("2.2");
});

test("targets already chosen are not offered again", () => {
  expect(codes("7.3", ["7.3"])).not.toContain("7.3");
});

test("nothing is offered for what is not there", () => {
  expect(codes("quantum flux")).toEqual([]);
});
