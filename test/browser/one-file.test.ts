import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openContract } from "./contract-pdf.ts";
import { launching, pageAddress, type Watch, watch } from "./story.ts";
import { Workbench } from "./workbench.ts";

let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), "pactwright-profile-"));
});
afterAll(() => rm(profile, { recursive: true, force: true }));

/** Starts a browser on the profile, uses the page in it, and quits the browser. */
async function inBrowser(use: (work: Workbench) => Promise<void>): Promise<Watch> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, launching);
  try {
    const watched = await watch(context, pageAddress);
    const work = new Workbench(context.pages()[0] ?? (await context.newPage()));
    await work.page.goto(pageAddress);
    await use(work);
    return watched;
  } finally {
    await context.close();
  }
}

describe("the page of one file, opened from a disk", () => {
  test("does the whole job, keeps drafts over a restart, and asks for nothing", async () => {
    const first = await inBrowser(async (work) => {
      await work.page.getByText("You opened Pactwright as a file.").waitFor();
      await work.openExample("A Home First Rivermouth");
      await work.fill("mission.statement", "By 2031 nobody in Rivermouth sleeps outside");
      await work.reads("By 2031 nobody in Rivermouth sleeps outside");
      const pdf = await openContract((await work.exportPdf()).bytes);
      expect(pdf.title).toBe("A Home First Rivermouth");
      expect(pdf.pages.length).toBeGreaterThanOrEqual(25);
      expect(pdf.says("By 2031 nobody in Rivermouth sleeps outside")).toBe(true);
      await work.saved();
    });
    const second = await inBrowser(async (work) => {
      await work.openDraft("A Home First Rivermouth");
      expect(await work.field("mission.statement").inputValue()).toBe(
        "By 2031 nobody in Rivermouth sleeps outside",
      );
      await work.reads("nobody in Rivermouth sleeps outside");
    });
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    expect([...first.requests, ...second.requests]).toEqual([pageAddress, pageAddress]);
  });
});
