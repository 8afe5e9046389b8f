import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attachedDesign, printSample } from "./sample-contract.ts";
import { run } from "./tool.ts";

describe.each([
  ["a4", "classic"],
  ["letter", "modern"],
] as const)("the sample contract on %s in %s", async (paper, house) => {
  const { file, pages } = await printSample(paper, house, "1.7");

  it("reads in order through poppler, words unbroken across lines", () => {
    const text = run("pdftotext", "-raw", file, "-").output;
    const order = ["Key terms", "Open points", "Contents", "The Mission", "Change control"];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  it("gives its tagged text whole, with no word run together or torn", () => {
    const tagged = run("pdfinfo", "-struct-text", file).output;
    expect(tagged).toContain(
      "Neither Party may rely on a failure to learn in public as a reason to withhold a payment",
    );
  });

  it("has a page for each page, and gives back the design", () => {
    expect(run("pdfinfo", file).output).toContain(`Pages:           ${pages.pages.length}\n`);
    run("pdfdetach", "-save", "1", "-o", `${file}.json`, file);
    expect(readFileSync(`${file}.json`, "utf8")).toBe(attachedDesign);
  });
});
