import { expect } from "vitest";
import { pageAddress, story } from "./story.ts";

story(
  "futures of an example run from a file, come again with their seed, and can be cancelled",
  async ({ visit }) => {
    const work = await visit({ address: pageAddress });
    const { page } = work;
    await work.openExample("Warm homes");
    await work.goTo("Futures");
    await work.button("Begin with the usual assumptions").click();
    await work.fillAll({ "assumptions.seed": "7", "assumptions.ownMoneyMinor": "900,000" });
    await work.button("Add a scenario").click();
    await work.fill("assumptions.scenarios.0.name", "A hard winter");

    const told = page.locator(".told").first();
    const results = page.getByRole("heading", { name: "What the buyer pays" });
    await work.button("Run futures").click();
    await results.waitFor();
    const first = await told.textContent();
    expect(first).toMatch(/^In eight of ten futures the buyer pays between £[\d.]+m and £[\d.]+m/);
    expect(await page.locator(".work").textContent()).toMatch(
      /It runs dry in (under |over )?\d+% of/,
    );
    // Every picture says what it shows, and has its figures in a table.
    const charts = page.locator("figure.futurechart");
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      expect(await chart.getAttribute("aria-label")).toMatch(/^[A-Z].+\.$/);
    }
    expect(await page.locator(".futurefigures tbody tr").count()).toBeGreaterThan(15);
    expect(await page.locator(".work").textContent()).not.toMatch(/undefined|NaN|\[object/);

    await work.fill("assumptions.seed", "8");
    await page.getByText("The design has changed since: run again.").waitFor();
    await work.button("Run futures").click();
    await page.getByText("10,000 futures, seed 8.").waitFor();
    await work.fill("assumptions.seed", "7");
    await work.button("Run futures").click();
    await page.getByText("10,000 futures, seed 7.").waitFor();
    expect(await told.textContent()).toBe(first);

    await work.fill("assumptions.runs", "100000");
    await work.button("Run futures").click();
    await work.button("Cancel").click();
    await work.button("Run futures").waitFor();
    expect(await page.getByText("10,000 futures, seed 7.").count()).toBe(1);

    const kept = await work.kept();
    expect(kept.assumptions?.scenarios[0]?.name).toBe("A hard winter");
  },
);

story("what is missing for futures is said in place of them", async ({ visit }) => {
  const work = await visit();
  await work.newDraft();
  await work.goTo("Futures");
  await work.button("Begin with the usual assumptions").click();
  await work.button("Run futures").click();
  const notes = work.page.locator(".futurenotes");
  await notes.waitFor();
  expect(await notes.textContent()).toMatch(/first and last day|No payment line/);
});

story("a driver is changed and put back by keys on a narrow screen", async ({ visit }) => {
  const work = await visit({ viewport: { width: 390, height: 844 } });
  const { page } = work;
  await work.openExample("Steel without coal");
  await page.locator(".tabbar button", { hasText: "Steps" }).click();
  await work.goTo("Futures");
  await work.button("Begin with the usual assumptions").click();

  // What a rule of the contract asks for comes once its clauses are read.
  const price = page.getByRole("region", { name: "Market price", exact: true });
  await page.getByRole("region", { name: "Claimed back" }).waitFor();
  expect(await price.textContent()).toContain("47.04 to 125.44, likeliest 78.4");
  const overhang = (): Promise<number> =>
    page.evaluate(() => {
      const form = document.querySelector(".work");
      return (form?.scrollWidth ?? 0) - (form?.clientWidth ?? 0);
    });
  await price.getByRole("button", { name: "Change Market price" }).press("Enter");
  const path = "assumptions.further.settlement:market-price";
  await work.fill(`${path}.high`, "200");
  expect(await work.field(`${path}.low`).inputValue()).toBe("47.04");
  expect(await overhang()).toBeLessThanOrEqual(0);
  const stated = (await work.kept()).assumptions?.further?.["settlement:market-price"];
  expect(stated).toEqual({ kind: "pert", low: "47.04", likely: "78.4", high: "200" });

  await price.getByRole("button", { name: "Usual values of Market price" }).press("Enter");
  expect(await price.textContent()).toContain("47.04 to 125.44");
  await work.button("Run futures").click();
  await page.getByRole("heading", { name: "What the buyer pays" }).waitFor();
  expect((await work.kept()).assumptions?.further).toEqual({});
});
