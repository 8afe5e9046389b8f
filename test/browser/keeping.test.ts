import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually, parsed, Workbench } from "./workbench.ts";

describe("one draft in two tabs", () => {
  story("is written by the first, read in the second, and handed over", async ({ visit }) => {
    const first = await visit();
    await first.openExample("Warm Homes Calder Vale");
    await first.saved();
    const second = new Workbench(await first.page.context().newPage());
    await second.page.goto(first.page.url());
    await second.settled();
    const bar = second.page.getByText("This draft is open in another tab");
    await bar.waitFor();
    expect(await second.field("title").getAttribute("readonly")).not.toBeNull();
    await second.goTo("Outcomes");
    expect(await second.button("Add an outcome").isDisabled()).toBe(true);

    await first.fill("title", "Warm Homes Ashworth");
    await first.saved();
    await first.closeDraft();
    await second.page.getByText("You can edit it here now.").waitFor();
    await bar.waitFor({ state: "detached" });
    await second.goTo("Mission");
    expect(await second.field("title").inputValue()).toBe("Warm Homes Ashworth");
    await second.fill("title", "Warm Homes Northgate");
    expect((await second.kept()).title).toBe("Warm Homes Northgate");
  });
});

/** Runs in the browser: spoils the text of every draft, as a failing disk might. */
async function spoilDrafts(): Promise<void> {
  const finished = (request: IDBRequest): Promise<void> =>
    new Promise((done) => {
      request.onsuccess = () => done();
    });
  const opening = indexedDB.open("pactwright");
  await finished(opening);
  const shelf = opening.result.transaction("drafts", "readwrite").objectStore("drafts");
  const reading = shelf.getAll();
  await finished(reading);
  for (const draft of reading.result) {
    await finished(shelf.put({ ...draft, text: draft.text.slice(0, 300) }));
  }
  opening.result.close();
}

describe("a draft that cannot be read", () => {
  story("is set aside whole, said so, and handed out as it is", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.closeDraft();
    await work.page.evaluate(spoilDrafts);
    await work.page.locator(".draft .open").click();
    const words = await work.dismiss(/could not be read and was set aside/);
    expect(words).toContain("not valid JSON");
    await eventually(() => work.drafts()).toEqual([]);
    const file = await work.handed(() => work.button("Download as it is").click());
    expect(file.text).toHaveLength(300);
    expect(file.text).toContain('"format": "pactwright-design"');
    await work.button("Remove").click();
    await work.page.locator(".draft").waitFor({ state: "detached" });
  });
});

describe("a device that has no room", () => {
  story("says so at once and offers the draft as a file", async ({ visit }) => {
    const work = await visit();
    const devtools = await work.page.context().newCDPSession(work.page);
    const { origin } = new URL(work.page.url());
    // The browser remembers for a while how much room there was, so there is none from the start.
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await work.openExample("Warm Homes Calder Vale");
    await work.fill("title", "Warm Homes Ashworth");
    const alert = work.page.getByRole("alert").filter({ hasText: "Not saved" });
    await alert.waitFor();
    expect(await alert.textContent()).toContain("no room left");
    await work.page.setViewportSize({ width: 390, height: 844 });
    const [title, words] = await Promise.all([
      work.page.locator(".crumb .name").boundingBox(),
      alert.boundingBox(),
    ]);
    expect(title?.width).toBeGreaterThan(60);
    expect(words?.y).toBeGreaterThan((title?.y ?? Infinity) + (title?.height ?? 0));
    await work.page.setViewportSize({ width: 1440, height: 900 });
    const file = await work.handed(() =>
      alert.getByRole("button", { name: "Download the draft" }).click(),
    );
    expect(parsed(file.text).title).toBe("Warm Homes Ashworth");

    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    await work.fill("mission.owner", "Ada Okafor");
    expect(await work.kept()).toMatchObject({
      title: "Warm Homes Ashworth",
      mission: { owner: "Ada Okafor" },
    });
  });

  story("lets one work all the same where drafts cannot be kept at all", async ({ visit }) => {
    const work = await visit({
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("Storage is denied", "SecurityError");
        };
      },
    });
    await work.page.getByText("This browser keeps no drafts for this page").waitFor();
    await work.newDraft();
    await work.fill("title", "Riverside");
    await work.reads("Riverside");
    await work.page.getByRole("alert").filter({ hasText: "Not saved" }).waitFor();
    expect(parsed((await work.downloadDesign()).text).title).toBe("Riverside");
  });
});
