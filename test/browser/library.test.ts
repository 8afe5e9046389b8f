import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

async function search({ page }: Workbench, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search the library" }).fill(words);
}

function rows({ page }: Workbench): Promise<string[]> {
  return page.locator(".libraryrow b").allTextContents();
}

async function openInLibrary(work: Workbench, title: string): Promise<void> {
  await search(work, title);
  await work.page.locator(`.libraryrow:has(b:text-is("${title}"))`).click();
  await work.page.getByRole("heading", { level: 1, name: title }).waitFor();
}

describe("the library", () => {
  story("is searched, narrowed and read by keyboard alone, without a draft", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.button("Clause library").click();
    await eventually(async () => (await rows(work)).length).toBeGreaterThan(150);
    expect(page.url()).toMatch(/#\/library$/);
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("royalty");
    await eventually(async () => (await rows(work))[0]).toBe("Royalty up to a multiple");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Royalty up to a multiple" }).waitFor();
    const card = page.locator(".librarycard");
    expect(await card.locator("del").count()).toBeGreaterThan(0);
    expect(await card.locator("ins").count()).toBeGreaterThan(0);
    expect(await card.textContent()).not.toMatch(/undefined|NaN|\[object |&amp;|\{\{/);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Read before you take" }).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("aubergine");
    await page.getByText("No clause has “aubergine”. Try one word alone").waitFor();
    await work.button("Drafts").click();
    await page.locator(".start").waitFor();
    await page.goBack();
    await page.locator(".library").waitFor();
  });

  story("says what a clause holds, with nothing of the machine in it", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.button("Clause library").click();
    const all = await page.locator(".libraryrow").all();
    for (const row of all.filter((_, i) => i % 5 === 0)) {
      await row.click();
      const title = (await row.locator("b").textContent()) ?? "";
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      const words = (await page.locator(".librarycard").textContent()) ?? "";
      expect(words, title).toContain("Unchanged since");
      expect(words, title).not.toMatch(/undefined|NaN|\[object [A-Z]|&amp;|\{\{/);
    }
  });

  story("is narrowed by filters, which say how many they leave", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Library");
    const count = async (): Promise<number> =>
      Number.parseInt((await page.locator(".libraryfound output").textContent()) ?? "", 10);
    const all = await count();
    await page.getByText("Filters").click();
    await page.getByLabel("Evidence").selectOption({ label: "Strong: causal or systematic study" });
    await eventually(count).toBeLessThan(all);
    const strong = await count();
    await page.getByLabel("Draft", { exact: true }).selectOption({ label: "Not in this draft" });
    await eventually(count).toBeLessThan(strong);
    expect(await page.locator(".libraryrow .tag").count()).toBe(0);
    await work.button("Show all again").click();
    await eventually(count).toBe(all);
  });

  story("gives a clause to the draft with a reason, and takes it out again", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Library");
    await openInLibrary(work, "Royalty up to a multiple");
    const place = page.getByRole("region", { name: "This draft" });
    expect(await place.textContent()).toContain("Not in the draft.");
    await work.button("Take into the draft").click();
    expect(await work.button("Take it in").isDisabled()).toBe(true);
    await page.keyboard.type("The council co-owns the survey method");
    await work.button("Take it in").click();
    await place.getByText(/^In the draft as clause \d+\.$/).waitFor();
    expect((await work.kept()).clauses["royalty-until-multiple"]).toMatchObject({
      use: "in",
      useReason: "The council co-owns the survey method",
    });
    await work.button("Work on it").click();
    await page.getByRole("heading", { level: 1, name: "Royalty up to a multiple" }).waitFor();
    await work.reads("Royalty up to a multiple");
    await page.goBack();
    await work.button("Follow the contract type").click();
    await place.getByText("Not in the draft.").waitFor();
    expect((await work.kept()).clauses["royalty-until-multiple"]).toMatchObject({ use: "auto" });
    await openInLibrary(work, "Force majeure");
    await work.button("Leave out").click();
    await page.keyboard.type("The insurer carries it");
    await work.button("Leave it out").click();
    await place.getByText("Not in the draft.").waitFor();
    expect(await place.textContent()).toContain("The insurer carries it");
  });

  story("shows one pane at a time on a narrow screen", async ({ visit }) => {
    const work = await visit({ viewport: { width: 390, height: 844 } });
    const { page } = work;
    await work.button("Clause library").click();
    const list = page.locator(".librarypane");
    const card = page.locator(".librarycard");
    expect([await list.isVisible(), await card.isVisible()]).toEqual([true, false]);
    await page.locator(".libraryrow").first().click();
    await card.waitFor();
    expect(await list.isVisible()).toBe(false);
    const spills = await card.evaluate((el) => el.scrollWidth > el.clientWidth);
    expect(spills).toBe(false);
    await work.button("All clauses").click();
    expect([await list.isVisible(), await card.isVisible()]).toEqual([true, false]);
  });

  story("is handed out as a handbook, whole or of the draft's type", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Library");
    const markdown = await work.handed(() => work.button("Handbook as Markdown").click());
    expect(markdown.name).toBe("clause-library.md");
    expect(markdown.text).toMatch(/^# Clause library\n/);
    expect(markdown.text).toContain("Prizes");
    await work.page.locator(".librarycard").getByRole("checkbox").check();
    const pdf = await work.handed(() => work.button("Handbook as PDF").click());
    expect(pdf.name).toBe("clause-library.pdf");
    expect(pdf.text).toMatch(/^%PDF-1\.7/);
    const pages = Number(/\/Count (\d+)/.exec(pdf.text)?.[1] ?? 0);
    expect(pages === 0 || pages > 100).toBe(true);
  });

  story("is led to by Find", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("royalty up");
    await page.getByRole("option", { name: "Royalty up to a multiple" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "This draft" }).waitFor();
  });
});
