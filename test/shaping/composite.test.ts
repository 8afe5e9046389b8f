import { describe, expect, it } from "vitest";
import { addComposites } from "../../src/shaping/composite.ts";
import { readFont } from "../../src/shaping/font-table.ts";
import { readFonts, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { readTables } from "../../src/shaping/sfnt.ts";
import { createSubsetter } from "../../src/shaping/subset.ts";

const font = readFonts()["script-hebrew-regular"];
const facts = readFont(font);

/** A letter, and the point that stands on its right; places are in font units. */
const [shin, point] = [96, 100];
const pointed = {
  parts: [
    { glyph: point, x: 539, y: -20 },
    { glyph: shin, x: 0, y: 0 },
  ],
  advance: 730,
};

function outline(bytes: Uint8Array, glyph: number): readonly number[] {
  const tables = readTables(bytes);
  const view = (tag: string): DataView => tables.get(tag) ?? expect.fail(`no ${tag}`);
  const isLong = view("head").getInt16(50) === 1;
  const loca = view("loca");
  const place = (at: number): number =>
    isLong ? loca.getUint32(4 * at) : 2 * loca.getUint16(2 * at);
  const [start, end] = [place(glyph), place(glyph + 1)];
  const words = Math.floor((end - start) / 2);
  return Array.from({ length: words }, (_, i) => view("glyf").getInt16(start + 2 * i));
}

describe("a glyph made of others", () => {
  const { font: grown, first } = addComposites(font, [pointed]);

  it("comes after the font's own, with its advance", () => {
    expect(first).toBe(facts.glyphCount);
    expect(readFont(grown).glyphCount).toBe(first + 1);
    expect(readFont(grown).advance(first)).toBe(730);
  });

  it("names its parts and their places, within a box that holds them", () => {
    const [[, left, bottom, right, top], mark, base] = [
      outline(grown, first).slice(0, 5),
      outline(font, point),
      outline(font, shin),
    ];
    expect(outline(grown, first).slice(5, 13)).toEqual(
      [
        [0x0423, point, 539, -20],
        [0x0003, shin, 0, 0],
      ].flat(),
    );
    expect(left).toBe(Math.min((mark[1] ?? 0) + 539, base[1] ?? 0));
    expect(bottom).toBe(Math.min((mark[2] ?? 0) - 20, base[2] ?? 0));
    expect(right).toBe(Math.max((mark[3] ?? 0) + 539, base[3] ?? 0));
    expect(top).toBe(Math.max((mark[4] ?? 0) - 20, base[4] ?? 0));
  });

  it("changes no other glyph", () => {
    for (let glyph = 0; glyph < facts.glyphCount; glyph++) {
      expect(outline(grown, glyph)).toEqual(outline(font, glyph));
      expect(readFont(grown).advance(glyph)).toBe(facts.advance(glyph));
    }
  });

  it("leaves a file whose sum is what every reader may check", () => {
    const view = new DataView(grown.buffer);
    let sum = 0;
    for (let at = 0; at < grown.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it("is added to a subset too, after its last glyph", () => {
    const cut = createSubsetter(readSubsetWasm())(font, [shin, point]);
    const made = addComposites(cut, [pointed, pointed]);
    expect(made.first).toBe(point + 1);
    expect(outline(made.font, made.first + 1)).toEqual(outline(grown, first));
  });

  it("is empty where its parts are, and without any the file stays as it is", () => {
    const glyphs = Array.from({ length: facts.glyphCount }, (_, glyph) => glyph);
    const space = glyphs.find((glyph) => outline(font, glyph).length === 0) ?? expect.fail();
    const blank = { parts: [{ glyph: space, x: 10, y: 0 }], advance: 260 };
    const made = addComposites(font, [blank]);
    expect(outline(made.font, made.first)).toEqual([]);
    expect(addComposites(font, []).font).toBe(font);
  });
});
