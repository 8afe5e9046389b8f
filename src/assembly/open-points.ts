import type { Block, Inline, OpenPoint, Section } from "./document.ts";

type Blank = Extract<Inline, { kind: "blank" }>;

/** Open points of finished sections, in document order; each field once, where it first shows. */
export function openPointsIn(
  sections: readonly Section[],
  placeOf: (sectionId: string, node: string) => string,
): readonly OpenPoint[] {
  const points = new Map<string, OpenPoint>();
  const walk = (section: Section): void => {
    for (const { blank, node } of blanksOf(section)) {
      if (points.has(blank.from)) continue;
      const { label, from, reason } = blank;
      points.set(from, { label, from, node, place: placeOf(section.id, node), reason });
    }
    for (const child of section.children) walk(child);
  };
  for (const section of sections) walk(section);
  return [...points.values()];
}

const known = new WeakMap<Section, readonly { blank: Blank; node: string }[]>();

/** The blanks of one section itself; sections never change, so they are looked for once. */
function blanksOf(section: Section): readonly { readonly blank: Blank; readonly node: string }[] {
  const found = known.get(section);
  if (found) return found;
  const lines = [
    { inlines: section.title, node: section.id },
    ...section.blocks.flatMap((block) => inlinesIn(block)),
  ];
  const blanks = lines.flatMap(({ inlines, node }) =>
    inlines.flatMap((inline) => (inline.kind === "blank" ? [{ blank: inline, node }] : [])),
  );
  known.set(section, blanks);
  return blanks;
}

/** Every line of a finished block, with the id of the node that holds it. */
export function inlinesIn(
  block: Block,
): readonly { readonly inlines: readonly Inline[]; readonly node: string }[] {
  const at = (inlines: readonly Inline[]): { inlines: readonly Inline[]; node: string } => ({
    inlines,
    node: block.id,
  });
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [at(block.inlines)];
    case "table":
      return [
        at(block.caption),
        ...[block.head, ...block.rows].flatMap((row) => row.map((cell) => at(cell.inlines))),
      ];
    case "figure":
      return [at(block.caption)];
    case "definitions":
      return block.entries.map((entry) => ({ inlines: entry.inlines, node: entry.id }));
    case "signature":
      return [at(block.heading), ...block.rows.map((row) => at(row.inlines))];
  }
}
