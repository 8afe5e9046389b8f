import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

function figure({ page }: Workbench, name: string | RegExp) {
  return page.locator(".figures > li", { hasText: name });
}

describe("value for money", () => {
  story("is appraised year by year, followed step by step and printed", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Value");
    await page.getByText("No appraisal yet.").waitFor();
    await work.button("Begin an appraisal").click();
    await work.fill("value.baseYear", "2027");

    await work.button("Add a cost").click();
    await work.fillAll({ "value.flows.0.label": "Fees", "value.flows.0.amounts.0": "1,000,000" });
    await work.button("Add 2028").click();
    await eventually(async () => (await work.kept()).value?.flows[0]?.amounts).toEqual([
      100_000_000, 100_000_000,
    ]);
    await work.select("value.flows.0.optimism.category", "Outsourcing, operating cost (0% to 41%)");
    await work.fill("value.flows.0.optimism.mitigationPercent", "100");

    await work.button("Add a benefit").click();
    await work.fillAll({
      "value.flows.1.label": "Hospital stays avoided",
      "value.flows.1.amounts.0": "3000000",
    });
    const net = figure(work, "Net present value");
    await eventually(() => net.locator("b").textContent()).toBe("£1,033,816.43");
    await net.locator("summary").click();
    await net.getByText("£3,000,000 − £1,966,183.57 = £1,033,816.43").waitFor();

    await work.button("Add a spillover").click();
    await work.fillAll({
      "value.spillovers.0.indicator": "Installers trained",
      "value.spillovers.0.low": "0",
      "value.spillovers.0.base": "0.1",
      "value.spillovers.0.high": "0.5",
      "value.spillovers.0.confidencePercent": "50",
      "value.negativeSpillovers": "None expected: no installer leaves another scheme.",
    });
    const likely = figure(work, "Spillovers, likely").first();
    await eventually(() => likely.locator("b").textContent()).toBe("£150,000");
    expect(await net.locator("b").textContent()).toBe("£1,033,816.43");

    await work.button("Copy this table and edit it").click();
    await work.fill("value.rates.own.0.percent", "0");
    await eventually(() => net.locator("b").textContent()).toBe("£1,000,000");

    expect(await page.locator(".work").textContent()).not.toMatch(/undefined|NaN|\[object /);
    const annex = await work.handed(() => work.button("Download annex").click());
    expect(annex.name).toMatch(/-value\.pdf$/);
    expect(annex.text).toMatch(/^%PDF-1\.7/);
    await work.goTo("Export");
    await work.button("Download annex on value for money").waitFor();

    await work.goTo("Value");
    await work.button("Remove the appraisal").click();
    await page.getByText("No appraisal yet.").waitFor();
    expect((await work.kept()).value).toBeUndefined();
    await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await eventually(() => net.locator("b").textContent()).toBe("£1,000,000");
  });

  story(
    "is weighed by income beside the plain sum, and says what answers a harm",
    async ({ visit }) => {
      const work = await visit();
      const { page } = work;
      await work.openExample("First Payday");
      await work.goTo("Value");
      const net = figure(work, /^Net present value[^,]/);
      const weighed = figure(work, "Net present value, weighed by income");
      const plain = await net.locator("b").textContent();
      expect(await weighed.count()).toBe(0);
      const answer = work.field("value.spillovers.1.answeredBy");
      expect(await answer.locator("option:checked").textContent()).toMatch(
        /^Clause \d+: Learning Reviews$/,
      );

      await work.button("Weigh by income").click();
      await work.fill("value.distribution.medianMinor", "35000");
      await work.button("Add an income group").click();
      await work.fillAll({
        "value.distribution.groups.0.title": "Young people out of work",
        "value.distribution.groups.0.incomeMinor": "14,000",
      });
      await page.getByRole("cell", { name: "3.291" }).waitFor();
      await page.locator(".fold", { hasText: "Benefits not paid and tax received" }).click();
      await work.select("value.flows.3.groupId", "Young people out of work");
      await eventually(() => weighed.locator("b").textContent()).not.toBe(plain);
      expect(await net.locator("b").textContent()).toBe(plain);

      await work.button("Turn the weights off").click();
      await eventually(() => weighed.count()).toBe(0);
      expect((await work.kept()).value?.distribution).toBeUndefined();
    },
  );
});
