import { describe, expect, it } from "vitest";
import { lackingPack, packsFor } from "../../src/layout/pack.ts";
import type { PackId } from "../../src/layout/page.ts";
import { fixedShaper } from "./fixed-shaper.ts";

describe("the packs of fonts of a text", () => {
  it("are none for scripts whose fonts are always at hand", () => {
    for (const text of ["Nguyễn", "Δήμος", "Łódź", "עיר", "مدينة", "दिल्ली।", "🏠 1️⃣"]) {
      expect(packsFor(text, "en")).toEqual([]);
    }
  });

  it("begin with that of the language that the letters tell", () => {
    expect(packsFor("北京市", "en-GB")[0]).toBe("chinese");
    expect(packsFor("東京の", "zh")[0]).toBe("japanese");
    expect(packsFor("서울 市", "en-GB")[0]).toBe("korean");
    expect(packsFor("दिल्ली 東京の", "en")).toEqual(["japanese", "chinese", "korean"]);
  });

  it("are those of the contract's language where ideographs stand alone", () => {
    const best = ["zh-Hans", "ja", "ko-KR", "fr"].map((tag) => packsFor("直轄市", tag)[0]);
    expect(best).toEqual(["chinese", "japanese", "korean", "chinese"]);
  });

  it("are asked for one by one, until none is left that may have the letters", () => {
    const loaded = new Set<PackId>();
    const has = (font: string): boolean => [...loaded].some((pack) => font.includes(pack));
    const shaper = { ...fixedShaper(), has };
    const asked: (PackId | null)[] = [];
    for (let i = 0; i < 4; i++) {
      const pack = lackingPack("東", "東京の", "en", shaper);
      asked.push(pack);
      if (pack) loaded.add(pack);
    }
    expect(asked).toEqual(["japanese", "chinese", "korean", null]);
    expect(lackingPack("ᚠ", "東京の ᚠ", "en", shaper)).toBeNull();
  });
});
