import type { Document } from "../assembly/document.ts";
import type { Finding } from "../base/finding.ts";
import { bookmarksOf, nameOf } from "./bookmarks.ts";
import type { Piece } from "./collect.ts";
import { Furniture } from "./furniture.ts";
import type { Galley, PageNumberSlot, Strip, Tools } from "./galley.ts";
import {
  frameOf,
  isSameAnchors,
  isSameText,
  type PageCache,
  type PagePart,
  partOf,
} from "./known-page.ts";
import type { Made } from "./made.ts";
import type { Element, Item, PackId, Page, PageSet } from "./page.ts";
import type { PagePlan, Placement } from "./paginate.ts";
import { isOwnLanguage } from "./tongue.ts";

/** Puts the galleys on their pages, and fills in what had to wait for the page count. */
export function finalize(made: Made, cache: PageCache): PageSet {
  const { document, pieces, galleys, tagging, plans } = made;
  const pageOf = pageIndex(pieces, plans);
  const furniture = new Furniture(document, made.tools);
  const heads = headsOf(document);
  const pages = plans.map((plan, index) => {
    const head = heads.get(pieces[plan[0]?.piece ?? -1]?.path[0]?.id ?? "") ?? document.title;
    return makePage(made, plan, index, pageOf, furniture, head, cache);
  });
  for (const index of cache.keys()) if (index >= plans.length) cache.delete(index);
  const elements = once(() =>
    withBoxes(made, tagging.elements).map((one) => inLanguage(one, document.language)),
  );
  const findings = once(() => findingsOf(pieces, galleys));
  return {
    title: document.title,
    subject: document.subtitle,
    language: document.language,
    pages,
    // Pages are on the screen before anybody asks for these two.
    get elements() {
      return elements();
    },
    bookmarks: bookmarksOf(document.sections, document.words),
    packs: packsOf(galleys),
    get findings() {
      return findings();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function packsOf(galleys: readonly Galley[]): readonly PackId[] {
  const packs = new Set<PackId>();
  for (const galley of galleys) for (const pack of galley.packs) packs.add(pack);
  return [...packs];
}

/** An element without the language that it shares with the whole. */
function inLanguage(element: Element, contract: string): Element {
  if (element.language === undefined || !isOwnLanguage(element.language, contract)) return element;
  const { language: _language, ...plain } = element;
  return plain;
}

/** What the running head says in each of the outermost sections: "Part A: What is to change". */
function headsOf({ sections, title, words }: Document): ReadonlyMap<string, string> {
  return new Map(
    sections.map((section) => {
      const name = nameOf(section, words);
      return [section.id, name === "" ? title : name];
    }),
  );
}

/** The page on which each node begins that a contents entry tells the page of. */
function pageIndex(pieces: readonly Piece[], plans: readonly PagePlan[]): Map<string, number> {
  const told = new Set<string>();
  for (const { request } of pieces) if (request.kind === "entry") told.add(request.entry.target);
  const pageOf = new Map<string, number>();
  for (const [page, plan] of plans.entries()) {
    for (const { piece, from } of plan) {
      if (from > 0) continue;
      for (const node of pieces[piece]?.nodes ?? []) {
        if (told.has(node) && !pageOf.has(node)) pageOf.set(node, page);
      }
    }
  }
  return pageOf;
}

/** What the page number says: pages count from 1, the cover included. */
function labelOf(index: number): string {
  return String(index + 1);
}

function makePage(
  made: Made,
  plan: PagePlan,
  index: number,
  pageOf: ReadonlyMap<string, number>,
  furniture: Furniture,
  head: string,
  cache: PageCache,
): Page {
  const { tools } = made;
  const { width, height } = tools.style.paper;
  const frame = frameOf(made, head);
  const known = cache.get(index);
  if (known && isSameText(known, made, plan, pageOf)) {
    if (known.frame === frame && isSameAnchors(known, made, plan)) return known.page;
  }
  const parts = plan.map(({ piece }) => partOf(made, piece, pageOf));
  const isCover = parts[0]?.piece.request.kind === "coverTop";
  const around = isCover ? [] : furniture.on(labelOf(index), made.plans.length, head);
  const page: Page = {
    index,
    label: labelOf(index),
    width,
    height,
    // Made at each asking: most pages are asked once, and of a long contract they fill the memory.
    get items() {
      const items = plan.flatMap((placement, i) => place(placement, parts[i], tools));
      return [...around, ...items];
    },
    anchors: anchorsOf(made, plan),
  };
  cache.set(index, { plan, tools, parts, frame, page });
  return page;
}

/** A placement's items, moved to their place on the paper and their elements to theirs in the tree. */
function place(
  { from, to, y, repeatedHeight }: Placement,
  part: PagePart | undefined,
  tools: Tools,
): readonly Item[] {
  if (!part) return [];
  const { galley, base, target } = part;
  const items: Item[] = [];
  let top = tools.style.margin.top + y;
  if (repeatedHeight > 0) putAll(items, galley.repeated, top - repeatedHeight, base);
  for (let i = from; i < to; i++) {
    const strip = galley.strips[i];
    if (!strip) break;
    putAll(items, [strip], top, base);
    if (strip.pageNumber) items.push(moved(numberItem(strip.pageNumber, target, tools), top, base));
    top += strip.height;
  }
  return items;
}

function putAll(items: Item[], strips: readonly Strip[], top: number, base: number): void {
  let y = top;
  for (const strip of strips) {
    for (const item of strip.items) items.push(moved(item, y, base));
    y += strip.height;
  }
}

function moved(item: Item, by: number, base: number): Item {
  const elementOf = (element: number | null): number | null =>
    element === null ? null : element + base;
  switch (item.kind) {
    case "box":
      return { ...item, y: item.y + by };
    case "picture":
      return { ...item, y: item.y + by, element: elementOf(item.element) };
    case "path":
      return {
        ...item,
        points: item.points.map(({ x, y }) => ({ x, y: y + by })),
        element: elementOf(item.element),
      };
    case "line":
      return {
        kind: "line",
        baseline: item.baseline + by,
        fragments:
          base === 0
            ? item.fragments
            : item.fragments.map((fragment) => ({
                ...fragment,
                element: elementOf(fragment.element),
              })),
      };
  }
}

/** The number itself, right-aligned in its column. */
function numberItem(
  { right, baseline, fragment }: PageNumberSlot,
  page: number | undefined,
  { shaper }: Tools,
): Item {
  if (page === undefined) return { kind: "line", baseline, fragments: [] };
  const text = labelOf(page);
  const { font, size, figures } = fragment;
  const width = (shaper.shape(font, text, "ltr", figures).width * size) / 1000;
  return { kind: "line", baseline, fragments: [{ ...fragment, text, x: right - width, width }] };
}

function anchorsOf({ pieces, tagging, tools }: Made, plan: PagePlan): Page["anchors"] {
  return plan
    .filter(({ from }) => from === 0)
    .flatMap(({ piece, y }) => {
      const element = tagging.starts[piece] ?? 0;
      const nodes = pieces[piece]?.nodes ?? [];
      return nodes.map((node) => ({ node, y: tools.style.margin.top + y, element }));
    });
}

function withBoxes(made: Made, elements: readonly Element[]): readonly Element[] {
  const boxed = [...elements];
  for (const [page, plan] of made.plans.entries()) {
    for (const { piece, from, y } of plan) {
      const figure = made.galleys[piece]?.figure;
      if (!figure || from > 0) continue;
      const { element, ...box } = figure;
      const index = element + (made.tagging.bases[piece] ?? 0);
      const old = boxed[index];
      const top = made.tools.style.margin.top + y + box.y;
      if (old) boxed[index] = { ...old, box: { ...box, y: top, page } };
    }
  }
  return boxed;
}

/** Findings once for each field, or node of the library's own words, with the first node of each. */
function findingsOf(pieces: readonly Piece[], galleys: readonly Galley[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const [i, galley] of galleys.entries()) {
    const node = pieces[i]?.nodes[0];
    for (const finding of galley.findings) {
      const where = node === undefined ? finding.where : { ...finding.where, node };
      const key = `${finding.where.field ?? node} ${finding.message}`;
      if (!seen.has(key)) seen.set(key, { ...finding, where });
    }
  }
  return [...seen.values()];
}
