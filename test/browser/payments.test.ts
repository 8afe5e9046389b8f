import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually } from "./workbench.ts";

describe("a payment", () => {
  story("by a rate card has a price for each result", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Payment");
    const line = `payments.${(await work.kept()).payments.length}`;
    await work.button("Add a rate card").click();
    await work.fill(`${line}.title`, "Homes handed over warm");
    await work.button("Add a price").click();
    await work.fillAll({
      [`${line}.items.0.title`]: "A home that keeps its heat through a winter",
      [`${line}.items.0.unitMinor`]: "1,250.50",
      [`${line}.items.0.capUnits`]: "4000",
    });
    await work.field(`${line}.items.0.metricId`).selectOption({ index: 1 });
    await work.reads("£1,250.50");
    const priced = work.page.locator("nav.steps .step", { hasText: "Payment" });
    await eventually(() => priced.textContent()).toMatch(/100% complete/);
  });

  story("as a loan is added by keyboard, from the kinds that are less usual", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Payment");
    const before = (await work.kept()).payments.length;
    const line = `payments.${before}`;
    const others = work.button("Add another kind of payment");
    await others.focus();
    await page.keyboard.press("ArrowDown");
    expect((await work.kept()).payments.length).toBe(before);
    await page.keyboard.press("Enter");
    const loan = work.button("Add a loan");
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press("Tab");
      if (await loan.evaluate((el) => el === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    const title = work.field(`${line}.title`);
    await eventually(() => title.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await others.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("Loan for the works");
    await work.fillAll({
      [`${line}.principalMinor`]: "2m",
      [`${line}.baseRate`]: "Bank Rate",
      [`${line}.marginBps`]: "200",
      [`${line}.graceMonths`]: "12",
      [`${line}.termMonths`]: "60",
      [`${line}.assumedBase`]: "4",
    });
    const totals = page.getByRole("region", { name: "Totals" });
    await eventually(() => totals.textContent()).toContain("Loan and equity£2,000,000");
    await work.reads("Loan for the works");
    await eventually(() =>
      page.locator("nav.steps .step", { hasText: "Payment" }).textContent(),
    ).toMatch(/100% complete/);
  });
});
