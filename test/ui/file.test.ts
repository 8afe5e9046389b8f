import { expect, test } from "vitest";
import { fileNameOf } from "../../src/ui/file.ts";

const named = (title: string, version = "0.4"): string =>
  fileNameOf({ title, draft: { version, state: "draft" } }, ".pdf");

test("a file is named after the title and the version", () => {
  expect(named("Warm Homes Leeds")).toBe("warm-homes-leeds-0.4.pdf");
});

test("accents fall away, other scripts stay", () => {
  expect(named("Énergie sobre: Besançon")).toBe("energie-sobre-besancon-0.4.pdf");
  expect(named("Καθαρά ποτάμια")).toBe("καθαρα-ποταμια-0.4.pdf");
});

test("nothing in a title can leave the folder or hide the file", () => {
  expect(named("../../etc/passwd", "")).toBe("etc-passwd.pdf");
  expect(named("...", "..")).toBe("contract.pdf");
});

test("a very long title is cut", () => {
  expect(named("a".repeat(10_000)).length).toBeLessThan(80);
});
