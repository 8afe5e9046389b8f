import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

async function openClause(work: Workbench, title: string): Promise<void> {
  await work.goTo("Clauses");
  await work.page.locator(`.clauserow:has(b:text-is("${title}"))`).click();
  await work.page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** The numbers of the clauses in the list, without schedules. */
async function clauseNumbers({ page }: Workbench): Promise<number[]> {
  const labels = await page.locator(".clauserow:not(.out) .number").allTextContents();
  return labels.filter((label) => /^\d+$/.test(label)).map(Number);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

describe("a clause", () => {
  story("takes a fallback position with a reason, and the pages change", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    const changed = async (): Promise<string[]> => {
      await work.goTo("Clauses");
      await work.page.getByRole("radio", { name: /^Changed \d+$/ }).check();
      return work.page.locator(".clauserow b").allTextContents();
    };
    const changedBefore = await changed();
    expect(changedBefore).not.toContain("Service Floor");
    await work.page.getByRole("radio", { name: /^All/ }).check();
    await openClause(work, "Service Floor");
    await work.reads("Service Floor");
    const before = await work.pageWords();
    await work.page.getByRole("radio").and(work.page.locator(".position input")).nth(1).check();
    await work.fill("clauses.service-floor.positionReason", "Agreed with the supplier on 3 May");
    await work.settled();
    expect(await work.pageWords()).not.toBe(before);
    const { clauses } = await work.kept();
    expect(clauses["service-floor"]).toMatchObject({
      position: expect.not.stringMatching(/^preferred$/),
      positionReason: "Agreed with the supplier on 3 May",
    });
    const changedNow = await changed();
    expect(changedNow).toContain("Service Floor");
    expect(changedNow).toHaveLength(changedBefore.length + 1);
  });

  story("departs from the library's text, with its numbers computed", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await openClause(work, "Force majeure");
    await work.button("Depart from the text").click();
    const words = "clauses.force-majeure.departure.text";
    await eventually(() => work.field(words).inputValue()).toMatch(/^1\. /);
    await work.fill(
      words,
      '1. Floods of the Calder excuse nobody, see {{ref "term"}}.\n2. Ice does.',
    );
    await work.fill("clauses.force-majeure.departure.reason", "The valley floods each year");
    await work.reads("Floods of the Calder excuse nobody, see clause 3.");
    await work.reads("Ice does.");
    expect(await work.page.locator(".changes ins").count()).toBeGreaterThan(0);
    await work.fill(words, "1. Floods {{#if}} excuse nobody.");
    await work.page
      .getByText("cannot be read")
      .or(work.page.getByText("does not read"))
      .first()
      .waitFor();
    await work.button("Use the library's words").click();
    await eventually(() => work.pageWords()).not.toContain("Floods");
  });

  story("that is left out closes the numbers, and what needs it says so", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Clauses");
    const before = await clauseNumbers(work);
    expect(before).toEqual(upTo(before.length));

    await openClause(work, "Changes");
    await work.pick("Use", "Out");
    await work.fill("clauses.change-control.useReason", "The framework governs changes");
    await work.settled();
    await work.goTo("Clauses");
    await eventually(() => clauseNumbers(work)).toEqual(upTo(before.length - 1));
    const leftOut = work.page.getByRole("region", { name: "Left out" });
    expect(await leftOut.textContent()).toContain("The framework governs changes");

    await work.goTo("Review");
    const findings = await work.page.locator(".findings").allTextContents();
    expect(findings.join(" ")).toMatch(/needs .Changes., which is not in the contract/);
    expect(findings.join(" ")).toMatch(/refers to .change-control/);
    await work.goTo("Export");
    await work.button("Download PDF").waitFor();

    await openClause(work, "Changes");
    await work.pick("Use", "Intentionally omitted");
    await work.settled();
    await work.goTo("Clauses");
    await eventually(() => clauseNumbers(work)).toEqual(before);
  });

  story("keeps what was answered to its questions, and prints it", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await openClause(work, "Service Floor");
    const field = "clauses.service-floor.answers.creditCap";
    await work.fill(field, "17");
    await eventually(() => work.valueInPages(field)).toContain("17%");
    await work.fill(field, "70");
    await work.field(field).blur();
    await work.page.getByText("Between 1 and 20%.").waitFor();
    expect(await work.field(field).inputValue()).toBe("70");
    expect((await work.kept()).clauses["service-floor"]?.answers.creditCap).toBe(17);
  });
});
