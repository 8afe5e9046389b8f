import { describe, expect, it } from "vitest";
import { columnWidths } from "../../src/layout/column-widths.ts";

const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

describe("column widths", () => {
  it("spread the spare room in proportion where every cell fits on one line", () => {
    expect(
      columnWidths(
        [
          { least: 20, most: 50 },
          { least: 20, most: 100 },
        ],
        300,
      ),
    ).toEqual([100, 200]);
  });

  it("keep a column of names narrow beside a column of words", () => {
    expect(
      columnWidths(
        [
          { least: 40, most: 240 },
          { least: 60, most: 700 },
        ],
        400,
      ),
    ).toEqual([144, 256]);
    expect(
      columnWidths(
        [
          { least: 40, most: 80 },
          { least: 60, most: 300 },
        ],
        400,
      ),
    ).toEqual([80, 320]);
  });

  it("leave short columns on one line and wrap the long ones", () => {
    const widths = columnWidths(
      [
        { least: 30, most: 40 },
        { least: 50, most: 900 },
        { least: 50, most: 400 },
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
        { least: 180, most: 200 },
        { least: 40, most: 2000 },
      ],
      300,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(180);
    expect(total(widths)).toBeCloseTo(300);
  });

  it("let the widest words break where even words do not fit", () => {
    const widths = columnWidths(
      [
        { least: 5000, most: 5000 },
        { least: 60, most: 60 },
      ],
      300,
    );
    expect(widths).toEqual([240, 60]);
  });

  it("share the room evenly among empty columns", () => {
    const empty = { least: 0, most: 0 };
    expect(columnWidths([empty, empty], 300)).toEqual([150, 150]);
  });
});
