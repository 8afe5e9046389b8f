import type { Bars } from "../assembly/document.ts";
import { type Frame, space, strokes } from "./figure-frame.ts";
import { hatchOf, type Rect } from "./hatch.ts";
import type { Ink, Item } from "./page.ts";

const inks: Readonly<Record<Bars["bands"][number]["tone"], Ink>> = {
  fee: "soft",
  milestone: "rule",
  outcome: "accent",
  finance: "text",
};

/** Share of its slot that a bar takes, and the most it takes in points. */
const [shareOfSlot, widest] = [0.66, 64];
const swatch = { width: 16, height: 7, gap: 5, apart: 12 };

/** Stacked bars between their axes, and a key below them, which takes `below` points more. */
export function barItems(
  bars: Bars,
  frame: Frame,
): { readonly items: readonly Item[]; readonly below: number } {
  const sums = bars.columns.map(({ values }) => values.reduce((all, each) => all + each, 0));
  const most = Math.max(...sums, ...bars.yTicks.map(({ at }) => at)) || 1;
  const toY = (value: number): number => frame.bottom - (value / most) * (frame.bottom - frame.top);
  const slot = (frame.right - frame.left) / Math.max(1, bars.columns.length);
  const toX = (column: number): number => frame.left + (column + 0.5) * slot;
  const width = Math.min(slot * shareOfSlot, widest);
  const stacks = bars.columns.flatMap(({ values }, column) => {
    let below = 0;
    return values.flatMap((value, band) => {
      if (value <= 0) return [];
      const [bottom, top] = [toY(below), toY(below + value)];
      below += value;
      const rect = { x: toX(column) - width / 2, y: top, width, height: bottom - top };
      return bandItems(rect, bars.bands[band], frame);
    });
  });
  const ticks = bars.columns.map(({ text }, at) => ({ at, text }));
  const key = keyOf(bars, frame);
  return {
    items: [
      ...frame.amounts(bars.yTicks, toY, bars.yLabel),
      ...stacks,
      ...frame.measures(ticks, toX, bars.xLabel),
      ...key.items,
    ],
    below: key.height,
  };
}

/** A band: its fill, its outline, and its number where that finds room. */
function bandItems(rect: Rect, band: Bars["bands"][number] | undefined, frame: Frame): Item[] {
  if (band === undefined) return [];
  const { size } = frame.text;
  const width = frame.widthOf(band.number);
  const [middle, baseline] = [rect.x + rect.width / 2, rect.y + rect.height / 2 + size * 0.34];
  const fits = rect.height >= size * 1.5 && rect.width >= width + 8;
  const paper: Item = {
    kind: "box",
    x: middle - width / 2 - 2,
    y: baseline - size * 0.9,
    width: width + 4,
    height: size * 1.15,
    ink: "paper",
  };
  return [
    ...swatchOf(rect, band, frame),
    ...(fits ? [paper, ...frame.label(band.number, middle, baseline, "middle")] : []),
  ];
}

function swatchOf(rect: Rect, { tone, nth }: Bars["bands"][number], frame: Frame): Item[] {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const outline = [
    { x: rect.x, y: rect.y },
    { x: right, y: rect.y },
    { x: right, y: bottom },
    { x: rect.x, y: bottom },
    { x: rect.x, y: rect.y },
  ];
  const ink = inks[tone];
  const fill: Item[] =
    nth === 0
      ? [{ kind: "box", ...rect, ink }]
      : hatchOf(rect, nth).map((line) => frame.path(line, strokes.hatch, ink));
  return [...fill, frame.path(outline, strokes.axis, "text")];
}

/** What each band is, from the bottom of the bars up, in as many lines as it needs. */
function keyOf(
  { bands }: Bars,
  frame: Frame,
): { readonly items: readonly Item[]; readonly height: number } {
  const { leading, size } = frame.text;
  const row = leading * 1.3;
  const end = frame.box.x + frame.box.width;
  let [x, baseline] = [frame.left, frame.nameLine + leading + space.label];
  const items = bands.flatMap((band) => {
    const width = swatch.width + swatch.gap + frame.widthOf(band.text);
    if (x > frame.left && x + width > end) [x, baseline] = [frame.left, baseline + row];
    const rect = { x, y: baseline - size * 0.75, width: swatch.width, height: swatch.height };
    const words = frame.label(band.text, x + swatch.width + swatch.gap, baseline, "start");
    x += width + swatch.apart;
    return [...swatchOf(rect, band, frame), ...words];
  });
  return { items, height: baseline - frame.nameLine };
}
