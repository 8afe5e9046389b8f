import { describe, expect, test } from "vitest";
import { amcTopUp } from "../../../src/payment/amc-top-up.ts";
import { ccfdSettlement } from "../../../src/payment/ccfd-settlement.ts";
import { plotOf } from "../../../src/payment/curve.ts";
import { rateCard } from "../../../src/payment/rate-card.ts";
import { weightedScore } from "../../../src/payment/weighted-score.ts";
import type { Handle } from "../../../src/ui/steps/CurveChart.tsx";
import { carbonChart } from "../../../src/ui/steps/payment/carbon-chart.ts";
import { collarChart } from "../../../src/ui/steps/payment/collar-chart.ts";
import { rateCardChart } from "../../../src/ui/steps/payment/rate-card-chart.ts";
import { moveBoundary, scoreChart } from "../../../src/ui/steps/payment/score-chart.ts";
import { topUpChart } from "../../../src/ui/steps/payment/top-up-chart.ts";

/** What a chart set, in order. */
function noted() {
  const changes: (readonly [field: string, value: unknown])[] = [];
  const set = (field: string, value: unknown): void => {
    changes.push([field, value]);
  };
  return { changes, set };
}

function handleOf(handles: readonly Handle[] | undefined, label: string): Handle {
  const found = handles?.find((handle) => handle.label === label);
  if (!found) throw new Error(`No handle ${label}`);
  return found;
}

describe("a rate card", () => {
  const [first] = rateCard.vectors;
  if (!first) throw new Error("A rate card has known answers");
  const { payment } = first;

  test("has a handle at the end of each price, which moves its price and its limit", () => {
    const { changes, set } = noted();
    const chart = rateCardChart(payment, "GBP", set);
    expect(chart?.handles.map(({ x, y }) => [x, y])).toEqual([
      [200, 1_000],
      [150, 500],
    ]);
    const start = handleOf(chart?.handles, "Start");
    expect(start.words).toBe("£1,000 a unit, for at most 200 units");
    start.move("180", 1_250.5);
    expect(changes).toMatchObject([
      ["items.0", { unitMinor: 1_250_50, capUnits: 180, id: "starts" }],
    ]);
  });

  test("moves a price without a limit up and down only, and gives it none", () => {
    const { changes, set } = noted();
    const [item] = payment.items;
    if (!item) throw new Error("A rate card has items");
    const open = { ...payment, items: [{ ...item, capUnits: null }] };
    const [handle] = rateCardChart(open, "JPY", set)?.handles ?? [];
    expect(handle?.moves).toBe("up");
    handle?.move("55", 900);
    expect(changes).toMatchObject([["items.0", { unitMinor: 900, capUnits: null }]]);
  });

  test("is not drawn without a price", () => {
    expect(rateCardChart({ ...payment, items: [] }, "GBP", noted().set)).toBeNull();
  });
});

describe("a carbon settlement", () => {
  const [first] = ccfdSettlement.vectors;
  if (!first) throw new Error("A settlement has known answers");
  const line = { ...first.payment, capPeriodMinor: 400_000_00 };
  const curve = ccfdSettlement.curve(line, first.context);
  if (!curve) throw new Error("A settlement has a curve");
  const { changes, set } = noted();
  const chart = carbonChart(line, plotOf(curve, first.context), "", "EUR", set);

  test("has handles on its curve: strike, planning price, limit of a period, share paid back", () => {
    expect(chart.handles.map(({ label, x, y }) => [label, x, y])).toEqual([
      ["Share paid back", 240, -1_200_000],
      ["Strike price", 120, 0],
      ["Reference price for planning", 75.5, 400_000],
      ["Most in a period", 80, 400_000],
    ]);
  });

  test("moves each field in its own unit, and shares in whole percent", () => {
    handleOf(chart.handles, "Strike price").move("125.5", 0);
    handleOf(chart.handles, "Most in a period").move("80", 350_000);
    handleOf(chart.handles, "Share paid back").move("240", -900_000);
    handleOf(chart.handles, "Share paid back").move("240", 50_000);
    expect(changes).toEqual([
      ["strikeMinor", 125_50],
      ["capPeriodMinor", 350_000_00],
      ["paybackPercent", 75],
      ["paybackPercent", 0],
    ]);
  });
});

describe("a top-up", () => {
  const [first] = amcTopUp.vectors;
  if (!first) throw new Error("A top-up has known answers");

  test("has handles for top-up, fund and tail price", () => {
    const { changes, set } = noted();
    const chart = topUpChart(first.payment, "USD", set);
    handleOf(chart?.handles, "Top-up for each unit").move("0", 7.25);
    handleOf(chart?.handles, "Top-up fund").move("100000000", 5.25);
    handleOf(chart?.handles, "Tail price").move("0", 3);
    expect(changes).toEqual([
      ["topUpMinor", 3_75],
      ["fundMinor", 350_000_000_00],
      ["tailMinor", 3_00],
    ]);
    expect(chart?.plot.points[1]?.x).toBe(428_571_428);
  });
});

describe("a weighted score", () => {
  test("has its pool as a handle at a score of 100", () => {
    const [first] = weightedScore.vectors;
    if (!first) throw new Error("A score has known answers");
    const { changes, set } = noted();
    const chart = scoreChart({ ...first.payment, poolMinor: 200_000_00 }, "GBP", set);
    const [handle] = chart?.handles ?? [];
    expect(handle).toMatchObject({ x: 100, y: 200_000, moves: "up" });
    handle?.move("100", 240_000);
    expect(changes).toEqual([["poolMinor", 240_000_00]]);
  });

  test("gives to one weight what its boundary takes from the next", () => {
    expect(moveBoundary([40, 35, 25], 0, 47.4)).toEqual([47, 28, 25]);
    expect(moveBoundary([40, 35, 25], 1, 20)).toEqual([40, 0, 60]);
    expect(moveBoundary([40, 35, 25], 0, 200)).toEqual([75, 0, 25]);
    expect(moveBoundary([40, 35], 1, 100)).toEqual([40, 60]);
    expect(moveBoundary([40, 35], 1, 130)).toEqual([40, 60]);
  });
});

test("a collar moves its limits within those of its clause, and has no upper one where there is none", () => {
  const { changes, set } = noted();
  const collar = { floorPercent: 80, ceilingPercent: 110 };
  const { handles } = collarChart(collar, set);
  handleOf(handles, "Lower limit").move("120", 0);
  handleOf(handles, "Upper limit").move("90", 0);
  expect(changes).toEqual([
    ["floor", 100],
    ["ceiling", 100],
  ]);
  expect(collarChart({ ...collar, ceilingPercent: null }, set).handles).toHaveLength(1);
});
