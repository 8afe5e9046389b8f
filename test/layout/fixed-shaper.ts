import type { Glyph, Shaper } from "../../src/layout/metrics.ts";

/** Every character is half as wide as the size is high, so that lines can be counted by hand. */
export const characterWidth = 500;

/** Characters beyond the basic plane have no glyph; Hebrew and Arabic only in the fallback fonts. */
const missing = /[\u{10000}-\u{10ffff}]/u;
const onlyFallback = /[\u0590-\u06ff]/u;

/** A shaper without fonts. Counts how often it is asked. */
export function fixedShaper(): Shaper & { readonly asked: { count: number } } {
  const asked = { count: 0 };
  return {
    asked,
    shape(_font, text, direction = "ltr") {
      asked.count += 1;
      const glyphs = Array.from({ length: text.length }, (_, cluster): Glyph => {
        return { id: 1, advance: characterWidth, xOffset: 0, yOffset: 0, cluster };
      });
      return {
        width: text.length * characterWidth,
        glyphs: direction === "rtl" ? glyphs.toReversed() : glyphs,
      };
    },
    covers(font, text) {
      if (missing.test(text)) return false;
      return font.startsWith("fallback") || !onlyFallback.test(text);
    },
    has: () => true,
    metrics: () => ({ ascent: 900, descent: -250, capHeight: 660, xHeight: 470 }),
  };
}
