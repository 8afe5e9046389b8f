import { expect, test } from "vitest";
import { anchorsIn } from "../../../src/ui/preview/places.ts";
import {
  anchorAt,
  gap,
  heightOf,
  nearestSpot,
  pageAt,
  rangeInSight,
  sectionAt,
  sortAnchors,
  spotAt,
  stackPages,
} from "../../../src/ui/preview/stack.ts";

const a4 = { height: 842 };
const stack = stackPages([a4, a4, a4, a4, a4], 1);

test("pages stand one below the other with a gap above each", () => {
  expect(stack.tops.slice(0, 2)).toEqual([gap, 2 * gap + 842]);
  expect(stack.height).toBe(5 * (842 + gap) + gap);
});

test("a height belongs to the page at it, and the gap to the page above", () => {
  expect(pageAt(stack, 0)).toBe(0);
  expect(pageAt(stack, gap + 842 + gap / 2)).toBe(0);
  expect(pageAt(stack, 2 * gap + 842)).toBe(1);
  expect(pageAt(stack, 1e9)).toBe(4);
});

test("a window draws the pages in sight and one more at either end", () => {
  expect(rangeInSight(stack, 0, 600)).toEqual({ from: 0, to: 2 });
  expect(rangeInSight(stack, 2 * (842 + gap) + 50, 600)).toEqual({ from: 1, to: 4 });
  expect(rangeInSight(stack, 1e9, 600)).toEqual({ from: 3, to: 5 });
  expect(rangeInSight(stackPages([], 1), 0, 600)).toEqual({ from: 0, to: 0 });
});

test("a spot and its height lead to each other at any scale", () => {
  for (const scale of [0.5, 1, 1.7]) {
    const scaled = stackPages([a4, a4, a4], scale);
    const spot = { page: 2, y: 300 };
    expect(spotAt(scaled, heightOf(scaled, spot))).toEqual({ page: 2, y: expect.closeTo(300) });
  }
});

const anchors = anchorsIn([
  {
    nodes: [
      ["part-a", 90],
      ["mission-statement", 120],
    ],
    fields: [["mission.statement", [120, 134]]],
  },
  { nodes: [["freedom-of-means", 400]], fields: [["mission.statement", [60]]] },
  {
    nodes: [
      ["part-b", 80],
      ["part-a", 90],
    ],
    fields: [],
  },
]);

test("the place in the text is the last node that began before it", () => {
  const sorted = sortAnchors(anchors);
  expect(anchorAt(sorted, { page: 1, y: 399 })?.node).toBe("mission-statement");
  expect(anchorAt(sorted, { page: 1, y: 400 })?.node).toBe("freedom-of-means");
  expect(anchorAt(sorted, { page: 0, y: 10 })).toBeNull();
});

const bookmarks = [
  {
    title: "Part A",
    node: "part-a",
    children: [
      { title: "1 The Mission", node: "mission-statement", children: [] },
      { title: "2 Freedom of means", node: "freedom-of-means", children: [] },
    ],
  },
  { title: "Part B", node: "part-b", children: [] },
];

test("a section is named by its innermost heading", () => {
  expect(sectionAt(bookmarks, anchors, { page: 0, y: 100 })).toBe("Part A");
  expect(sectionAt(bookmarks, anchors, { page: 1, y: 100 })).toBe("1 The Mission");
  expect(sectionAt(bookmarks, anchors, { page: 1, y: 500 })).toBe("2 Freedom of means");
  expect(sectionAt(bookmarks, anchors, { page: 4, y: 0 })).toBe("Part B");
  expect(sectionAt(bookmarks, anchors, { page: 0, y: 0 })).toBe("");
});

test("of several spots the nearest is chosen", () => {
  const spots = [
    { page: 0, y: 100 },
    { page: 3, y: 100 },
  ];
  expect(nearestSpot(stack, spots, heightOf(stack, { page: 2, y: 0 }))?.page).toBe(3);
  expect(nearestSpot(stack, [], 0)).toBeNull();
});
