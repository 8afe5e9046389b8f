import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually } from "./workbench.ts";

describe("a contract type", () => {
  story("is found by five questions, compared and taken into use", async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.button("Which contract fits?").click();
    const market = work.field("circumstances.market");
    await eventually(() => market.evaluate((el) => el === document.activeElement)).toBe(true);
    await work.select("circumstances.market", "No, nothing does it yet");
    await work.select("circumstances.user", "Nobody in particular yet");
    await work.select("circumstances.test", "Yes, and solvers may come from anywhere");
    await work.select("circumstances.barrier", "Nothing in particular");
    await work.select("circumstances.cohort", "No, for places, systems or everybody");

    const ranked = page.getByRole("list", { name: "What your answers speak for" });
    const best = ranked.locator(":scope > li").first();
    expect(await best.locator("b").textContent()).toBe("Challenge prize");
    expect(await best.textContent()).toContain("Nobody has a solution, so anyone may try.");
    expect(await ranked.locator(":scope > li").count()).toBe(3);
    await work.button("Show all 10 types").click();
    expect(await ranked.locator(":scope > li").count()).toBe(10);

    await work.button("Compare with Challenge prize").click();
    const comparison = page.getByRole("region", { name: "Comparison of contract types" });
    const control = comparison.getByRole("combobox", { name: "Compare with" });
    expect(await control.evaluate((el) => el === document.activeElement)).toBe(true);
    const risk = comparison.getByRole("row", { name: /^Who carries which risk/ });
    expect(await risk.getByRole("cell").allTextContents()).toEqual([
      expect.stringContaining("The Supplier carries"),
      expect.stringContaining("Entrants carry"),
    ]);

    await work.button("Use Challenge prize").click();
    await work.settled();
    const { contract, circumstances } = await work.kept();
    expect(contract.type).toBe("prz");
    expect(circumstances.test).toBe("yes-unknown-solvers");
    await work.goTo("Partners");
    await work.button("Add an entrant").waitFor();
    await work.reads("The Entrant");
  });

  story("that is translated prints in French, with a form in English", async ({ visit }) => {
    const work = await visit();
    await work.newDraft();
    await work.fill("title", "Cantines de Belle-Rive");
    await work.goTo("Instrument");
    await work.fill("contract.start", "1 September 2027");
    await work.field("contract.language").selectOption("fr");
    await work.settled();
    await work.goTo("Payment");
    await work.reads("Comment chaque somme est établie");
    expect(await work.pageWords()).toMatch(/Page \d+ sur \d+/);
    const { text } = await work.downloadText();
    expect(text).toContain("Cantines de Belle-Rive");
    expect(text.replaceAll(/\s/g, " ")).toContain("1er septembre 2027");
    expect(text).not.toMatch(/\bshall\b/);
  });
});
