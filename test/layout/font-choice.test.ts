import { describe, expect, it } from "vitest";
import { clustersOf, hidesSomething } from "../../src/layout/cluster.ts";
import { chooseFonts, fontsFor } from "../../src/layout/font-choice.ts";
import { readFonts, readShapingWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { arabic, emoji, hebrew } from "./script-document.ts";

describe("the fonts of a text", async () => {
  const shaper = await createShaper(readShapingWasm(), readFonts());
  const regular = { bold: false, italic: false };

  /** Neighbours in one font together: `["serif-regular", "by "]`. */
  function fonts(text: string, look = regular): (readonly [string | null, string])[] {
    const runs: (readonly [string | null, string])[] = [];
    const candidates = fontsFor(text, look, "serif", "en-GB");
    for (const { font, letters } of chooseFonts(text, candidates, shaper)) {
      const last = runs.at(-1);
      if (last && last[0] === font) runs[runs.length - 1] = [font, last[1] + letters];
      else runs.push([font, letters]);
    }
    return runs;
  }

  it("are those of its script, in the weight asked for", () => {
    expect(fonts(`by ${hebrew.name} and`)).toEqual([
      ["serif-regular", "by "],
      ["script-hebrew-regular", hebrew.name],
      ["serif-regular", " and"],
    ]);
    expect(fonts(arabic.name, { bold: true, italic: true })).toEqual([
      ["script-arabic-bold", arabic.name],
    ]);
  });

  it("lend a sign between two of their words, but none at the end nor a number", () => {
    expect(fonts("חברה (12) קרן.")).toEqual([
      ["script-hebrew-regular", "חברה"],
      ["serif-regular", " (12) "],
      ["script-hebrew-regular", "קרן"],
      ["serif-regular", "."],
    ]);
    expect(fonts("קרן, חברה")).toEqual([["script-hebrew-regular", "קרן, חברה"]]);
  });

  it("keep a letter with its marks, and an emoji whole", () => {
    expect(fonts(hebrew.pointed)).toEqual([["script-hebrew-regular", hebrew.pointed]]);
    for (const sign of [emoji.tone, emoji.joined, emoji.flags, emoji.keycap, "👨‍👩‍👧‍👦", "❤️‍🔥"]) {
      expect(fonts(sign)).toEqual([["script-emoji-regular", sign]]);
    }
  });

  it("have Devanagari and its stops, and the accents of Vietnamese", () => {
    expect(fonts("दिल्ली।", { bold: true, italic: false })).toEqual([
      ["fallback-sans-bold", "दिल्ली।"],
    ]);
    expect(fonts("Nguyễn Thị Thập, Việt Nam").map(([font]) => font)).toEqual(["serif-regular"]);
  });

  it("keep letters that a virama joins whole", () => {
    const clusters = Array.from(clustersOf("क्षेत्रीय"), ({ letters }) => letters);
    expect(clusters).toEqual(["क्षे", "त्री", "य"]);
  });

  it("leave figures and marks that text fonts have to those", () => {
    expect(fonts("© 2031 # * 7").map(([font]) => font)).toEqual(["serif-regular"]);
  });

  it("are none for what no font has and for what cannot be seen", () => {
    expect(fonts("a𓀀\u202eb").map(([font]) => font)).toEqual([
      "serif-regular",
      null,
      "serif-regular",
    ]);
  });
});

describe("a hidden character", () => {
  const controls =
    "\u202e \u200f \u2066 \u0007 \u200b \u2060 \ufeff \u00ad \u034f \u115f \u3164 \u180e \uf0b7";
  const hidden = controls
    .split(" ")
    .concat("\ud83d", "x\u{e0067}", "\u{e0001}", "pay\u200cment", "a\ufe0f", "می\u200c\u200c");
  it.each(hidden)("is found: %j", (text) => expect(hidesSomething(text)).toBe(true));

  const spelt = Object.values(emoji)
    .concat("👨‍👩‍👧‍👦", "❤️‍🔥", "©\ufe0f", "葛\u{e0100}", "≨\ufe00")
    .concat("می\u200cخواهم", "क्\u200dष", "ක්\u200dෂ", "\u0600١٢");
  it.each(spelt)("is not what a sign or a word is spelt with: %s", (text) =>
    expect(hidesSomething(text)).toBe(false),
  );
});
