import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnWidths } from "../../src/layout/column-widths.ts";

const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

describe("column widths", () => {
  it("spread the spare room in proportion where every cell fits on one line", () => {
    expect(
      columnWidths(
        [
          { floor: 20, least: 20, most: 50 },
          { floor: 20, least: 20, most: 100 },
        ],
        300,
      ),
    ).toEqual([100, 200]);
  });

  it("keep a column of names narrow beside a column of words", () => {
    expect(
      columnWidths(
        [
          { floor: 40, least: 40, most: 240 },
          { floor: 60, least: 60, most: 700 },
        ],
        400,
      ),
    ).toEqual([144, 256]);
    expect(
      columnWidths(
        [
          { floor: 40, least: 40, most: 80 },
          { floor: 60, least: 60, most: 300 },
        ],
        400,
      ),
    ).toEqual([80, 320]);
  });

  it("give two columns of prose their share by the root of their length", () => {
    expect(
      columnWidths(
        [
          { floor: 20, least: 40, most: 400 },
          { floor: 20, least: 40, most: 1600 },
        ],
        390,
      ),
    ).toEqual([130, 260]);
  });

  it("leave short columns on one line and wrap the long ones", () => {
    const widths = columnWidths(
      [
        { floor: 30, least: 30, most: 40 },
        { floor: 50, least: 50, most: 900 },
        { floor: 50, least: 50, most: 400 },
      ],
      400,
    );
    expect(widths[0]).toBe(40);
    expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
    expect(total(widths)).toBeCloseTo(400);
  });

  it("never go below a column's widest word while the words fit", () => {
    const widths = columnWidths(
      [
        { floor: 180, least: 180, most: 200 },
        { floor: 40, least: 40, most: 2000 },
      ],
      300,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(180);
    expect(total(widths)).toBeCloseTo(300);
  });

  it("divide words before numbers where not even words fit", () => {
    const word = { floor: 30, least: 90, most: 90 };
    const number = { floor: 60, least: 60, most: 60 };
    expect(columnWidths([word, number, number, number], 240)).toEqual([60, 60, 60, 60]);
  });

  it("do not starve a column beside an address without end", () => {
    const address = { floor: 5000, least: 5000, most: 5000 };
    const words = { floor: 20, least: 40, most: 4000 };
    expect(columnWidths([address, words], 400)[1]).toBeGreaterThan(180);
  });

  it("fill the room and never more, whatever the columns need", () => {
    const need = fc
      .tuple(fc.nat(400), fc.nat(400), fc.nat(4000))
      .map(([a, b, c]) => ({ floor: a, least: a + b, most: a + b + c }));
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 9 }), (needs) => {
        const widths = columnWidths(needs, 400);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
        expect(total(widths)).toBeLessThanOrEqual(400.001);
      }),
    );
  });

  it("share the room evenly among empty columns", () => {
    const empty = { floor: 0, least: 0, most: 0 };
    expect(columnWidths([empty, empty], 300)).toEqual([150, 150]);
  });
});
