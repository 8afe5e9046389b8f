import type { Glyph } from "../layout/metrics.ts";

/** Stands for a glyph that adds nothing to the text, such as an accent drawn apart from its letter. */
const wordJoiner = "\u2060";

/**
 * What each glyph reads as, by glyph. A ligature reads as all its letters; where several glyphs draw
 * one cluster, they share out its characters. Nothing reads as a private-use or broken character.
 */
export function glyphTexts(text: string, glyphs: readonly Glyph[]): string[] {
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const clusters = new Map(
    starts.map((start, i) => [start, Array.from(text.slice(start, starts[i + 1]))]),
  );
  return glyphs.map((glyph, i) => {
    const characters = clusters.get(glyph.cluster) ?? [];
    const isLast = glyphs[i + 1]?.cluster !== glyph.cluster;
    const share = characters.splice(0, isLast ? characters.length : 1).join("");
    return readable(share) || wordJoiner;
  });
}

function readable(text: string): string {
  return text.replace(/[\0\ufeff\ufffe\uffff]/g, "").replace(/\p{Co}|\p{Surrogate}/gu, "\ufffd");
}
