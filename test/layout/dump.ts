import type { Element, Fragment, Item, Page, PageSet } from "../../src/layout/page.ts";

/** The fragments of a page's lines, in order. */
export function fragmentsOf(page: Page): readonly Fragment[] {
  return page.items.flatMap((item) => (item.kind === "line" ? item.fragments : []));
}

/** A line's text. */
export function textOf(item: Item): string {
  return item.kind === "line" ? item.fragments.map(({ text }) => text).join("") : "";
}

/** A page's lines as text, running head and foot included. */
export function linesOf(page: Page): readonly string[] {
  return page.items.filter((item) => item.kind === "line").map((item) => textOf(item).trim());
}

/** The text of each block-level element in reading order; a link or span belongs to its paragraph. */
export function readingTextOf(set: PageSet): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const page of set.pages) {
    for (const { text, hyphenated, element } of fragmentsOf(page)) {
      if (element === null) continue;
      const block = blockOf(element, set.elements);
      texts.set(block, (texts.get(block) ?? "") + (hyphenated ? text.slice(0, -1) : text));
    }
  }
  return new Map([...texts].toSorted(([a], [b]) => a - b));
}

const inline: ReadonlySet<Element["tag"]> = new Set(["Link", "Span", "Strong"]);

function blockOf(index: number, elements: readonly Element[]): number {
  const element = elements[index];
  return element && inline.has(element.tag) && element.parent !== null
    ? blockOf(element.parent, elements)
    : index;
}

/** The structure tree, one element a line, indented, with its first words. */
export function treeOf(set: PageSet): readonly string[] {
  const texts = readingTextOf(set);
  const depthOf = (index: number): number => {
    const parent = set.elements[index]?.parent ?? null;
    return parent === null ? 0 : depthOf(parent) + 1;
  };
  return set.elements.map((element, i) => {
    const words = texts.get(i)?.trim();
    const shown = words === undefined ? "" : ` ${words.slice(0, 24).trim()}`;
    return `${"  ".repeat(depthOf(i))}${element.tag}${shown}`;
  });
}
