import type { Block, Inline, OpenPoint, Section } from "./document.ts";

/** Open points of finished sections, in document order; each field once, where it first shows. */
export function openPointsIn(
  sections: readonly Section[],
  placeOf: (sectionId: string, node: string) => string,
): readonly OpenPoint[] {
  const points = new Map<string, OpenPoint>();
  const look = (inlines: readonly Inline[], section: Section, node: string): void => {
    for (const inline of inlines) {
      if (inline.kind !== "blank" || points.has(inline.from)) continue;
      const { label, from, reason } = inline;
      points.set(from, { label, from, node, place: placeOf(section.id, node), reason });
    }
  };
  const walk = (section: Section): void => {
    look(section.title, section, section.id);
    for (const block of section.blocks) {
      for (const { inlines, node } of inlinesIn(block)) look(inlines, section, node);
    }
    for (const child of section.children) walk(child);
  };
  for (const section of sections) walk(section);
  return [...points.values()];
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
