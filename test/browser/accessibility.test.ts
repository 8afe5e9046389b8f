import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { steps } from "../../src/ui/steps.ts";
import { story } from "./story.ts";
import type { Workbench } from "./workbench.ts";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The serious faults of what is on the screen, one a line: rule, and where. */
async function faults(page: Page, place: string): Promise<string[]> {
  await page.evaluate((source) => {
    if (!("axe" in window))
      document.head.append(Object.assign(document.createElement("script"), { text: source }));
  }, axe.source);
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      window.axe.run(document, {
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary = "" }) =>
            `${place}: ${id} in ${html.slice(0, 120)}: ${failureSummary.replaceAll(/\s+/g, " ").slice(0, 200)}`,
        ),
    );
}

async function faultsEverywhere(work: Workbench): Promise<string[]> {
  const { page } = work;
  const found = await faults(page, "start");
  await page.locator(".example").first().click();
  await page.locator("nav.steps .step").first().waitFor({ state: "attached" });
  for (const { title } of steps) {
    await page
      .locator("nav.steps .step", { hasText: title })
      .evaluate((el: HTMLElement) => el.click());
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    found.push(...(await faults(page, title)));
  }
  await page.keyboard.press("Control+k");
  await page.locator(".palette").waitFor();
  found.push(...(await faults(page, "Find")));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator(".palette").waitFor({ state: "detached" });
  await work.dropFile("broken.json", "{");
  await work.dialog(/cannot be opened/).waitFor();
  found.push(...(await faults(page, "problem dialog")));
  return found;
}

describe("axe finds nothing serious on any screen", () => {
  for (const width of [1440, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      story(`${width} dots wide, ${colorScheme}`, async ({ visit }) => {
        const work = await visit({
          viewport: { width, height: 900 },
          colorScheme,
          reducedMotion: "reduce",
          bypassCSP: true,
        });
        expect(await faultsEverywhere(work)).toEqual([]);
      });
    }
  }
});
