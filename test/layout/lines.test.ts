import { describe, expect, it } from "vitest";
import { Draft, type Tools } from "../../src/layout/galley.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { Lexicon } from "../../src/layout/lexicon.ts";
import { setText, type TextRequest } from "../../src/layout/lines.ts";
import type { FontId } from "../../src/layout/page.ts";
import type { Run } from "../../src/layout/runs.ts";
import { unprintableFindings } from "../../src/layout/unprintable.ts";
import { fixedShaper } from "./fixed-shaper.ts";

const shaper = fixedShaper();
const tools: Tools = {
  shaper,
  lexicon: new Lexicon(shaper, createHyphenate(), "en"),
  style: styleFor("a4", "classic"),
};

const plain = (text: string): Run => ({
  text,
  bold: false,
  italic: false,
  ink: "text",
  mark: null,
  element: 0,
});

/** Size 2 makes every character one point wide: a width of 30 holds 30 characters. */
function set(text: string | readonly Run[], width: number, more: Partial<TextRequest> = {}) {
  const draft = new Draft();
  const runs = typeof text === "string" ? [plain(text)] : text;
  const lines = setText(runs, { size: 2, width, align: "start", ...more }, tools, draft);
  const shown = lines.map((line) => line.fragments.map((fragment) => fragment.text).join(""));
  return { lines, shown, found: draft.unprintable };
}

