import axe, { type AxeResults } from "axe-core";
import { describe, expect } from "vitest";
import { steps } from "../../src/ui/steps.ts";
import { exampleFiles } from "../example-pack.ts";
import { story } from "./story.ts";
import type { Workbench } from "./workbench.ts";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Which part of the screen to look at, by selectors. */
type Part = { readonly include: string[] } | { readonly exclude: string[] };

/** The pages are many elements of one kind, so they are looked at once, by themselves. */
const allButPages: Part = { exclude: [".pagestack"] };

/** The serious faults of what is on the screen, one a line: rule, element, what is wrong. */
async function faults(work: Workbench, place: string, part = allButPages): Promise<string[]> {
  const { violations } = await work.page.evaluate(
    (context): Promise<AxeResults> =>
      window.axe.run(context, {
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    part,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary = "" }) => {
        const summary = failureSummary.replaceAll(/\s+/g, " ").slice(0, 200);
        return `${place}: ${id} in ${html.slice(0, 120)}: ${summary}`;
      }),
    );
}

async function faultsOfSteps(work: Workbench): Promise<string[]> {
  const found: string[] = [];
  for (const { title } of steps) {
    const link = work.page.locator("nav.steps .step", { hasText: title });
    // Where the screen is narrow the list of steps is in another pane.
    await link.evaluate((el: HTMLElement) => el.click());
    await work.page.getByRole("heading", { level: 1, name: title }).waitFor();
    found.push(...(await faults(work, title)));
    if (title === "Value") found.push(...(await faultsOfAppraisal(work)));
    if (title === "Library") found.push(...(await faultsOfClauseInLibrary(work)));
  }
  return found;
}

async function faultsOfAppraisal(work: Workbench): Promise<string[]> {
  await work.button("Begin an appraisal").click();
  await work.button("Add a benefit").click();
  await work.fill("value.flows.0.amounts.0", "1000");
  await work.button("Add a spillover").click();
  await work.page.locator(".figures summary").first().click();
  return faults(work, "An appraisal");
}

async function faultsOfClauseInLibrary(work: Workbench): Promise<string[]> {
  await work.page.locator(".libraryrow").first().click();
  await work.page.locator(".librarycard .pair").waitFor();
  return faults(work, "A clause in the library");
}

async function faultsOfPages(work: Workbench): Promise<string[]> {
  const tab = work.page.getByRole("button", { name: "Pages", exact: true });
  if (await tab.isVisible()) await tab.click();
  await work.settled();
  return faults(work, "Pages", { include: [".view"] });
}

async function faultsOfDialogs(work: Workbench): Promise<string[]> {
  const { page } = work;
  await page.keyboard.press("Control+k");
  await page.locator(".palette").waitFor();
  const found = await faults(work, "Find");
  await page.keyboard.press("Escape");
  await page.locator(".palette").waitFor({ state: "detached" });
  await work.dropFile("broken.json", "{");
  await work.dialog(/cannot be opened/).waitFor();
  found.push(...(await faults(work, "Refusal")));
  await work.dismiss(/cannot be opened/);
  const limit = new TextDecoder().decode(exampleFiles()["risk/liability-cap.md"]);
  await work.dropFile("liability-cap.md", limit);
  await work.dialog("Own clauses").getByRole("switch").check();
  found.push(...(await faults(work, "Own clauses")));
  await work.dropFile("liability-cap.md", limit.replaceAll("whatever legal", "any"));
  await work.dialog(/has changed/).waitFor();
  found.push(...(await faults(work, "Newer clauses")));
  await work.dismiss(/has changed/);
  await work.closeDraft();
  await work.button(/^Delete/).click();
  await work.dialog(/^Delete/).waitFor();
  found.push(...(await faults(work, "Deletion")));
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
        await work.page.addScriptTag({ content: axe.source });
        const found = await faults(work, "Start");
        await work.openExample("Warm Homes Calder Vale");
        found.push(...(await faultsOfSteps(work)));
        found.push(...(await faultsOfPages(work)));
        found.push(...(await faultsOfDialogs(work)));
        expect(found).toEqual([]);
      });
    }
  }
});
