import { zipSync } from "fflate";
import { describe, expect } from "vitest";
import { exampleFiles } from "../example-pack.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const team = "Riverside Council legal team";

/** The example pack as a zip, with some of its words changed. */
function zipped(change: (text: string) => string = (text) => text): Buffer {
  const files = Object.entries(exampleFiles()).map(([path, bytes]) => [
    `riverside-legal/${path}`,
    new TextEncoder().encode(change(new TextDecoder().decode(bytes))),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}

async function add(work: Workbench, name: string, buffer: Buffer): Promise<void> {
  const choosing = work.page.waitForEvent("filechooser");
  await work.button("Add a clause pack").click();
  await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function withPack(work: Workbench): Promise<void> {
  await work.openExample("Warm Homes Calder Vale");
  await work.goTo("Clauses");
  await work.button("Own clauses").click();
  await add(work, "riverside.zip", zipped());
  await work.dialog("Own clauses").getByRole("heading", { name: team }).waitFor();
}

describe("own clauses", () => {
  story("stand in place of the library's by choice, are marked, and travel", async ({ visit }) => {
    const work = await visit();
    await withPack(work);
    const dialog = work.dialog("Own clauses");
    await dialog.getByText("stands: liability-cap").waitFor();
    await dialog.getByRole("switch", { name: /Limits of liability/ }).check();
    await dialog.getByText("stands: liability-cap").waitFor({ state: "detached" });
    await dialog.getByText("Compare the two").click();
    expect(await dialog.locator("ins").count()).toBeGreaterThan(0);
    await work.dismiss("Own clauses");

    const row = work.page.locator('.clauserow[data-field="clauses.liability-cap"]');
    await row.getByText(team).waitFor();
    await row.click();
    await work.reads("is limited to [£5,000,000].");
    const design = (await work.downloadDesign()).text;
    expect(JSON.parse(design).packs).toMatchObject([
      { id: "riverside-legal", edition: "2026-11", overrides: ["liability-cap"] },
    ]);
    await work.closeDraft();
    await work.openFile("warm-homes.json", design);
    await eventually(async () => (await work.downloadText()).text).toContain("£5,000,000");
  });

  story("new among the library's are taken in like any clause", async ({ visit }) => {
    const work = await visit();
    await withPack(work);
    await work.dialog("Own clauses").getByRole("button", { name: "Scrutiny by members" }).click();
    await work.pick("Use", "In");
    await eventually(async () => (await work.downloadText()).text).toContain("Scrutiny by members");
  });

  story("that have changed are compared, and taken one by one", async ({ visit }) => {
    const work = await visit();
    await withPack(work);
    const newer = zipped((text) =>
      text
        .replace('"2026-11"', '"2027-02"')
        .replace("at most one page, in words", "at most two pages, in words")
        .replace("in public, how far", "in public and on film, how far")
        .replace("send to the hearing a person", "send to the hearing a director"),
    );
    await add(work, "riverside-2.zip", newer);
    const dialog = work.dialog(`“${team}” has changed`);
    await dialog.locator("ins", { hasText: "director" }).waitFor();
    await dialog.getByRole("checkbox", { name: /Records that residents/ }).uncheck();
    await work.button("Take 1 change").click();
    await work.dialog("Own clauses").getByText("Edition 2026-11 + 2027-02").waitFor();
    const [pack] = (await work.kept()).packs;
    const words = pack?.files.map(({ text }) => text).join("\n");
    expect(words).toContain("send to the hearing a director");
    expect(words).not.toContain("at most two pages");
  });

  story("are refused with file, line and remedy where they have a fault", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Clauses");
    await work.button("Own clauses").click();
    await add(
      work,
      "riverside.zip",
      zipped((text) => text.replace("buyer.name", "buyer.nane")),
    );
    const words = await work.dismiss("“riverside.zip” cannot be added");
    expect(words).toMatch(/riverside-legal\/governance\/scrutiny-committee\.md:\d+/);
    expect(words).toContain("Did you mean");
    expect((await work.kept()).packs).toEqual([]);
  });

  story("leave with their pack, and come back with one press", async ({ visit }) => {
    const work = await visit();
    await withPack(work);
    await work.button(`Remove ${team}`).click();
    await work.dialog("Own clauses").getByText("No own clauses yet").waitFor();
    await work.dismiss("Own clauses");
    expect((await work.kept()).packs).toEqual([]);
    await work.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await eventually(async () => (await work.kept()).packs.length).toBe(1);
  });

  story("dropped on the window go into the open draft", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    const pledge = new TextDecoder().decode(exampleFiles()["general/plain-records.md"]);
    await work.dropFile("plain-records.md", pledge);
    await work.dialog("Own clauses").getByText("Records that residents can read").waitFor();
    expect((await work.kept()).packs[0]?.files[0]?.path).toBe("general/plain-records.md");
  });
});
