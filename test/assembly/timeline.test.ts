import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import type { Bars } from "../../src/assembly/document.ts";
import type { Design } from "../../src/domain/design.ts";
import { scheduleOf } from "../../src/payment/schedule.ts";
import { summarise } from "../../src/payment/summary.ts";
import { english, writeMoney } from "../../src/reference/language.ts";
import { printBlocks, printInlines, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);

function scheduleIn(design: Design) {
  const section = sectionIn(assembler.assemble(design).document, "schedule-payment");
  const [figure] = section.blocks.flatMap((block) =>
    block.kind === "figure" && block.drawing.kind === "bars" ? [block] : [],
  );
  const bars = figure?.drawing as Bars | undefined;
  return { text: printBlocks(section).join("\n").replaceAll("\u00a0", " "), figure, bars };
}

describe("The schedule of payments in a contract", () => {
  const summary = summarise(standardDesign);
  const years = scheduleOf(standardDesign, summary);

  test("has a row and a bar for each contract year, whose sums agree", () => {
    const { text, bars } = scheduleIn(standardDesign);
    expect(years.length).toBeGreaterThan(2);
    expect(bars?.columns.map((column) => column.text)).toEqual(years.map(({ year }) => `${year}`));
    for (const [i, { year, lines }] of years.entries()) {
      const whole = lines.reduce((sum, each) => sum + each, 0n);
      const drawn = bars?.columns[i]?.values.reduce((sum, each) => sum + each, 0) ?? 0;
      expect(drawn).toBeCloseTo(Number(whole) / 100, 2);
      const money = writeMoney(whole, standardDesign.contract.currency, english);
      expect(text).toMatch(
        new RegExp(`^${year} \\| .* \\| ${money.replaceAll("\u00a0", " ")}$`, "mu"),
      );
    }
  });

  test("names its bands by payment line, and tells bands of one kind apart", () => {
    const { bars } = scheduleIn(standardDesign);
    const told = bars?.bands.map(({ tone, nth }) => `${tone} ${nth}`) ?? [];
    expect(new Set(told).size).toBe(told.length);
    for (const { number, text } of bars?.bands ?? []) {
      const line = summary.lines[Number(number) - 1];
      expect(text).toBe(`Line ${number}, ${line?.payment.title}`);
    }
  });

  test("says in words what the bars show", () => {
    const { figure } = scheduleIn(standardDesign);
    expect(figure?.alt).toMatch(/^Bars of payment, one for each Contract Year, stacked/);
    expect(figure?.alt).toMatch(/Year 1: £[\d,.]+; Year 2: £/);
    expect(figure && printInlines(figure.caption)).toContain("by payment line");
  });

  test("is left out where nothing falls due, or the term is unknown", () => {
    const bare = { ...standardDesign, payments: [] };
    const endless = {
      ...standardDesign,
      contract: { ...standardDesign.contract, end: null },
    };
    for (const design of [bare, endless]) {
      const { text, figure } = scheduleIn(design);
      expect(figure).toBeUndefined();
      expect(text).not.toContain("is a forecast");
    }
  });
});
