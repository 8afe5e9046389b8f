import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { arabic, emoji, hebrew } from "../layout/script-document.ts";
import { openContract } from "./contract-pdf.ts";
import { story } from "./story.ts";

/** A run of text as the browser has drawn it; lengths in points. */
interface DrawnRun {
  readonly words: string;
  readonly font: string;
  readonly fontIsLoaded: boolean;
  /** Left edge and width that layout gave it. */
  readonly left: number;
  readonly width: number;
  /** Left edges of its characters, in reading order, and the right edge of the rightmost. */
  readonly lefts: readonly number[];
  readonly right: number;
}

function drawn(marks: Locator): Promise<DrawnRun[]> {
  return marks.evaluateAll((runs) =>
    runs.map((run) => {
      const span = run as SVGTSpanElement;
      const words = span.textContent ?? "";
      const boxes = Array.from({ length: span.getNumberOfChars() }, (_, i) =>
        span.getExtentOfChar(i),
      );
      const font = span.getAttribute("font-family") ?? "";
      const width = span.textLength.baseVal.value;
      const x = span.x.baseVal.getItem(0).value;
      return {
        words,
        font,
        fontIsLoaded: document.fonts.check(`10px "${font}"`, words),
        left: span.getAttribute("direction") === "rtl" ? x - width : x,
        width,
        lefts: boxes.map((box) => box.x),
        right: Math.max(...boxes.map((box) => box.x + box.width)),
      };
    }),
  );
}

function standsInItsPlace({ left, width, lefts, right }: DrawnRun): void {
  expect(Math.min(...lefts)).toBeCloseTo(left, 0);
  expect(right).toBeCloseTo(left + width, 0);
}

describe("names in other scripts", () => {
  story("are drawn where print has them, and go into the PDF as written", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.fillAll({ "mission.owner": hebrew.bracketed, title: `Warm ${emoji.joined}` });
    await work.goTo("Partners");
    await work.fillAll({ "parties.0.name": arabic.name });
    await work.settled();
    const pages = await work.allPages();
    expect(pages.some(({ words }) => words.includes(hebrew.bracketed))).toBe(true);

    await work.goTo("Partners");
    await work.page.locator(".pagelist").evaluate((list) => list.scrollTo({ top: 0 }));
    await work.valueMark("parties.0.name").first().waitFor({ state: "attached" });
    const [name] = await drawn(work.valueMark("parties.0.name"));
    if (!name) expect.fail("The first page does not name the buyer");
    expect(name).toMatchObject({ font: "contract-script-arabic-regular", fontIsLoaded: true });
    standsInItsPlace(name);
    expect(name.lefts.at(0)).toBeGreaterThan(name.lefts.at(-1) ?? 0);

    const pdf = await openContract((await work.exportPdf()).bytes);
    expect(pdf.says(arabic.name)).toBe(true);
    expect(pdf.says(hebrew.bracketed)).toBe(true);
    expect(pdf.says(emoji.joined)).toBe(true);
  });
});
