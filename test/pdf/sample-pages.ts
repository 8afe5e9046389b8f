import type { Element, Fragment, Item, Page, PageSet } from "../../src/layout/page.ts";

/** A little vocabulary to write pages by hand, and one contract of two pages in it. */

type Words = Partial<Fragment> & { readonly text: string };

/** One line; fragments stand one after the other from the left margin, 100 points apart. */
export function line(baseline: number, ...words: readonly Words[]): Item {
  return {
    kind: "line",
    baseline,
    fragments: words.map(
      (word, i): Fragment => ({
        x: 72 + 100 * i,
        width: 90,
        font: "serif-regular",
        size: 10,
        wordSpacing: 0,
        ink: "text",
        direction: "ltr",
        element: null,
        ...word,
      }),
    ),
  };
}

/** `nodes` are those that begin on the page: each with its top edge and its element. */
export function page(
  index: number,
  label: string,
  items: readonly Item[],
  nodes: Readonly<Record<string, readonly [y: number, element: number]>> = {},
): Page {
  const anchors = Object.entries(nodes).map(([node, [y, element]]) => ({ node, y, element }));
  return { index, label, width: 595.28, height: 841.89, items, anchors };
}

export function pageSet(parts: Partial<PageSet>): PageSet {
  return {
    title: "Warm homes in Riverside",
    subject: "Contract for outcome-based services",
    language: "en-GB",
    pages: [],
    elements: [],
    bookmarks: [],
    packs: [],
    findings: [],
    ...parts,
  };
}

/** A root and one paragraph, which is element 1. */
export const paragraph: readonly Element[] = [
  { tag: "Document", parent: null },
  { tag: "P", parent: 0 },
];

/** One page whose paragraph is the given text. */
export function onePage(...words: readonly Words[]): PageSet {
  const items = words.map((word, i) => line(100 + 14 * i, { element: 1, ...word }));
  return pageSet({ pages: [page(0, "1", items)], elements: paragraph });
}

const elements: readonly Element[] = [
  /* 0 */ { tag: "Document", parent: null },
  /* 1 */ { tag: "TOC", parent: 0 },
  /* 2 */ { tag: "TOCI", parent: 1 },
  /* 3 */ { tag: "Reference", parent: 2 },
  /* 4 */ { tag: "Link", parent: 3, target: "payment", description: "4 Payment, page 1" },
  /* 5 */ { tag: "H1", parent: 0 },
  /* 6 */ { tag: "P", parent: 0 },
  /* 7 */ { tag: "Link", parent: 6, target: "notices", description: "clause 9" },
  /* 8 */ { tag: "L", parent: 0, numbering: "LowerAlpha" },
  /* 9 */ { tag: "LI", parent: 8 },
  /* 10 */ { tag: "Lbl", parent: 9 },
  /* 11 */ { tag: "LBody", parent: 9 },
  /* 12 */ { tag: "Table", parent: 0 },
  /* 13 */ { tag: "THead", parent: 12 },
  /* 14 */ { tag: "TR", parent: 13 },
  /* 15 */ { tag: "TH", parent: 14, scope: "Column" },
  /* 16 */ { tag: "TH", parent: 14, scope: "Column" },
  /* 17 */ { tag: "TBody", parent: 12 },
  /* 18 */ { tag: "TR", parent: 17 },
  /* 19 */ { tag: "TD", parent: 18, headers: [15] },
  /* 20 */ { tag: "TD", parent: 18, headers: [16] },
  /* 21 */ {
    tag: "Figure",
    parent: 0,
    alt: "Payment rises from nothing at 60% to £4,000 at 90%",
    box: { page: 1, x: 72, y: 300, width: 200, height: 100 },
  },
  /* 22 */ { tag: "P", parent: 0, language: "el" },
  /* 23 */ { tag: "Link", parent: 22, target: "nowhere", description: "clause 40" },
];

const link = { kind: "link", target: "notices" } as const;

const frontPage = page(
  0,
  "i",
  [
    line(40, { text: "Warm homes in Riverside", font: "sans-regular", size: 8 }),
    line(100, { text: "4  Payment", element: 4 }, { text: "1", element: 4, x: 500, width: 6 }),
  ],
  { contents: [90, 1] },
);

const contractPage = page(
  1,
  "1",
  [
    line(40, { text: "Warm homes in Riverside", font: "sans-regular", size: 8 }),
    { kind: "box", x: 72, y: 60, width: 450, height: 0.5, ink: "rule" },
    line(100, { text: "4  Payment", font: "serif-bold", size: 14, element: 5 }),
    line(130, {
      text: "The Authority pays the Provider for each out",
      wordSpacing: 1.5,
      element: 6,
    }),
    line(
      144,
      { text: "come that is verified; see ", element: 6 },
      { text: "clause 9", element: 7, mark: link },
      { text: ", after the commence-", hyphenated: true, element: 6 },
    ),
    line(158, { text: "ment date. Office affairs first.", element: 6 }),
    line(180, { text: "(a) ", element: 10 }, { text: "monthly in arrears;", element: 11 }),
    line(
      210,
      { text: "Homes", font: "serif-bold", element: 15 },
      { text: "Price", font: "serif-bold", element: 16 },
    ),
    line(224, { text: "4,000", element: 19, figures: "tabular" }),
    {
      kind: "path",
      points: [
        { x: 72, y: 400 },
        { x: 172, y: 350 },
        { x: 272, y: 300 },
      ],
      width: 1,
      dash: [2, 1],
      ink: "accent",
      element: 21,
    },
    line(430, { text: "Ο Δήμος ", element: 22 }, { text: "clause 40", element: 23 }),
    line(450, { text: "Reserved", element: 6 }),
  ],
  { payment: [86, 5], notices: [420, 22] },
);

/** Contents, heading, paragraph with a link and a broken word, list, table, figure, Greek. */
export const samplePages: PageSet = pageSet({
  pages: [frontPage, contractPage],
  elements,
  bookmarks: [
    { title: "Contents", node: "contents", children: [] },
    {
      title: "Part A – Services",
      node: "payment",
      children: [
        { title: "4 Payment", node: "payment", children: [] },
        { title: "40 Lost", node: "nowhere", children: [] },
      ],
    },
  ],
});
