import { describe, expect } from "vitest";
import { story } from "./story.ts";
import { eventually } from "./workbench.ts";

describe("as the system or the paper will have it", () => {
  story(
    "pages stay black on white under forced colours, and the open step is seen",
    async ({ visit }) => {
      const work = await visit({ forcedColors: "active", colorScheme: "dark" });
      await work.openExample("Warm Homes Calder Vale");
      await work.reads("Calder Vale Council");
      const sheet = work.page.locator(".pagelist .sheet:has(text)").first();
      const colours = await sheet.evaluate((page) => {
        const text = page.querySelector("text") ?? page;
        return [getComputedStyle(page).backgroundColor, getComputedStyle(text).fill];
      });
      expect(colours[0]).toBe("rgb(255, 255, 255)");
      expect(colours[1]).not.toBe("rgb(255, 255, 255)");
      const [here, elsewhere] = await Promise.all(
        ["[aria-current]", ":not([aria-current])"].map((which) =>
          work.page
            .locator(`.step${which}`)
            .first()
            .evaluate((step) => getComputedStyle(step).backgroundColor),
        ),
      );
      expect(here).not.toBe(elsewhere);
    },
  );

  story("the whole form prints, without the bars about it", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.page.emulateMedia({ media: "print" });
    for (const part of [".bar", "nav.steps", ".view", ".status"]) {
      expect(await work.page.locator(part).isVisible()).toBe(false);
    }
    await eventually(() =>
      work.page.locator(".app").evaluate((app) => app.clientHeight >= app.scrollHeight),
    ).toBe(true);
    expect(await work.page.locator(".app").evaluate((app) => app.clientHeight)).toBeGreaterThan(
      900,
    );
  });

  story("at twice the size a step's purpose stands below its name", async ({ visit }) => {
    const work = await visit({ viewport: { width: 720, height: 450 } });
    await work.page.locator(".example", { hasText: "Warm Homes" }).click();
    const name = await work.page.getByRole("heading", { level: 1 }).boundingBox();
    const purpose = await work.page.locator(".screenhead .lead").boundingBox();
    expect(purpose?.x).toBe(name?.x);
    expect(purpose?.y).toBeGreaterThan(name?.y ?? Infinity);
  });
});
