import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually } from "./workbench.ts";

const example = "Tallow River Alive";

describe("a draft", () => {
  story("takes changes back and makes them again, in words and in structure", async ({ visit }) => {
    const work = await visit();
    await work.openExample(example);
    await work.fill("title", "Tallow River Clear");
    await work.reads("Tallow River Clear");
    await work.button("Undo").click();
    expect(await work.field("title").inputValue()).toBe(example);
    await work.button("Redo").click();
    expect(await work.field("title").inputValue()).toBe("Tallow River Clear");

    await work.goTo("Outcomes");
    const cards = work.page.locator(".work .card");
    const before = await cards.count();
    const first = await cards.first().locator(".title").textContent();
    await work.button(`Remove outcome 1 of ${before}`).click();
    expect(await cards.count()).toBe(before - 1);
    await work.page.keyboard.press("Control+z");
    expect(await cards.count()).toBe(before);
    expect(await cards.first().locator(".title").textContent()).toBe(first);
    await work.page.keyboard.press("Control+Shift+z");
    expect(await cards.count()).toBe(before - 1);
    expect((await work.kept()).outcomes).toHaveLength(before - 1);
  });

  story("is there again after a reload, at the step where it was", async ({ visit }) => {
    const work = await visit();
    await work.openExample(example);
    await work.goTo("Outcomes");
    await work.fill("outcomes.0.population", "All who live along the Tallow");
    const kept = await work.kept();
    await work.page.reload();
    await work.settled();
    expect(await work.field("outcomes.0.population").inputValue()).toBe(
      "All who live along the Tallow",
    );
    expect(await work.kept()).toEqual(kept);
  });

  story("asks before the page is left with words that are not kept yet", async ({ visit }) => {
    const work = await visit();
    await work.openExample(example);
    await work.saved();
    const asked = work.page.waitForEvent("dialog");
    await work.field("title").pressSequentially("!");
    await work.page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    expect((await work.kept()).title).toContain("!");
    const closed = work.page.waitForEvent("close");
    await work.page.close({ runBeforeUnload: true });
    await closed;
  });
});

describe("the drafts of a device", () => {
  story("stand on the start screen, newest first, and each opens again", async ({ visit }) => {
    const work = await visit();
    for (const title of [example, "Warm Homes Calder Vale"]) {
      await work.openExample(title);
      await work.closeDraft();
    }
    await work.newDraft();
    await work.fill("title", "Riverside Second Chance");
    await work.closeDraft();
    await eventually(() => work.drafts()).toEqual([
      "Riverside Second Chance",
      "Warm Homes Calder Vale",
      example,
    ]);
    await work.openDraft("Riverside Second Chance");
    expect(await work.field("title").inputValue()).toBe("Riverside Second Chance");
    await work.page.goBack();
    await work.page.locator(".start").waitFor();
    await work.openDraft(example);
    expect(await work.field("title").inputValue()).toBe(example);
  });

  story("are copied, and deleted with a way back", async ({ visit }) => {
    const work = await visit();
    await work.openExample(example);
    await work.closeDraft();
    await work.button(`Copy ${example}`).click();
    const copy = `${example} (copy)`;
    await eventually(() => work.drafts()).toEqual([copy, example]);

    await work.button(`Delete ${example}`).click();
    await work.dialog(`Delete “${example}”?`).getByRole("button", { name: "Keep it" }).click();
    expect(await work.drafts()).toEqual([copy, example]);
    await work.button(`Delete ${example}`).click();
    await work.dialog(`Delete “${example}”?`).getByRole("button", { name: "Delete" }).click();
    await eventually(() => work.drafts()).toEqual([copy]);
    await work.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await eventually(() => work.drafts()).toEqual([copy, example]);

    await work.openDraft(copy);
    await work.fill("title", "A river of our own");
    await work.closeDraft();
    await eventually(() => work.drafts()).toEqual(["A river of our own", example]);
  });
});
