import { createRequire } from "node:module";
import { describe, expect } from "vitest";
import { fontFiles } from "../../src/shaping/node-fonts.ts";
import { openContract } from "./contract-pdf.ts";
import { pageAddress, story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const require = createRequire(import.meta.url);
const name = "東京都環境局";

/** Notes each font of a pack that is asked for over the network. */
function watchFonts({ page }: Workbench): string[] {
  const fonts: string[] = [];
  page.context().on("request", (request) => {
    const font = /NotoSans(?:SC|JP|KR)_\w+?(?=[-.])/.exec(request.url())?.[0];
    if (font !== undefined) fonts.push(font);
  });
  return fonts;
}

async function nameBuyer(work: Workbench, words: string): Promise<void> {
  await work.goTo("Partners");
  await work.fill("parties.0.name", words);
}

describe("a script whose fonts are large", () => {
  story("has them loaded when a contract needs them, and kept", async ({ visit }) => {
    const work = await visit();
    const fonts = watchFonts(work);
    await work.page.reload();
    await work.openExample("Warm Homes Calder Vale");
    await work.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(fonts).toEqual([]);

    await nameBuyer(work, name);
    await eventually(() => work.valueInPages("parties.0.name")).toContain(name);
    expect(fonts.toSorted()).toEqual(["NotoSansSC_400Regular", "NotoSansSC_700Bold"]);
    await work.page.locator(".fontnotice").waitFor({ state: "detached" });
    const pdf = await openContract((await work.exportPdf()).bytes);
    expect(pdf.says(name)).toBe(true);
    await work.saved();

    await work.page.context().setOffline(true);
    await work.page.reload();
    await eventually(() => work.valueInPages("parties.0.name")).toContain(name);
    await work.page.context().setOffline(false);
    expect(fonts).toHaveLength(2);
  });

  story("has them in a file that is made before they have come", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.page.route(/NotoSansKR/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await nameBuyer(work, "서울특별시");
    const pdf = await openContract((await work.exportPdf()).bytes);
    expect(pdf.says("서울특별시")).toBe(true);
  });

  story("says where they cannot be had, and tries again when told", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    // An answer without the file, since a request that fails would be an error in the console.
    await work.page.route(/NotoSansJP/, (route) => route.fulfill({ status: 204, body: "" }));
    await nameBuyer(work, "さいたま市");
    await work.page.getByText("The fonts for Japanese could not be loaded.").waitFor();
    expect(await work.valueInPages("parties.0.name")).toContain("[U+3055]");
    await work.page.unroute(/NotoSansJP/);
    await work.button("Try again").click();
    await eventually(() => work.valueInPages("parties.0.name")).toContain("さいたま市");
  });

  story("asks for them in the page of one file, and takes them from a file", async ({ visit }) => {
    const work = await visit({ address: pageAddress });
    await work.openExample("Warm Homes Calder Vale");
    await nameBuyer(work, name);
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
