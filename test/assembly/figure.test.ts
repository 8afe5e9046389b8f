import { expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import type { Design } from "../../src/domain/design.ts";
import { printInlines, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

/** A settlement of 10,000 tonnes at a strike price of €120, with €900,000 at most from the Authority. */
const settlement: Design["payments"][number] = {
  id: "steel",
  title: "Steel without coal",
  model: "ccfd-settlement",
  metricId: standardDesign.outcomes[0]?.metrics[0]?.id ?? null,
  frequency: "yearly",
  strikeMinor: 120_00,
  reference: "the average auction price of the year",
  assumedReferenceMinor: 75_50,
  expectedUnits: "10001",
  twoWay: true,
  paybackPercent: 100,
  capPeriodMinor: 900_000_00,
  capTotalMinor: null,
};

test("The figure of a settlement shows the price that moves it, to the cent, and what is due at its ends", () => {
  const { document } = assemble(
    {
      ...standardDesign,
      contract: { ...standardDesign.contract, type: "ccd", currency: "EUR" },
      payments: [settlement],
    },
    library,
  );
  const [figure] = sectionIn(document, "schedule-payment").blocks.flatMap((block) =>
    block.kind === "figure" && block.drawing.kind === "curve"
      ? [{ ...block, drawing: block.drawing }]
      : [],
  );
  if (figure === undefined) throw new Error("A settlement has a curve");
  expect(figure.drawing.xLabel).toBe("reference price");
  const ticks = figure.drawing.xTicks.map(({ text }) => text);
  expect(ticks).toEqual(["€240", "€120", "€30.01", "€0"]);
  expect(printInlines(figure.caption)).toBe("Payment by reference price");
  expect(figure.alt).toContain("begins with −€1,200,120 at €240 and ends with €900,000 at €0");
});
