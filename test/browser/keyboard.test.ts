import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { steps } from "../../src/ui/steps.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const mostSteps = 60;

/** Presses a key until the control has the focus. */
async function moveTo(work: Workbench, goal: Locator, key = "Tab"): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    if (await hasFocus(goal)) return;
    await work.page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${goal}`);
}

function hasFocus(goal: Locator): Promise<boolean> {
  return goal.evaluate((el) => el === document.activeElement);
}

/** Whether the screen about the element in focus looks otherwise than without the focus. */
async function isFocusSeen({ page }: Workbench): Promise<boolean> {
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const clip = await element.evaluate((el) => {
    const { x, y, width, height } = (el.closest("label, .in") ?? el).getBoundingClientRect();
    return { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 };
  });
  const focused = await page.screenshot({ clip, animations: "disabled" });
  await element.evaluate((el) => el.blur());
  const plain = await page.screenshot({ clip, animations: "disabled" });
  await element.evaluate((el) => el.focus());
  return !focused.equals(plain);
}

/** So that the next Tab goes to the first control after it. */
function putFocusBefore(heading: HTMLElement | SVGElement): void {
  heading.tabIndex = -1;
  heading.focus();
}

/** Marks the control in focus as reached and gives its kind; null once the form has been left. */
function noteReached(): string | null {
  const control = document.activeElement;
  if (control === null || control.closest(".work") === null) return null;
  control.toggleAttribute("data-reached", true);
  return [control.tagName, control.getAttribute("type"), control.getAttribute("class")].join(" ");
}

/** Controls of the form that can be used but were not reached. Of radios only the chosen one is a stop. */
function notReached(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    ".work :is(input, textarea, select, button, summary, a[href])",
  );
  return [...controls]
    .filter((control) => control.checkVisibility() && !control.matches(":disabled"))
    .filter((control) => control.tabIndex >= 0 && !control.matches("[type=radio]:not(:checked)"))
    .filter((control) => !control.hasAttribute("data-reached"))
    .map((control) => control.outerHTML.slice(0, 160));
}

describe("by keyboard alone", () => {
  story("one goes from the start screen to an edited field and to the PDF", async ({ visit }) => {
    const work = await visit();
    const { keyboard } = work.page;
    await moveTo(work, work.page.locator(".example", { hasText: "Warm Homes" }));
    expect(await isFocusSeen(work)).toBe(true);
    await keyboard.press("Enter");
    await work.settled();

    await moveTo(work, work.page.locator("nav.steps .step", { hasText: "Outcomes" }));
    expect(await isFocusSeen(work)).toBe(true);
    await keyboard.press("Enter");
    await moveTo(work, work.field("outcomes.0.population"));
    expect(await isFocusSeen(work)).toBe(true);
    await keyboard.press("Control+a");
    await keyboard.type("All homes that are cold");
    await work.reads("All homes that are cold");

    const days = work.field("outcomes.0.metrics.0.target.date");
    await moveTo(work, days);
    await keyboard.press("ArrowUp");
    expect(await days.inputValue()).toBe("1 Apr 2031");
    await keyboard.press("Control+z");
    expect(await days.inputValue()).toBe("31 Mar 2031");
    expect(await hasFocus(days)).toBe(true);
    await keyboard.press("Control+z");
    expect((await work.kept()).outcomes[0]?.population).toContain("4,000 homes");

    await keyboard.press("Control+e");
    await work.page.getByRole("heading", { level: 1, name: "Export" }).waitFor();
    await moveTo(work, work.button("Download PDF"));
    expect(await isFocusSeen(work)).toBe(true);
    const file = await work.handed(() => keyboard.press("Enter"));
    expect(file.text.slice(0, 5)).toBe("%PDF-");
  });

  story("each step's end leads to the heading of the next", async ({ visit }) => {
    const work = await visit();
    await work.newDraft();
    for (const { title } of steps.filter(({ id }) => id !== "library")) {
      const heading = work.page.getByRole("heading", { level: 1, name: title, exact: true });
      await eventually(() => hasFocus(heading)).toBe(true);
      if (title === "Results") break;
      await work.button(/^Next: /).focus();
      await work.page.keyboard.press("Enter");
    }
  });

  story("a key that leads away takes along what is typed", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.field("mission.sectors").focus();
    await work.page.keyboard.type("Water");
    await work.page.keyboard.press("Control+e");
    await work.page.getByRole("heading", { level: 1, name: "Export" }).waitFor();
    expect((await work.kept()).mission.sectors.at(-1)).toBe("Water");
  });

  story("a row that is added is typed into at once", async ({ visit }) => {
    const work = await visit();
    const { keyboard } = work.page;
    await work.newDraft();
    await keyboard.press("Control+k");
    await keyboard.type("minimum requirements");
    await work.page.locator(".found").first().waitFor();
    await keyboard.press("Enter");
    await work.page.getByRole("heading", { level: 1, name: "Minimum Requirements" }).waitFor();
    await work.button("Add a row").first().focus();
    await keyboard.press("Enter");
    const added = work.page.locator(".work .rows .row").last().locator("textarea").first();
    await eventually(() => hasFocus(added)).toBe(true);
  });

  story("what is removed hands the focus to what stands beside it", async ({ visit }) => {
    const work = await visit();
    const { keyboard } = work.page;
    await work.openExample("Warm Homes Calder Vale");
    await work.button("Remove Energy").focus();
    await keyboard.press("Enter");
    await eventually(() => hasFocus(work.button("Remove Health"))).toBe(true);
    await work.goTo("Risks");
    await work.button("Remove risk 1 of 7").focus();
    await keyboard.press("Enter");
    await eventually(() => hasFocus(work.field("risks.0"))).toBe(true);
    expect((await work.kept()).risks).toHaveLength(6);
  });

  story("Find leads to a clause, a field and a step", async ({ visit }) => {
    const work = await visit();
    const { keyboard } = work.page;
    await work.openExample("Warm Homes Calder Vale");
    const find = async (words: string): Promise<void> => {
      await keyboard.press("Control+k");
      const line = work.page.getByRole("searchbox", { name: /^Find/ });
      await eventually(() => hasFocus(line)).toBe(true);
      await keyboard.type(words);
      await work.page.locator(".found").first().waitFor();
      await keyboard.press("Enter");
      await work.page.locator(".palette").waitFor({ state: "detached" });
    };
    await find("force majeure");
    await work.page.getByRole("heading", { level: 1, name: "Force majeure" }).waitFor();
    await work.reads("Force majeure");
    await find("Helen Ashworth");
    await eventually(() => hasFocus(work.field("parties.0.signatoryName"))).toBe(true);
    await find("payment");
    await work.page.getByRole("heading", { level: 1, name: "Payment" }).waitFor();

    await keyboard.press("Control+k");
    await work.page.getByRole("searchbox", { name: /^Find/ }).waitFor();
    await keyboard.type("zzzz");
    await work.page.getByText("Nothing has “zzzz”.").waitFor();
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await work.page.locator(".palette").waitFor({ state: "detached" });
  });

  story("F6 and the arrows go into the pages and back to a field", async ({ visit }) => {
    const work = await visit();
    const { keyboard } = work.page;
    await work.openExample("Warm Homes Calder Vale");
    await keyboard.press("F6");
    await eventually(() => hasFocus(work.page.locator("[data-pages]"))).toBe(true);
    await keyboard.press("ArrowRight");
    const mark = work.page.locator("a.mark:focus");
    await mark.waitFor({ state: "attached" });
    expect(await mark.getAttribute("aria-label")).toMatch(/: (edit|go there)$/);
    await moveTo(
      work,
      work.page.locator('a.mark[data-from="mission.statement"]').first(),
      "ArrowRight",
    );
    await keyboard.press("Enter");
    await eventually(() => hasFocus(work.field("mission.statement"))).toBe(true);
  });

  story(
    "every control of every step is reached, and each kind shows its focus",
    async ({ visit }) => {
      const work = await visit();
      await work.openExample("Warm Homes Calder Vale");
      const seen = new Set<string>();
      const dim: string[] = [];
      const unreached: string[] = [];
      for (const { title } of steps) {
        await work.goTo(title);
        await work.page.locator(".work h1").evaluate(putFocusBefore);
        for (;;) {
          await work.page.keyboard.press("Tab");
          const kind = await work.page.evaluate(noteReached);
          if (kind === null) break;
          if (seen.has(kind)) continue;
          seen.add(kind);
          if (!(await isFocusSeen(work))) dim.push(`${title}: ${kind}`);
        }
        const left = await work.page.evaluate(notReached);
        unreached.push(...left.map((control) => `${title}: ${control}`));
      }
      expect(seen.size).toBeGreaterThan(10);
      expect(dim).toEqual([]);
      expect(unreached).toEqual([]);
    },
  );
});
