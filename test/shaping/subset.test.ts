import { describe, expect, it } from "vitest";
import { readFont } from "../../src/shaping/font-table.ts";
import { readFonts, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";

const fonts = readFonts();
const subset = createSubsetter(readSubsetWasm());

describe("subsetting", () => {
  it("keeps a few glyphs at their old numbers in a small file", () => {
    const original = fonts["serif-regular"];
    const small = subset(original, [1, 40, 41, 42]);
    expect(small.length).toBeLessThan(original.length / 20);
    expect(new DataView(small.buffer).getUint32(0)).toBe(0x00010000);
  });

  it("gives the same bytes each time", () => {
    expect(subset(fonts["sans-bold"], [7, 8])).toEqual(subset(fonts["sans-bold"], [8, 7]));
  });

  it("refuses what is not a font", () => {
    expect(() => readFont(new Uint8Array(40))).toThrow("Not a TrueType font file");
  });
});
