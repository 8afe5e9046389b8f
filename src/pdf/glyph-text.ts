import type { Glyph } from "../layout/metrics.ts";

/** Stands for a cluster that reads as nothing. */
const wordJoiner = "\u2060";

/** Glyphs that draw one cluster together, and what they read as. */
export interface DrawnCluster {
  readonly text: string;
  /** In visual order. */
  readonly glyphs: readonly Glyph[];
}

/**
 * Glyphs by the clusters that they draw, in visual order. A ligature reads as all its letters, and a
 * letter drawn apart from its accents as all of them. Nothing reads as a private-use or broken
 * character.
 *
 * Readers turn a text from right to left round by its characters, not by its codes: there a cluster
 * reads backwards, so that they turn it right.
 */
export function drawnClusters(
  text: string,
  glyphs: readonly Glyph[],
  direction: "ltr" | "rtl",
): DrawnCluster[] {
  if (direction === "ltr" && isPlain(text, glyphs)) {
    return glyphs.map((glyph, i) => ({ text: text.charAt(i), glyphs: [glyph] }));
  }
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].toSorted((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1]]));
  const clusters: DrawnCluster[] = [];
  for (let from = 0; from < glyphs.length; ) {
    const start = glyphs[from]?.cluster ?? 0;
    let to = from + 1;
    while (to < glyphs.length && glyphs[to]?.cluster === start) to++;
    const forwards = readable(text.slice(start, ends.get(start)));
    const reading = direction === "rtl" ? Array.from(forwards).toReversed().join("") : forwards;
    clusters.push({ text: reading || wordJoiner, glyphs: glyphs.slice(from, to) });
    from = to;
  }
  return clusters;
}

/** Whether each letter of an ordinary text has a glyph of its own: so with most words. */
function isPlain(text: string, glyphs: readonly Glyph[]): boolean {
  return (
    glyphs.length === text.length &&
    /^[ -~]*$/.test(text) &&
    glyphs.every(({ cluster }, i) => cluster === i)
  );
}

function readable(text: string): string {
  return text.replace(/[\0\ufeff\ufffe\uffff]/g, "").replace(/\p{Co}|\p{Surrogate}/gu, "\ufffd");
}
