import { beforeAll, describe, expect, it } from "vitest";
import type { FontId } from "../../src/layout/page.ts";
import { fontFiles, readFonts, readShapingWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper, type FontShaper } from "../../src/shaping/shaper.ts";

let shaper: FontShaper;

beforeAll(async () => {
  shaper = await createShaper(readShapingWasm(), readFonts());
});

const widthOf = (text: string, font: FontId = "serif-regular"): number =>
  shaper.shape(font, text).width;

const nominalWidth = (text: string): number => {
  const { facts } = shaper.file("serif-regular");
  const { glyphs } = shaper.shape("serif-regular", text);
  return glyphs.reduce((sum, glyph) => sum + facts.advance(glyph.id), 0);
};

describe("shaping", () => {
  it("kerns pairs such as the A and V of an abbreviation", () => {
    expect(widthOf("AVATAR")).toBeLessThan(nominalWidth("AVATAR"));
  });

  it("sets fi as one glyph", () => {
    const { glyphs } = shaper.shape("serif-regular", "office");
    expect(glyphs.length).toBeLessThan("office".length);
    expect(glyphs.map((glyph) => glyph.cluster)).not.toContain(3);
  });

  it("makes the width of a text the sum of its words and spaces", () => {
    const words = ["Riverside", " ", "Council", " ", " ", "AV"];
    const sum = words.map((word) => widthOf(word)).reduce((a, b) => a + b, 0);
    expect(widthOf(words.join(""))).toBeCloseTo(sum, 6);
  });

  it("keeps clusters as indexes into the whole text", () => {
    const { glyphs } = shaper.shape("serif-regular", "a bc d");
    expect(glyphs.map((glyph) => glyph.cluster)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("gives tabular figures one width", () => {
    const [ones, eights] = ["111", "888"].map((text) =>
      shaper.shape("serif-regular", text, "ltr", "tabular"),
    );
    expect(ones?.width).toBeGreaterThan(0);
    expect(ones?.width).toBeCloseTo(eights?.width ?? 0, 6);
  });

  it("returns the same object for a word it has met", () => {
    expect(shaper.shape("serif-bold", "Provider")).toBe(shaper.shape("serif-bold", "Provider"));
  });

  it("sets text from right to left in visual order", () => {
    const { glyphs } = shaper.shape("fallback-serif-regular", "abc", "rtl");
    expect(glyphs.map((glyph) => glyph.cluster)).toEqual([2, 1, 0]);
  });

  it("shapes a word of ten thousand characters and nothing at all", () => {
    expect(shaper.shape("serif-regular", "x".repeat(10_000)).glyphs).toHaveLength(10_000);
    expect(shaper.shape("serif-regular", "")).toEqual({ width: 0, glyphs: [] });
  });
});

describe("coverage", () => {
  it("tells which font can set Greek, Cyrillic and emoji", () => {
    expect(shaper.covers("serif-regular", "Δήμος Москва Łódź")).toBe(true);
    expect(shaper.covers("serif-regular", "\u{1F33F}")).toBe(false);
    expect(shaper.covers("fallback-sans-regular", "\u{1F33F}")).toBe(false);
  });

  it("counts characters that are never drawn as covered", () => {
    expect(shaper.covers("serif-regular", "co\u00adop\u200b")).toBe(true);
  });

  it("draws a replacement sign for a missing character, never glyph 0", () => {
    const { glyphs, width } = shaper.shape("serif-regular", "River \u{1F33F} \ud800 שלום");
    expect(glyphs.map((glyph) => glyph.id)).not.toContain(0);
    expect(width).toBeGreaterThan(0);
  });
});

describe("metrics", () => {
  const textFaces = Object.keys(fontFiles).filter((font) => !font.startsWith("script-"));

  it.each(textFaces as FontId[])("are those of a text face for %s", (font) => {
    const metrics = shaper.metrics(font);
    expect(metrics.ascent).toBeGreaterThan(metrics.capHeight);
    expect(metrics.capHeight).toBeGreaterThan(metrics.xHeight);
    expect(metrics.xHeight).toBeGreaterThan(400);
    expect(metrics.descent).toBeLessThan(-200);
  });

  it("come with the file's own name, weight and slant", () => {
    expect(shaper.file("serif-bold").facts).toMatchObject({
      postScriptName: "SourceSerif4-Bold",
      weight: 700,
      italicAngle: 0,
    });
    expect(shaper.file("serif-italic").facts.italicAngle).toBeLessThan(0);
  });
});
