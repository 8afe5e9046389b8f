import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { isOwnLanguage, partsOf } from "../../src/layout/tongue.ts";

const spoken = (text: string): string =>
  partsOf(text)
    .map((part) => (part.language === null ? part.text : `<${part.language}>${part.text}</>`))
    .join("");

describe("the languages of parts", () => {
  it.each([
    ["Riverside Council and Łódź, 2031", "Riverside Council and Łódź, 2031"],
    ["Ο Δήμος Αθηναίων (Athens)", "<el>Ο Δήμος Αθηναίων</> (Athens)"],
    ["Города «Север» и Юг Ltd", "<und-Cyrl>Города «Север» и Юг</> Ltd"],
    ["the עיריית חיפה, 12 homes", "the <he>עיריית חיפה</>, 12 homes"],
    ["東京都 and さいたま市", "<und-Hani>東京都</> and <ja>さいたま市</>"],
    ["서울특별시", "<ko>서울특별시</>"],
    ["مدينة عمّان", "<und-Arab>مدينة عمّان</>"],
  ])("are told by their scripts: %s", (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });

  it("are not told of parts in the contract's own", () => {
    expect(isOwnLanguage("ja", "ja-JP")).toBe(true);
    expect(isOwnLanguage("und-Hani", "zh-Hans")).toBe(true);
    expect(isOwnLanguage("und-Cyrl", "uk")).toBe(true);
    expect(isOwnLanguage("und-Hani", "ko")).toBe(false);
    expect(isOwnLanguage("he", "en-GB")).toBe(false);
  });

  it("leave a letter alone, which is a sign", () => {
    expect(spoken("5 Ω or α = 0.05 of 3 μm")).toBe("5 Ω or α = 0.05 of 3 μm");
  });

  it("lose nothing of a text, and are quick with a hostile one", () => {
    const unit = constantFrom(...Array.from("ab Ω΄μήת´، 東のゐx\u0301\ud83d\udc4d.-"));
    let foreign = 0;
    assert(
      property(string({ unit, maxLength: 60 }), (text) => {
        const parts = partsOf(text);
        foreign += parts.filter(({ language }) => language !== null).length;
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
    expect(foreign).toBeGreaterThan(20);
    expect(partsOf("Ω ".repeat(50_000))).toHaveLength(1);
  });
});
