import { describe, expect } from "vitest";
import type { Payment } from "../../src/domain/design.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

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

  story("at a threshold asks whether the threshold itself pays", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Payment");
    const line = `payments.${(await work.kept()).payments.length}`;
    await work.button("Add an outcome payment").click();
    await work.fill(`${line}.title`, "Homes that stay warm");
    await work.field(`${line}.metricId`).selectOption({ index: 1 });
    const title = page.locator(`[data-field="${line}.title"]`);
    const card = page.locator(".card").filter({ has: title });
    await card.getByRole("radio", { name: "Threshold", exact: true }).check();
    await work.fillAll({ [`${line}.threshold`]: "60", [`${line}.amountMinor`]: "250,000" });
    const edge = card.getByRole("radiogroup", { name: "A result exactly at the threshold" });
    await edge.waitFor();
    expect(await edge.getByRole("radio", { checked: true }).count()).toBe(0);
    await eventually(() => card.textContent()).toContain("Choose “at most” (it pays) or");
    await edge.getByRole("radio", { name: "Less than: it does not" }).check();
    await eventually(() => card.textContent()).not.toContain("Choose “at most”");
    expect((await work.kept()).payments.at(-1)).toMatchObject({ inclusive: false });
    await work.reads("less than 60");
  });
});

describe("a figure of a payment", () => {
  story("moves with the arrow keys, its field with it, and back by undo", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("First Payday Eastmere");
    await work.goTo("Payment");
    const payments = (await work.kept()).payments;
    const at = payments.findIndex(({ model }) => model === "rate-card");
    const line = `payments.${at}`;
    await opened(work, line);
    const before = itemOf((await work.kept()).payments[at]);
    const point = page.getByRole("slider", { name: /up and down change the amount/ }).first();
    await point.focus();
    expect(await point.getAttribute("aria-valuetext")).toMatch(/^£[\d,.]+ a unit, for at most/);
    await page.keyboard.press("Shift+ArrowUp");
    const raised = itemOf((await work.kept()).payments[at]);
    expect(raised.unitMinor).toBeGreaterThan(before.unitMinor ?? 0);
    expect(raised.capUnits).toBe(before.capUnits);
    const shown = (await work.field(`${line}.items.0.unitMinor`).inputValue()).replaceAll(",", "");
    expect(Number(shown) * 100).toBe(raised.unitMinor);
    await page.keyboard.press("ArrowRight");
    expect(itemOf((await work.kept()).payments[at]).capUnits).toBeGreaterThan(before.capUnits ?? 0);
    await page.keyboard.press("Control+z");
    expect(itemOf((await work.kept()).payments[at])).toEqual(before);
  });

  story("moves by dragging, and follows what is typed", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Steel without Coal Nordhafen");
    await work.goTo("Payment");
    await opened(work, "payments.0");
    const strike = work.field("payments.0.strikeMinor");
    const before = Number(await strike.inputValue());
    const point = page.getByRole("slider", { name: /^Strike price/ });
    await point.scrollIntoViewIfNeeded();
    const box = await point.boundingBox();
    if (box === null) throw new Error("The strike price has a point");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.up();
    const dragged = Number(await strike.inputValue());
    expect(dragged).toBeGreaterThan(before);
    await strike.fill("100.25");
    await strike.blur();
    await eventually(() => point.getAttribute("aria-valuetext")).toBe("€100.25 a tonne");
  });
});

describe("payment over time", () => {
  story("goes by years or quarters, and each risk leads to its clause", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("First Payday Eastmere");
    await work.goTo("Payment");
    const schedule = page.getByRole("region", { name: "Payment over time", exact: true });
    const rows = schedule.locator("tbody tr");
    await schedule.getByText("As a table").click();
    const years = await rows.count();
    await schedule.getByRole("radio", { name: "Each quarter" }).check();
    await eventually(() => rows.count()).toBeGreaterThan(years * 3);
    await eventually(() => schedule.getByRole("figure").getAttribute("aria-label")).toMatch(
      /^Payment over time, stacked by payment line: 1 /,
    );
    const carried = page.getByRole("region", { name: "What each party carries" });
    const prices = carried.getByRole("row", { name: /^Prices rise/ });
    await prices
      .getByRole("button", { name: /^clause \d+/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /Index/ }).waitFor();
  });
});

/** Opens the card of a payment line, if it is closed. */
async function opened(work: Workbench, path: string): Promise<void> {
  const head = work.field(path);
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
}

function itemOf(line: Payment | undefined) {
  const [item] = line?.model === "rate-card" ? line.items : [];
  if (!item) throw new Error("The example has a rate card");
  return item;
}
