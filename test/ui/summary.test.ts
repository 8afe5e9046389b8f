import { expect, test } from "vitest";
import type { Document, Section } from "../../src/assembly/document.ts";
import type { Fragment, Mark, Page } from "../../src/layout/page.ts";
import { summarise, summariseReview } from "../../src/ui/summary.ts";

const clause: Section = {
  kind: "clause",
  id: "mission-statement",
  label: "1",
  title: [{ kind: "text", text: "The Mission" }],
  reason: "In every contract of this type",
  position: "preferred",
  departs: false,
  origin: null,
  blocks: [
    {
      kind: "paragraph",
      id: "mission-statement.1",
      level: 1,
      label: "1.1",
      inlines: [
        { kind: "text", text: "The Mission is that " },
        { kind: "value", text: "rivers run clean", from: "mission.statement" },
        { kind: "text", text: " by " },
        {
          kind: "blank",
          text: "date",
          label: "Deadline",
          from: "mission.deadline",
          reason: "missing",
        },
      ],
    },
    {
      kind: "definitions",
      id: "terms",
      entries: [{ id: "t1", term: "Mission", inlines: [{ kind: "text", text: "has a meaning" }] }],
    },
  ],
  children: [],
};
const part: Section = {
  ...clause,
  kind: "part",
  id: "part-a",
  label: "Part A",
  blocks: [],
  children: [clause],
};

const document: Document = {
  title: "Riverside",
  subtitle: "",
  reference: "",
  version: "Draft 0.1",
  isDraft: true,
  language: "en",
  words: { page: "Page", of: "of", fingerprint: "Fingerprint", colon: ": " },
  sections: [part],
  letterhead: null,
  openPoints: [],
  leftOut: [],
};

const fragment = (mark: Mark): Fragment => ({
  text: "x",
  x: 0,
  width: 5,
  font: "serif-regular",
  size: 10,
  wordSpacing: 0,
  ink: "text",
  direction: "ltr",
  mark,
  element: null,
});
const page = (index: number, baseline: number, marks: readonly Mark[]): Page => ({
  index,
  label: `${index + 1}`,
  width: 595,
  height: 842,
  items: [{ kind: "line", baseline, fragments: marks.map(fragment) }],
  anchors: [{ node: "mission-statement", y: baseline - 10, element: 0 }],
});
const pages = [
  page(0, 200, [{ kind: "value", from: "mission.statement" }]),
  page(1, 90, [
    { kind: "value", from: "mission.statement" },
    { kind: "value", from: "mission.statement" },
    { kind: "blank", from: "mission.deadline" },
    { kind: "link", target: "mission-statement" },
  ]),
];
const set = {
  title: "",
  subject: "",
  language: "en",
  pages,
  elements: [],
  bookmarks: [],
  packs: [],
  findings: [],
};
const summary = summarise({ document, pages: set }, 7);
const review = summariseReview({ document, pages: set, findings: [] });

test("the outline keeps the tree, with titles as plain words", () => {
  expect(summary.outline[0]).toMatchObject({
    label: "Part A",
    children: [{ title: "The Mission" }],
  });
});

test("counts take in nested clauses, their words and the terms defined", () => {
  // Part title 2, clause title 2, paragraph 9 with its bracketed blank, definition 3.
  expect(review.counts).toEqual({ clauses: 1, words: 16, terms: 1 });
});

test("each page says which lines its fields print on, once each, and where nodes begin", () => {
  expect(summary.places.map(({ fields }) => fields)).toEqual([
    [["mission.statement", [200]]],
    [
      ["mission.statement", [90]],
      ["mission.deadline", [90]],
    ],
  ]);
  expect(summary.places[0]?.nodes).toEqual([["mission-statement", 190]]);
});

test("the edition is kept, so that pages can be asked for", () => {
  expect(summary.edition).toBe(7);
});

test("a section and a page that are another say something else, the same ones the same", () => {
  const longer: Section = { ...clause, title: [{ kind: "text", text: "The whole Mission" }] };
  const changed = { ...document, sections: [{ ...part, children: [longer] }] };
  const moved = { ...set, pages: [page(0, 210, [{ kind: "value", from: "mission.statement" }])] };
  const next = summarise({ document: changed, pages: moved }, 8);
  const { counts } = summariseReview({ document: changed, pages: moved, findings: [] });
  expect(counts).toEqual({ ...review.counts, words: review.counts.words + 1 });
  expect(next.outline[0]?.children[0]?.title).toBe("The whole Mission");
  expect(next.places.map(({ fields }) => fields)).toEqual([[["mission.statement", [210]]]]);
  expect(summarise({ document, pages: set }, 7)).toEqual(summary);
});