describe("lines", () => {
  it("end with a space where the sentence goes on, and without one at the end", () => {
    expect(set("The Supplier shall keep a record.", 20).shown).toEqual([
      "The Supplier shall ",
      "keep a record.",
    ]);
  });

  it("fill the measure exactly where justified, but for the last", () => {
    const { lines } = set("The Supplier shall keep a record of what it tried and learned.", 32, {
      align: "justify",
    });
    const ends = lines.map(({ fragments }) => {
      const last = fragments.at(-1);
      return last ? last.x + last.width : 0;
    });
    expect(ends.slice(0, -1)).toEqual(ends.slice(0, -1).map(() => expect.closeTo(32)));
    expect(ends.at(-1)).toBeLessThan(32);
  });

  it("divide a word with a marked hyphen where the line would gape", () => {
    const { lines, shown } = set("An extraordinarily comprehensive arrangement", 22, {
      align: "justify",
      hyphenate: true,
    });
    expect(shown.some((line) => line.endsWith("-"))).toBe(true);
    const divided = lines.flatMap((line) => line.fragments).filter((f) => f.hyphenated);
    expect(divided.every((fragment) => fragment.text.endsWith("-"))).toBe(true);
  });

  it("keep words joined by a no-break space together, and print it as a plain space", () => {
    expect(set("no later than 31\u00a0March\u00a02031 in Leeds", 22).shown).toEqual([
      "no later than ",
      "31 March 2031 in Leeds",
    ]);
  });

  it("may break after a hyphen, a dash or a slash of a long word, without adding a space", () => {
    expect(set("the owner-occupiers", 12).shown).toEqual(["the owner-", "occupiers"]);
    expect(set("retrofit/insulation", 12).shown).toEqual(["retrofit/", "insulation"]);
    expect(set("use of kWh/m² a year", 9).shown).toEqual(["use of ", "kWh/m² a ", "year"]);
  });

  it("break a word that is wider than the measure anywhere, and lose nothing of it", () => {
    const word = "x".repeat(10_000);
    const { lines, shown } = set(`before ${word} after`, 60, { align: "justify" });
    expect(shown.join("")).toBe(`before ${word} after`);
    for (const { fragments } of lines) {
      const last = fragments.at(-1);
      expect(last ? last.x + last.width : 0).toBeLessThanOrEqual(60.001);
    }
  });

  it("stand at the right edge where aligned at the end", () => {
    const [line] = set("£3,000,000", 40, { align: "end" }).lines;
    expect(line?.fragments[0]).toMatchObject({ x: 30, width: 10 });
  });

  it("let hyphens, stops and quotation marks at their edges hang into the margins", () => {
    const marks =
      "The Supplier shall give each comprehensive arrangement its proportionate consideration, and " +
      "shall say what “reach”, what “uptake”, what “warmth” and what “comfort” mean, for every home.";
    const { lines } = set(marks, 38, { align: "justify", hyphenate: true, hangs: true });
    const hung = lines.slice(0, -1).flatMap(({ fragments }) => {
      const [first, last] = [fragments[0], fragments.at(-1)];
      const isFilled = first !== undefined && first.wordSpacing !== 0;
      if (!isFilled || !last) return [];
      return [[first.text[0], first.x, last.text.trim().at(-1), last.x + last.width - 38] as const];
    });
    const startOf = (mark = ""): number => (mark === "“" ? -0.5 : 0);
    const endOf = (mark = ""): number => ({ "-": 0.7, ",": 0.7, "”": 0.5 })[mark] ?? 0;
    for (const line of hung) {
      expect(line[1]).toBeCloseTo(startOf(line[0]));
      expect(line[3]).toBeCloseTo(endOf(line[2]));
    }
    expect(hung.map((line) => line[0])).toContain("“");
    expect(hung.map((line) => line[2])).toEqual(expect.arrayContaining(["-", "”"]));
  });

  it("hang nothing in a style that has no optical margins", () => {
    const draft = new Draft();
    const large = { ...tools, style: styleFor("a4", "large-print") };
    const request = { size: 2, width: 20, align: "justify", hangs: true } as const;
    const [line] = setText(
      [plain("“Reach” is a word in full, said twice.")],
      request,
      large,
      draft,
    );
    expect(line?.fragments[0]?.x).toBe(0);
  });

  it.each([
    "Schedule 2",
    "clause 4.2(a)",
    "Part A",
    "31 March 2031",
    "£10 million",
    "12 kWh",
    "Year 3",
    "paragraph (b)",
    "(70 − 57)",
  ])("never part “%s”", (tie) => {
    for (let width = 18; width < 60; width++) {
      const { shown } = set(`the work that is done as told of in ${tie} is then paid for`, width);
      expect(shown.some((line) => line.includes(tie))).toBe(true);
    }
  });

  it("part what belongs together only where it does not fit a line", () => {
    expect(set("31 September 2031", 14).shown).toEqual(["31 September ", "2031"]);
  });

  it("divide a name only where the spaces of its lines would otherwise gape", () => {
    const words = (name: string): string =>
      `all of the work that is to be done for the sake of ${name} and what is then paid for it `.repeat(
        3,
      );
    const divided = (name: string): number =>
      Array.from({ length: 40 }, (_, i) =>
        set(words(name), 60 + i, { align: "justify", hyphenate: true }).lines.flatMap((line) =>
          line.fragments.filter(({ hyphenated }) => hyphenated),
        ),
      ).flat().length;
    expect(divided("installation")).toBeGreaterThan(2);
    expect(divided("Installation")).toBeLessThan(divided("installation"));
  });

  it("stretch no space where ragged, and divide fewer words", () => {
    const words =
      "The Supplier shall give each comprehensive arrangement its proportionate consideration, and " +
      "shall extraordinarily document representative observations of every installation.";
    const count = (align: "justify" | "start"): number => {
      const { lines } = set(words, 26, { align, hyphenate: true });
      const fragments = lines.flatMap((line) => line.fragments);
      if (align === "start") expect(fragments.every((f) => f.wordSpacing === 0)).toBe(true);
      return fragments.filter((fragment) => fragment.hyphenated).length;
    };
    expect(count("start")).toBeLessThan(count("justify"));
  });

  it("leave room for a number that juts into the first line", () => {
    const { lines } = set("The Supplier shall keep a record.", 20, { firstIndent: 6 });
    expect(lines[0]?.fragments[0]).toMatchObject({ x: 6, text: "The Supplier " });
    expect(lines[1]?.fragments[0]?.x).toBe(0);
  });

  it("collapse white space across inlines and trim the ends", () => {
    const runs = [plain("  by "), { ...plain(" 2031\n\t"), bold: true }, plain(" at the latest ")];
    expect(set(runs, 60).shown).toEqual(["by 2031 at the latest"]);
  });

  it("give no line for no text", () => {
    expect(set(" \n ", 60).lines).toEqual([]);
  });
});

