import { describe, expect, it } from "vitest";
import { type Drawing, reading, type Segment } from "../../src/picture/picture.ts";
import { readSvg } from "../../src/picture/svg.ts";

function draw(inside: string, box = "0 0 100 50"): Drawing {
  return readSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}</svg>`);
}

function faultOf(inside: string): string {
  const result = reading(() => draw(inside));
  return result.ok ? "none" : result.fault.message;
}

/** "M 1 2 L 3 4 Z", to whole hundredths. */
function shown(path: readonly Segment[] | undefined): string {
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  return (path ?? [])
    .map((one) => {
      if (one.kind === "close") return "Z";
      const end = `${n(one.x)} ${n(one.y)}`;
      if (one.kind !== "curve") return `${one.kind === "move" ? "M" : "L"} ${end}`;
      return `C ${n(one.x1)} ${n(one.y1)} ${n(one.x2)} ${n(one.y2)} ${end}`;
    })
    .join(" ");
}

describe("a drawing", () => {
  it("has the size of its viewBox and stands at its corner", () => {
    const drawing = draw('<rect x="12" y="21" width="30" height="10"/>', "10 20 200 80");
    expect([drawing.width, drawing.height]).toEqual([200, 80]);
    expect(shown(drawing.shapes[0]?.path)).toBe("M 2 1 L 32 1 L 32 11 L 2 11 Z");
  });

  it.each([
    ["M1 2 3 4h5v-6z", "M 1 2 L 3 4 L 8 4 L 8 -2 Z"],
    ["m1,2l.5.5-1-1", "M 1 2 L 1.5 2.5 L 0.5 1.5"],
    ["M0 0c1 2 3 4 5 6s7 8 9 10", "M 0 0 C 1 2 3 4 5 6 C 7 8 12 14 14 16"],
    ["M0 0Q3 6 6 0T12 0", "M 0 0 C 2 4 4 4 6 0 C 8 -4 10 -4 12 0"],
    ["M10 0A10 10 0 0110 20", "M 10 0 C 15.52 0 20 4.48 20 10 C 20 15.52 15.52 20 10 20"],
    ["M0 0a0 5 0 0 1 5 5", "M 0 0 L 5 5"],
    ["M1 1z m2 2 3 3", "M 1 1 Z M 3 3 L 6 6"],
  ])("reads the path %s", (data, expected) => {
    expect(shown(draw(`<path d="${data}"/>`).shapes[0]?.path)).toBe(expected);
  });

  it("makes paths of plain shapes", () => {
    const { shapes } = draw(
      '<circle cx="5" cy="5" r="5"/><line x1="0" y1="0" x2="9" y2="9" stroke="#f00"/>' +
        '<polygon points="0,0 10,0 10,10"/><polyline points="0 0 1 1"/><rect width="4" height="4" rx="1"/>',
    );
    expect(shapes.map(({ path }) => path.length)).toEqual([6, 2, 4, 2, 10]);
    expect(shapes[1]).toMatchObject({ fill: null, stroke: { ink: "#ff0000", width: 1 } });
    expect(shown(shapes[0]?.path)).toContain("M 10 5");
  });

  it("applies transforms from the outside in, to strokes too", () => {
    const { shapes } = draw(
      '<g transform="translate(10 5) scale(2)"><g transform="rotate(90)">' +
        '<path d="M1 0L2 0" stroke="#000" stroke-width="3" stroke-dasharray="1"/></g></g>',
    );
    expect(shown(shapes[0]?.path)).toBe("M 10 7 L 10 9");
    expect(shapes[0]?.stroke).toMatchObject({ width: 6, dash: [2, 2] });
  });

  it("inherits paint, and reads it from attributes and style alike", () => {
    const { shapes } = draw(
      '<g fill="#0b5a4a" fill-rule="evenodd"><path d="M0 0h1"/>' +
        '<path d="M0 0h1" fill="#fff" style="fill: rgb(255, 0, 0); stroke:navy"/>' +
        '<path d="M0 0h1" fill="none"/></g><path d="M0 0h1" style="display:none"/>',
    );
    expect(shapes.map(({ fill }) => fill)).toEqual(["#0b5a4a", "#ff0000", null]);
    expect(shapes.map(({ fillRule }) => fillRule)).toEqual(["evenodd", "evenodd", "evenodd"]);
    expect(shapes[1]?.stroke?.ink).toBe("#000080");
  });

  it("passes over what draws nothing: words about it, other makers' notes, an empty defs", () => {
    const { shapes } = readSvg(
      '<?xml version="1.0"?><!-- made by hand --><!DOCTYPE svg>' +
        '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9" inkscape:version="1.3">' +
        '<title>A &amp; B</title><sodipodi:namedview/><defs id="d"/><svg:path d="M0 0h1"/></svg:svg>',
    );
    expect(shapes).toHaveLength(1);
  });
});

describe("what would print otherwise than it was drawn", () => {
  it.each([
    ["<text>Leeds</text>", "<text>"],
    ['<image href="x.png"/>', "<image>"],
    ['<use href="#a"/>', "<use>"],
    ["<defs><linearGradient/></defs>", "<defs>"],
    ["<style>.a{fill:red}</style>", "<style>"],
    ["<script>alert(1)</script>", "<script>"],
    ["<foreignObject/>", "<foreignObject>"],
    ['<path d="M0 0h1" fill="url(#a)"/>', "fill: url(#a)"],
    ['<path d="M0 0h1" opacity="0.5"/>', "opacity: 0.5"],
    ['<g filter="url(#f)"/>', "filter: url(#f)"],
    ['<path d="M0 0h1" fill="papayawhip"/>', "fill: papayawhip"],
    ['<g transform="scale(1 2)"><path d="M0 0h1" stroke="#000"/></g>', "stroke of a <path>"],
    ['<g transform="wobble(3)"/>', "wobble(3)"],
    ['<path d="M0 0 L"/>', "<path>"],
    ['<rect width="50%" height="4"/>', 'width="50%"'],
    ['<path d="M0 0L1e30 0"/>', "far outside"],
    ["<g><g></g>", "damaged"],
    ["", "empty"],
  ])("is refused by its name: %s", (inside, named) => {
    expect(faultOf(inside)).toContain(named);
  });

  it("is refused without delay where it is hostile", () => {
    expect(faultOf("<g>".repeat(500))).toContain("more parts");
    expect(faultOf(`<path d="${"M0 0".repeat(100_000)}x"/>`)).toContain("<path>");
    const bomb = '<!DOCTYPE s [<!ENTITY a "aa">]><svg viewBox="0 0 1 1">&a;</svg>';
    const result = reading(() => readSvg(bomb));
    expect(result.ok).toBe(false);
  });
});
