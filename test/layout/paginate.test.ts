import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/layout/collect.ts";
import {
  type BreakRule,
  breakAfterLine,
  type Galley,
  type Strip,
} from "../../src/layout/galley.ts";
import { Paginator, paginate } from "../../src/layout/paginate.ts";

const strip = (height: number, breakAfter: BreakRule = "free"): Strip => ({
  height,
  items: [],
  breakAfter,
});

const galley = (strips: readonly Strip[], repeated: readonly Strip[] = []): Galley => ({
  strips,
  repeated,
  elements: [],
  body: null,
  packs: [],
  findings: [],
});

/** A paragraph of lines ten points high. */
const lines = (count: number): Galley =>
  galley(Array.from({ length: count }, (_, i) => strip(10, breakAfterLine(i, count))));

const piece = (more: Partial<Piece> = {}): Piece => ({
  request: { kind: "space", height: 0 },
  path: [],
  nodes: [],
  startsPage: false,
  before: 0,
  after: 0,
  breakAfter: "free",
  list: null,
  ...more,
});

/** Pages as "piece:from-to" pieces. */
function pages(blocks: readonly (readonly [Galley, Partial<Piece>?])[], height = 100): string[] {
  const plans = paginate(
    blocks.map(([, more]) => piece(more)),
    blocks.map(([set]) => set),
    height,
  );
  return plans.map((plan) => plan.map((p) => `${p.piece}:${p.from}-${p.to}`).join(" "));
}

describe("pages", () => {
  it("are filled to the last line that fits", () => {
    expect(pages([[lines(6)], [lines(8)]])).toEqual(["0:0-6 1:0-4", "1:4-8"]);
  });

  it("hold exactly what fits exactly", () => {
    expect(pages([[lines(10)], [lines(2)]])).toEqual(["0:0-10", "1:0-2"]);
  });

  it("leave no first line alone at the foot", () => {
    expect(pages([[lines(9)], [lines(5)]])).toEqual(["0:0-9", "1:0-5"]);
  });

  it("leave no last line alone at the head", () => {
    expect(pages([[lines(6)], [lines(5)]])).toEqual(["0:0-6 1:0-3", "1:3-5"]);
  });

  it("keep a paragraph of three lines whole", () => {
    expect(pages([[lines(8)], [lines(3)]])).toEqual(["0:0-8", "1:0-3"]);
  });

  it("keep a heading with two lines of what follows", () => {
    const heading = [lines(1), { breakAfter: "never" }] as const;
    expect(pages([[lines(8)], heading, [lines(4)]])).toEqual(["0:0-8", "1:0-1 2:0-4"]);
  });

  it("start anew where a piece asks for it", () => {
    expect(pages([[lines(2)], [lines(2), { startsPage: true }]])).toEqual(["0:0-2", "1:0-2"]);
  });

  it("take the larger of two spaces that meet, and none at the head of a page", () => {
    const plans = paginate(
      [piece({ after: 12 }), piece({ before: 20, after: 5 }), piece({ before: 30 })],
      [lines(3), lines(3), lines(3)],
      85,
    );
    expect(plans.map((plan) => plan.map(({ y }) => y))).toEqual([[0, 50], [0]]);
  });

  it("end at a place to be avoided before they overflow, and anywhere before that", () => {
    const avoided = galley([strip(60, "avoid"), strip(30, "never"), strip(30, "never")]);
    expect(pages([[avoided]])).toEqual(["0:0-1", "0:1-3"]);
    const mixed = galley([
      strip(30, "reluctant"),
      strip(20, "avoid"),
      strip(20, "reluctant"),
      strip(40, "never"),
    ]);
    expect(pages([[mixed]])).toEqual(["0:0-2", "0:2-4"]);
    const rigid = galley(Array.from({ length: 12 }, () => strip(10, "never")));
    expect(pages([[rigid]])).toEqual(["0:0-10", "0:10-12"]);
  });

  it("set a table's head again, and count its height", () => {
    const head = strip(20, "never");
    const rows = Array.from({ length: 8 }, () => strip(20));
    const plans = paginate([piece()], [galley([head, ...rows], [head])], 100);
    expect(plans.map(([p]) => [p?.from, p?.to, p?.y])).toEqual([
      [0, 5, 0],
      [5, 9, 20],
    ]);
  });

  it("give a strip that no page can hold a page of its own rather than none", () => {
    expect(pages([[lines(2)], [galley([strip(400)])], [lines(2)]])).toEqual([
      "0:0-2",
      "1:0-1",
      "2:0-2",
    ]);
  });
});

describe("one flow after another", () => {
  type Flow = readonly (readonly [Galley, Piece])[];
  const blocks = [1, 2, 3, 5, 8, 13].map(
    (count) => [lines(count), piece({ before: count % 3, after: 2 })] as const,
  );
  const headed = [galley([strip(10), ...Array(14).fill(strip(8))], [strip(10)]), piece()] as const;
  const opening = [lines(2), piece({ startsPage: true, breakAfter: "avoid" })] as const;
  const block = fc.constantFrom(...blocks, headed, opening);
  const edit = fc.record({
    at: fc.nat(59),
    removed: fc.nat(2),
    added: fc.array(block, { maxLength: 2 }),
  });
  it("is cut into the pages that it would be cut into by itself", () => {
    const saved = { before: 0, after: 0 };
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 40 }),
        fc.array(edit, { maxLength: 6 }),
        (start, edits) => {
          const paginator = new Paginator();
          let flow: Flow = start;
          let last: ReturnType<typeof paginate> = [];
          for (const next of [null, ...edits]) {
            if (next)
              flow = flow.toSpliced(next.at % (flow.length + 1), next.removed, ...next.added);
            const [galleys, pieces] = [flow.map(([set]) => set), flow.map(([, one]) => one)];
            const plans = paginator.paginate(pieces, galleys, 100);
            expect(plans).toEqual(paginate(pieces, galleys, 100));
            if (next && plans[0] !== undefined && plans[0] === last[0]) saved.before++;
            if (next && plans.length > 1 && plans.at(-1) === last.at(-1)) saved.after++;
            last = plans;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(saved.before).toBeGreaterThan(200);
    expect(saved.after).toBeGreaterThan(30);
  });
});
