import { createRequire } from "node:module";
import { describe, expect } from "vitest";
import { fontFiles } from "../../src/shaping/node-fonts.ts";
import { story } from "./story.ts";

const require = createRequire(import.meta.url);

describe("a script whose fonts are large", () => {
  story("asks for them, and takes them from a file", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Partners");
    await work.fill("parties.0.name", "東京都環境局");
    await work.page.getByText("This contract needs fonts for Chinese.").waitFor();
    const choose = async () => {
      await work.button("Choose a font file").click();
      const dialog = work.dialog("Fonts for Chinese");
      const [chosen] = await Promise.all([
        work.page.waitForEvent("filechooser"),
        dialog.getByRole("button", { name: "Choose font files" }).click(),
      ]);
      return chosen;
    };
    const notes = { name: "notes.ttf", mimeType: "font/ttf", buffer: Buffer.from("no font") };
    await (await choose()).setFiles(notes);
    expect(await work.dismiss("That font cannot be used")).toContain(
      "This is not a TrueType font file (.ttf).",
    );

    // It has no ideograph, so that the press goes on to ask for the next that may have them.
    await (await choose()).setFiles(require.resolve(fontFiles["fallback-serif-regular"]));
    await work.page.getByText("This contract needs fonts for Japanese.").waitFor();
    expect(await work.valueInPages("parties.0.name")).toContain("[U+6771]");
  });
});
