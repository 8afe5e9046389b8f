import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually } from "./workbench.ts";

const words = "clauses.force-majeure.departure.text";

describe("the drafting review", () => {
  story(
    "finds fault with words as they are typed, leads to them and mends them",
    async ({ visit }) => {
      const work = await visit();
      await work.openExample("Warm Homes Calder Vale");
      await work.goTo("Clauses");
      await work.page.locator('.clauserow:has(b:text-is("Force majeure"))').click();
      await work.button("Depart from the text").click();
      await eventually(() => work.field(words).inputValue()).toMatch(/^1\. /);
      await work.fill(
        words,
        "1. The Supplier and/or the Authority shall reply within thirty (20) days, see clause 4.",
      );
      await work.fill("clauses.force-majeure.departure.reason", "The valley floods each year");
      await work.settled();

      await work.goTo("Review");
      await work.pick("Findings to show", await groupNamed("Drafting"));
      const found = (message: string) => work.page.locator(".findings li", { hasText: message });
      await found("“thirty (20)” says 30 in words and 20 in figures").waitFor();
      expect(await found("“and/or”").locator(".level.warning").count()).toBe(1);

      await found("“and/or”").getByRole("button", { name: "Write “or”" }).click();
      await found("“clause 4” is a number written by hand")
        .getByRole("button", { name: "Refer to “Mission”" })
        .click();
      await eventually(() => found("“and/or”").count()).toBe(0);
      const { clauses } = await work.kept();
      expect(clauses["force-majeure"]?.departure?.text).toBe(
        '1. The Supplier or the Authority shall reply within thirty (20) days, see {{ref "mission-statement"}}.',
      );

      await found("“thirty (20)”")
        .getByRole("button", { name: /Force majeure/ })
        .click();
      await eventually(() =>
        work.field(words).evaluate((field) => field === document.activeElement),
      ).toBe(true);

      async function groupNamed(title: string): Promise<string> {
        const group = work.page.getByRole("radiogroup", { name: "Findings to show" });
        const names = await group.locator("label").allTextContents();
        return names.find((name) => name.startsWith(title)) ?? title;
      }
    },
  );

  story("shows how each clause reads, with its long sentences on demand", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Review");
    const table = work.page.locator(".readability");
    await table.waitFor();
    expect(await table.locator("tbody tr").count()).toBeGreaterThan(40);
    const asked = table.getByRole("button", { name: /^\d+ long sentences of / }).first();
    await asked.click();
    const sentence = await table.locator(".hardsentences li").first().textContent();
    expect(Number(/^(\d+) words/.exec(sentence ?? "")?.[1])).toBeGreaterThan(40);
  });
});
