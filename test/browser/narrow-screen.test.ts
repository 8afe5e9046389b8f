import { readFile } from "node:fs/promises";
import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
const panes = { Steps: "nav.steps", Form: "main.work", Pages: ".view" };

async function panesInSight({ page }: Workbench): Promise<string[]> {
  const seen: string[] = [];
  for (const [name, pane] of Object.entries(panes)) {
    if (await page.locator(pane).isVisible()) seen.push(name);
  }
  return seen;
}

/** How far the page, or the form in it, can be scrolled sideways. */
function overhang({ page }: Workbench): Promise<number> {
  return page.evaluate(() => {
    const scrolled = [document.documentElement, ...document.querySelectorAll(".work")];
    return Math.max(...scrolled.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** Controls in sight that a finger may miss: what it presses is less than 44 dots high. */
function smallTargets({ page }: Workbench): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      ":is(button, select, input, textarea, summary):not(.fold, .switch input, .pagestack *)",
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => control.closest(".seg, .check, .in") ?? control)
      .filter((target) => target.getBoundingClientRect().height < 43.5)
      .map((target) => `${target.outerHTML.slice(0, 90)}: ${target.clientHeight} high`);
  });
}

describe("on a screen of 390 dots", () => {
  story("one pane shows at a time, and the tabs change it", async ({ visit }) => {
    const work = await visit(telephone);
    expect(await overhang(work)).toBe(0);
    await work.page.locator(".example", { hasText: "Warm Homes" }).tap();
    const tabs = work.page.getByRole("navigation", { name: "Panes" });
    for (const name of ["Form", "Pages", "Steps"]) {
      await tabs.getByRole("button", { name }).tap();
      expect(await panesInSight(work)).toEqual([name]);
      expect(await overhang(work)).toBe(0);
    }
    for (const step of await work.page.locator("nav.steps .step").all()) {
      await tabs.getByRole("button", { name: "Steps" }).tap();
      await step.tap();
      expect(await panesInSight(work)).toEqual(["Form"]);
      expect(await overhang(work)).toBe(0);
    }
  });

  story("a clause with a long proposal stays within the form", async ({ visit }) => {
    const work = await visit({ viewport: telephone.viewport });
    await work.newDraft();
    await work.page.keyboard.press("Control+k");
    await work.page.keyboard.type("service floor");
    await work.page.locator(".found").first().waitFor();
    await work.page.keyboard.press("Enter");
    await work.button("Confirm as it stands").first().waitFor();
    expect(await overhang(work)).toBe(0);
  });

  story("results and what is due on them stay within the form", async ({ visit }) => {
    const work = await visit({ ...telephone, isMobile: true });
    await work.page.locator(".example", { hasText: "First Payday" }).tap();
    await work.page.getByRole("button", { name: "Steps", exact: true }).tap();
    await work.page.locator("nav.steps .step", { hasText: "Results" }).tap();
    await work.page.locator('[data-entry="enteredBy"]').fill("Ada Okafor");
    await work.page.getByLabel("File of results").setInputFiles({
      name: "first-payday-eastmere.csv",
      mimeType: "text/csv",
      buffer: await readFile("test/examples/results/first-payday-eastmere.csv"),
    });
    await work.button("Correct row 7").waitFor();
    await work.button("Payment certificate").waitFor();
    expect(await overhang(work)).toBe(0);
    const table = work.page.locator(".entries");
    expect(await table.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  });

  story("whatever is pressed is 44 dots high", async ({ visit }) => {
    const work = await visit({ ...telephone, isMobile: true });
    const small = await smallTargets(work);
    await work.page.locator(".example", { hasText: "Warm Homes" }).tap();
    const tabs = work.page.getByRole("navigation", { name: "Panes" });
    for (const step of await work.page.locator("nav.steps .step").all()) {
      await tabs.getByRole("button", { name: "Steps" }).tap();
      await step.tap();
      small.push(...(await smallTargets(work)));
    }
    expect(small).toEqual([]);
  });

  story("a value tapped in the pages opens its field in the form", async ({ visit }) => {
    const work = await visit(telephone);
    await work.page.locator(".example", { hasText: "Warm Homes" }).tap();
    const tabs = work.page.getByRole("navigation", { name: "Panes" });
    await tabs.getByRole("button", { name: "Pages" }).tap();
    await work.settled();
    await work.valueMark("contract.start").first().tap();
    await eventually(() => panesInSight(work)).toEqual(["Form"]);
    const start = work.field("contract.start");
    await eventually(() => start.evaluate((el) => el === document.activeElement)).toBe(true);
  });
});
