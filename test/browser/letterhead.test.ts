import { describe, expect } from "vitest";
import { pngFile } from "../picture/png-file.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const png = Buffer.from(pngFile({ width: 1, height: 1, depth: 8, type: 2 }, [[0, 11, 90, 74]]));
const svg = (inside: string): Buffer => Buffer.from(`<svg viewBox="0 0 90 30">${inside}</svg>`);

async function pick({ page }: Workbench, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith(".png") ? "image/png" : "image/svg+xml";
  await page
    .locator('input[aria-label="Letterhead picture"]')
    .setInputFiles({ name, mimeType, buffer });
}

describe("a letterhead", () => {
  story("is picked, shown on the cover, described and taken away again", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Export");
    const cover = work.page.locator(".sheet").first();

    await pick(work, "words.svg", svg("<text>Calder Vale</text>"));
    await eventually(() => work.page.locator(".field .why").textContent()).toContain("<text>");
    expect((await work.kept()).style.letterhead).toBeNull();

    await pick(work, "logo.png", png);
    await eventually(() => cover.locator("image").count()).toBe(1);
    await pick(work, "logo.svg", svg('<path d="M0 0h90v30z" fill="#0b5a4a"/>'));
    await eventually(() => cover.locator('path[fill="#0b5a4a"]').count()).toBe(1);

    const blockers = () => work.page.getByText("The letterhead has no description").count();
    await eventually(blockers).toBeGreaterThan(0);
    await work.fill("style.letterhead.alt", "Calder Vale Council");
    await eventually(blockers).toBe(0);
    expect((await work.kept()).style.letterhead).toMatchObject({ alt: "Calder Vale Council" });

    await work.button("Remove").click();
    await eventually(() => cover.locator('path[fill="#0b5a4a"]').count()).toBe(0);
  });
});
