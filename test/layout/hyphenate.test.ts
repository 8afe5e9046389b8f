import { describe, expect, it } from "vitest";
import { createHyphenate } from "../../src/layout/hyphenate.ts";

const hyphenate = createHyphenate();
const parts = (word: string, language = "en"): string => {
  const cuts = [0, ...hyphenate(word, language), word.length];
  return cuts
    .slice(1)
    .map((cut, i) => word.slice(cuts[i], cut))
    .join("-");
};

describe("hyphenation", () => {
  it("divides English words as British printers do", () => {
    expect(parts("procurement")).toBe("pro-cure-ment");
    expect(parts("measurement")).toBe("meas-ure-ment");
  });

  it("keeps to the exceptions from the patterns", () => {
    expect(parts("however")).toBe("how-ever");
    expect(parts("Throughout")).toBe("Through-out");
  });

  it("leaves at least two letters before and three after", () => {
    for (const word of ["obligation", "indemnity", "ability", "variation", "supplied"]) {
      for (const cut of hyphenate(word, "en")) {
        expect(cut).toBeGreaterThanOrEqual(2);
        expect(word.length - cut).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("leaves short names, acronyms and words with digits whole", () => {
    for (const word of ["Leeds", "Target", "PROCUREMENT", "covid19", "shall"]) {
      expect(parts(word)).toBe(word);
    }
    expect(parts("Supplier")).toBe("Sup-plier");
  });

  it("divides no word of a language that it has no patterns for", () => {
    expect(parts("Vergabeverfahren", "de")).toBe("Vergabeverfahren");
  });
});
