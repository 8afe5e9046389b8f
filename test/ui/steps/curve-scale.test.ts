import { describe, expect, test } from "vitest";
import type { Plot } from "../../../src/payment/curve.ts";
import {
  domainOf,
  fromScreen,
  niceStep,
  pathOf,
  snapped,
  toScreen,
  withRoom,
} from "../../../src/ui/steps/curve-scale.ts";

const heat: Plot = {
  shape: "line",
  points: [
    { x: 142, y: 0 },
    { x: 100, y: 0 },
    { x: 57, y: 10 },
    { x: 40, y: 10 },
  ],
  xTicks: [
    { at: 100, text: "100" },
    { at: 57, text: "57" },
  ],
  yTicks: [{ at: 0, text: "£0" }],
  reversed: true,
};
const frame = { width: 500, height: 232 };

test("where lower is better the axis runs from high to low", () => {
  const { x } = toScreen(domainOf(heat), frame);
  expect(x(142)).toBeLessThan(x(57));
});

test("a place on the screen is the measure and amount that are drawn there", () => {
  const domain = domainOf(heat);
  const [screen, data] = [toScreen(domain, frame), fromScreen(domain, frame)];
  expect(data.x(screen.x(57))).toBeCloseTo(57);
  expect(data.y(screen.y(10))).toBeCloseTo(10);
});

test("a point cannot be dragged beyond the axes", () => {
  const data = fromScreen(domainOf(heat), frame);
  expect(data.x(-300)).toBe(142);
  expect(data.x(9000)).toBe(40);
  expect(data.y(9000)).toBe(0);
});

test("bands are drawn as steps, points as a line", () => {
  const domain = domainOf(heat);
  expect(pathOf(heat, domain, frame)).toMatch(/^M[\d. ]+(L[\d. ]+){3}$/);
  expect(pathOf({ ...heat, shape: "step" }, domain, frame)).toMatch(
    /^M[\d. ]+(H[\d.]+V[\d.]+){3}$/,
  );
});

test("a plot that pays nothing still has axes", () => {
  const flat = { ...heat, points: heat.points.map(({ x }) => ({ x, y: 0 })) };
  expect(domainOf(flat).top).toBe(1);
});

test("labels that would overlap give way to those before them", () => {
  const ticks = [
    { at: 57, text: "57" },
    { at: 56, text: "56" },
    { at: 100, text: "100" },
  ];
  expect(withRoom(ticks, (at) => at * 3).map(({ text }) => text)).toEqual(["57", "100"]);
});

describe("steps of dragging", () => {
  test("are round and about a hundredth of the axis", () => {
    expect(niceStep(102, 1)).toBe(2);
    expect(niceStep(12_000_000, 1)).toBe(200_000);
    expect(niceStep(3, 0.01)).toBe(0.05);
  });
  test("are never finer than the metric's decimals", () => {
    expect(niceStep(5, 1)).toBe(1);
    expect(niceStep(0, 0.1)).toBe(0.1);
  });
  test("give plain decimals without float dust", () => {
    expect(snapped(57.2999999, 0.1, 1)).toBe("57.3");
    expect(snapped(57.04, 0.1, 1)).toBe("57");
    expect(snapped(102.3, 2, 1)).toBe("102");
    expect(snapped(100, 20, 0)).toBe("100");
    expect(snapped(-0.3, 1, 0)).toBe("0");
  });
});

test("amounts below nothing have room below the axis of nothing", () => {
  const both = {
    ...heat,
    points: [
      { x: 70, y: -40 },
      { x: 57, y: 60 },
    ],
    yTicks: [],
  };
  const domain = domainOf(both);
  expect([domain.bottom, domain.top]).toEqual([-46, 66]);
  const { y } = toScreen(domain, frame);
  expect(y(-46)).toBeGreaterThan(y(0));
  expect(fromScreen(domain, frame).y(y(-40))).toBeCloseTo(-40);
});
