import type { Fragment, PageSet } from "../../src/layout/page.ts";
import type { Style } from "../../src/layout/style.ts";

/** Seven tenths of a mark that is half as wide as the size is high: what punctuation may hang out. */
export const widestHang = 0.35;

/** Words of what stands outside the margins; hanging punctuation does not count. */
export function outsideMargins({ pages }: PageSet, { margin, hangs }: Style): readonly string[] {
  return pages.flatMap(({ index, width: paper, items }) =>
    items
      .flatMap((item) => (item.kind === "line" ? item.fragments : []))
      .filter(({ x, width, size }) => {
        const hang = (hangs ? widestHang : 0) * size + 0.01;
        return x < margin.left - hang || x + width > paper - margin.right + hang;
      })
      .map(({ text }) => `${index + 1}: ${text}`),
  );
}

/** Words of what stands over its neighbour on the same line. */
export function overlaps({ pages }: PageSet): readonly string[] {
  return pages.flatMap(({ index, items }) => {
    const lines = new Map<number, Fragment[]>();
    for (const item of items) {
      if (item.kind !== "line") continue;
      lines.set(item.baseline, [...(lines.get(item.baseline) ?? []), ...item.fragments]);
    }
    return [...lines.values()].flatMap((line) => {
      const sorted = line.toSorted((a, b) => a.x - b.x);
      const over = sorted.filter((fragment, i) => {
        const before = sorted[i - 1];
        return before !== undefined && before.x + before.width > fragment.x + 0.05;
      });
      return over.map(({ text }) => `${index + 1}: ${text}`);
    });
  });
}
