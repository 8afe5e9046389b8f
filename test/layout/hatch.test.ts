import fc from "fast-check";
import { expect, test } from "vitest";
import { hatchOf } from "../../src/layout/hatch.ts";

test("the six hatches of a band differ, and come again", () => {
  const rect = { x: 10, y: 20, width: 40, height: 30 };
  const drawn = [1, 2, 3, 4, 5, 6].map((nth) => JSON.stringify(hatchOf(rect, nth)));
  expect(new Set(drawn).size).toBe(6);
  expect(JSON.stringify(hatchOf(rect, 7))).toBe(drawn[0]);
});

test("no line of a hatch leaves its band, and slanted ones stand at 45 degrees", () => {
  let lines = 0;
  const length = fc.double({ min: 0.1, max: 400, noNaN: true });
  const places = fc.record({ x: length, y: length, width: length, height: length });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 6 }), (rect, nth) => {
      const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
      const drawn = hatchOf(rect, nth);
      lines += drawn.length;
      const outside = drawn
        .flat()
        .filter(
          ({ x, y }) =>
            x < rect.x - 1e-9 || x > right + 1e-9 || y < rect.y - 1e-9 || y > bottom + 1e-9,
        );
      const slopes = drawn.map(([from, to]) => (to.y - from.y) / (to.x - from.x));
      expect(outside).toEqual([]);
      if (nth === 1) expect(slopes.every((slope) => Math.abs(slope + 1) < 1e-6)).toBe(true);
      if (nth === 3) expect(slopes.every((slope) => Math.abs(slope - 1) < 1e-6)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(lines).toBeGreaterThan(1_000);
});
