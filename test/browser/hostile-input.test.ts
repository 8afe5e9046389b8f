import { describe, expect } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { printDesign } from "../../src/storage/file.ts";
import { openContract } from "./contract-pdf.ts";
import { story } from "./story.ts";
import type { ReadPage } from "./workbench.ts";

const markup = '# *A* | {{x}} <script>alert(1)</script> & [b](#c) {#d} "q" \\n';
const longWord = "Donaudampfschiff".repeat(625);
const hebrew = "עיריית חיפה";

/** Nothing to draw it with, an alarm, and an order to print from right to left. */
const strange = "ไทย \u0007\u202e 🚒";

/** What a field prints over all pages, without the spaces and hyphens of line ends. */
function printed(pages: readonly ReadPage[], path: string): string {
  const runs = pages.flatMap(({ values }) => values.filter(([from]) => from === path));
  return runs.map(([, words]) => words).join("");
}

const slips = /undefined|NaN|\[object|&(amp|lt|gt|quot|#\d+);|Infinity/;

describe("whatever is typed", () => {
  story("prints as it is, and breaks nothing", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.fillAll({
      title: `Café ${markup}`,
      "mission.challenge": longWord,
      "mission.statement": markup,
      "mission.owner": hebrew,
      reference: strange,
    });
    await work.goTo("Outcomes");
    await work.fillAll({
      "outcomes.0.statement": markup,
      "outcomes.0.metrics.0.name": markup,
      "outcomes.0.metrics.0.unit": "<b>% | &",
    });
    await work.goTo("Partners");
    await work.fillAll({ "parties.0.name": `بلدية ${markup}`, "parties.0.address": longWord });
    const kept = await work.kept();
    expect(kept.mission).toMatchObject({ challenge: longWord, statement: markup });
    expect(kept).toMatchObject({ title: `Café ${markup}`, reference: strange });
    expect(kept.parties[0]?.name).toBe(`بلدية ${markup}`);

    const pages = await work.allPages();
    for (const path of ["mission.statement", "outcomes.0.statement", "outcomes.0.metrics.0.name"]) {
      expect(printed(pages, path).replaceAll(/\s/gu, "")).toContain(markup.replaceAll(/\s/gu, ""));
    }
    expect(printed(pages, "mission.challenge").replaceAll("-", "")).toContain(longWord);
    expect(printed(pages, "mission.owner")).toContain(hebrew);
    expect(printed(pages, "parties.0.name")).toContain("بلدية");
    expect(pages[0]?.words).toContain("🚒");
    expect(pages.filter(({ words }) => slips.test(words))).toEqual([]);

    const pdf = await openContract((await work.exportPdf()).bytes);
    expect(pdf.title).toContain(`Café ${markup}`.trim());
    expect(pdf.says(markup)).toBe(true);
    expect(pdf.pages.filter((words) => slips.test(words))).toEqual([]);

    await work.goTo("Review");
    await work.page.getByText("in none of the contract’s fonts").first().waitFor();
    await work.page.getByText("cannot be printed").first().waitFor();
  });

  story(
    "leaves an absurd number in its field with the reason, and the old one in force",
    async ({ visit }) => {
      const work = await visit();
      await work.openExample("Warm Homes Calder Vale");
      await work.goTo("Payment");
      const fee = "payments.0.amountMinor";
      const before = (await work.kept()).payments[0];
      for (const typed of [
        "1e999",
        "-5",
        "9007199254740993",
        "NaN",
        "12,34",
        "£0.001",
        "٣٤",
        "{}",
      ]) {
        await work.fill(fee, typed);
        await work.field(fee).blur();
        await work.page.locator('[role="alert"].why').waitFor();
        expect(await work.field(fee).inputValue()).toBe(typed);
      }
      expect((await work.kept()).payments[0]).toEqual(before);
      await work.goTo("Mission");
      await work.goTo("Payment");
      expect(await work.field(fee).inputValue()).toBe("{}");
      await work.fill(fee, "90,071,992,547,409.91");
      expect((await work.kept()).payments[0]).toMatchObject({ amountMinor: 9_007_199_254_740_991 });

      await work.goTo("Outcomes");
      const metric = "outcomes.0.metrics.0";
      const [huge, tiny] = ["9".repeat(40), `-0.${"0".repeat(39)}1`];
      await work.fill(`${metric}.baseline.value`, huge);
      await work.fill(`${metric}.target.value`, tiny);
      await work.fill(`${metric}.target.date`, "31/2/2031");
      await work.field(`${metric}.target.date`).blur();
      await work.page.getByText("There is no such day in the calendar.").waitFor();
      expect((await work.kept()).outcomes[0]?.metrics[0]).toMatchObject({
        baseline: { value: huge },
        target: { value: tiny, date: "2031-03-31" },
      });
      await work.goTo("Payment");
      const closed = work.page.locator('.work .fold[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      const form = (await work.page.locator(".work").textContent()) ?? "";
      expect(form).not.toMatch(slips);
      const contract = (await work.downloadText()).text;
      expect(contract).not.toMatch(slips);
      expect(contract).toContain(`9,${"999,".repeat(12)}999`);
    },
  );

  story(
    "may be nothing: empty lists say what to do, and the contract comes out",
    async ({ visit }) => {
      const work = await visit();
      const empty = {
        outcomes: [],
        payments: [],
        parties: [],
        conditions: [],
        risks: [],
        seats: [],
      };
      await work.dropFile("empty.json", printDesign({ ...blankDesign("empty", "obs"), ...empty }));
      await work.settled();
      for (const step of ["Outcomes", "Payment", "Conditions", "Partners", "Risks"]) {
        await work.goTo(step);
        expect(await work.page.locator(".work .empty").first().textContent()).toMatch(/^No/);
      }
      const contract = (await work.downloadText()).text;
      expect(contract).not.toMatch(slips);
      expect(contract).toContain("No Outcome Payment has been agreed.");
      expect((await work.exportPdf()).bytes.length).toBeGreaterThan(100_000);
    },
  );
});