describe("characters", () => {
  it("come from the fallback font where the first has none", () => {
    const [line] = set("Clalit שלום Fund", 60).lines;
    expect(line?.fragments.map(({ text, font }) => [text, font])).toEqual([
      ["Clalit ", "serif-regular"],
      ["שלום", "fallback-serif-regular"],
      [" Fund", "serif-regular"],
    ]);
  });

  it("in no font print as their code point and become a finding", () => {
    const run = { ...plain("Warm 😀 Homes"), mark: { kind: "value", from: "title" } as const };
    const { shown, found } = set([run], 60);
    expect(shown).toEqual(["Warm [U+1F600] Homes"]);
    expect(unprintableFindings(found)).toEqual([
      {
        code: "unprintable-character",
        level: "warning",
        message:
          "The character “😀” (U+1F600) is in none of the contract’s fonts; the pages show [U+1F600] in its place.",
        where: { field: "title" },
        remedy: "Write it in words or with other characters.",
      },
    ]);
  });

  it("that a pack of fonts has say which one, and where they were written", () => {
    const run = { ...plain("東京の 😀"), mark: { kind: "value", from: "parties.0.name" } as const };
    const lacking = {
      ...shaper,
      has: () => false,
      covers: (_: FontId, text: string) => /^[ -~]*$/.test(text),
    };
    const draft = new Draft();
    setText([run], { size: 2, width: 90, align: "start" }, { ...tools, shaper: lacking }, draft);
    expect(draft.galley([]).packs).toContain("japanese");
    expect(unprintableFindings(draft.unprintable)[0]).toEqual({
      code: "unprintable-character",
      level: "warning",
      message:
        "The characters “東” (U+6771), “京” (U+4EAC), “の” (U+306E) need the fonts for Japanese, which are not loaded; the pages show [U+6771] in their place, and so on.",
      where: { field: "parties.0.name" },
      remedy: "Load the fonts for Japanese, or write it with other characters.",
    });
  });

  it("of a value cut in parts are of the language that the whole of it tells", () => {
    const mark = { kind: "value", from: "parties.0.name" } as const;
    const parts = ["東京", "の", "市"].map((text, element) => ({ ...plain(text), mark, element }));
    const lacking = { ...shaper, has: () => false, covers: () => false };
    const draft = new Draft();
    setText(parts, { size: 2, width: 90, align: "start" }, { ...tools, shaper: lacking }, draft);
    expect(new Set(draft.galley([]).packs)).toEqual(new Set(["japanese"]));
  });

  it("that cannot be printed are shown: controls, direction marks and half a surrogate pair", () => {
    const { shown, found } = set("pay\u0007 \u202e£1 \ud83d now", 60);
    expect(shown).toEqual(["pay[U+0007] [U+202E]£1 [U+D83D] now"]);
    expect(unprintableFindings(found).map(({ message }) => message)).toEqual([
      "The characters U+0007, U+202E, U+D83D cannot be printed; the pages show [U+0007] in their place, and so on.",
    ]);
  });

  it("leave no trace where they only say how to divide a word", () => {
    expect(set("pay\u00adment due", 60).shown).toEqual(["payment due"]);
    expect(set("pay\u200bment", 60).shown).toEqual(["pay[U+200B]ment"]);
  });
});

describe("text from right to left", () => {
  it("is one run at its place in a line that goes from left to right", () => {
    const [line] = set("by שלום עולם in Haifa", 60).lines;
    expect(line?.fragments.map(({ text, direction, x }) => [text, direction, x])).toEqual([
      ["by ", "ltr", 0],
      ["שלום עולם", "rtl", 3],
      [" in Haifa", "ltr", 12],
    ]);
  });

  it("ends a line with a space that takes no room", () => {
    const [line] = set("by שלום then", 8).lines;
    expect(line?.fragments.map(({ text, direction, width }) => [text, direction, width])).toEqual([
      ["by ", "ltr", 3],
      ["שלום", "rtl", 4],
      [" ", "ltr", 0],
    ]);
  });
});
