import { describe, expect } from "vitest";
import { printDesign } from "../../src/storage/file.ts";
import { standardDesign } from "../standard-design.ts";
import { story } from "./story.ts";
import { eventually, parsed, type Workbench } from "./workbench.ts";

const good = printDesign(standardDesign);

/** A browser without a dialog to save files; it puts them among the downloads. */
function withoutSaveDialog(): void {
  Reflect.deleteProperty(self, "showOpenFilePicker");
  Reflect.deleteProperty(self, "showSaveFilePicker");
}

/** A save dialog that always answers with the proposed name, and counts how often it was shown. */
function withSaveDialog(): void {
  let shown = 0;
  Object.assign(self, {
    async showSaveFilePicker({ suggestedName }: { suggestedName: string }) {
      shown += 1;
      document.documentElement.dataset.saveDialogs = String(shown);
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(suggestedName, { create: true });
    },
  });
}

function readSaved(work: Workbench, name: string): Promise<string> {
  return work.page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(fileName)).getFile()).text();
  }, name);
}

describe("a design file", () => {
  story("holds the draft as it was saved, and opens as a draft of its own", async ({ visit }) => {
    const work = await visit({ before: withoutSaveDialog });
    await work.openExample("Warm Homes Calder Vale");
    await work.fill("title", "Warm Homes Ashworth");
    const file = await work.handed(() => work.page.keyboard.press("Control+s"));
    expect(file.name).toMatch(/^warm-homes-ashworth-[\d.]+\.json$/);
    expect(parsed(file.text)).toEqual(await work.kept());

    await work.fill("title", "Warm Homes Northgate");
    await work.closeDraft();
    await work.openFile(file.name, file.text);
    await work.settled();
    expect(await work.field("title").inputValue()).toBe("Warm Homes Ashworth");
    expect((await work.downloadDesign()).text).toBe(file.text);
    await work.closeDraft();
    await eventually(() => work.drafts()).toEqual(["Warm Homes Ashworth", "Warm Homes Northgate"]);
  });

  story("is saved to the same place again without a question", async ({ visit }) => {
    const work = await visit({ before: withSaveDialog });
    await work.newDraft();
    await work.fill("title", "Riverside");
    await work.page.keyboard.press("Control+s");
    await work.page.getByText("Saved as riverside-0.1.json.").waitFor();
    await work.fill("mission.owner", "Ada Okafor");
    await work.page.keyboard.press("Control+s");
    await eventually(
      async () => parsed(await readSaved(work, "riverside-0.1.json")).mission.owner,
    ).toBe("Ada Okafor");
    expect(await work.page.locator("html").getAttribute("data-save-dialogs")).toBe("1");
  });

  story("opens when it falls on the start screen or on an open draft", async ({ visit }) => {
    const work = await visit();
    await work.dropFile("second-chance.json", good);
    await work.settled();
    expect(await work.field("title").inputValue()).toBe("Riverside Second Chance");
    await work.fill("title", "Riverside First Chance");
    await work.dropFile("second-chance.json", good);
    await eventually(() => work.field("title").inputValue()).toBe("Riverside Second Chance");
    await work.closeDraft();
    await eventually(() => work.drafts()).toEqual([
      "Riverside Second Chance",
      "Riverside First Chance",
    ]);
  });
});

const newer = JSON.stringify({ ...standardDesign, version: 99, prizes: [] });
const wrongCurrency = good.replace('"currency": "GBP"', '"currency": "pounds"');
const refused: readonly { name: string; text: string; reason: RegExp }[] = [
  { name: "cut-off.json", text: good.slice(0, 4_000), reason: /not valid JSON/ },
  { name: "empty.json", text: "", reason: /neither a design file nor a PDF/ },
  { name: "terms.txt", text: "Terms and conditions", reason: /neither a design file nor a PDF/ },
  { name: "newer.json", text: newer, reason: /version 99.*Open it with a newer Pactwright/ },
  { name: "package.json", text: '{"name": "pactwright"}', reason: /not a design file/ },
  { name: "list.json", text: "[1, 2]", reason: /not a design file/ },
  { name: "wrong-currency.json", text: wrongCurrency, reason: /contract\.currency.*ISO 4217/ },
];

describe("a file that is no design", () => {
  story("is refused with the reason, and the open draft stands", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.fill("title", "Warm Homes Ashworth");
    const kept = await work.kept();
    for (const { name, text, reason } of refused) {
      await work.dropFile(name, text);
      const words = await work.dismiss(`“${name}” cannot be opened`);
      expect(words).toMatch(reason);
      expect(words).toContain("Your drafts are as they were.");
    }
    expect(await work.field("title").inputValue()).toBe("Warm Homes Ashworth");
    expect(await work.kept()).toEqual(kept);
    await work.closeDraft();
    expect(await work.drafts()).toEqual(["Warm Homes Ashworth"]);
  });

  story(
    "is refused from the start screen too, and a good one opens after it",
    async ({ visit }) => {
      const work = await visit();
      await work.openFile("contract.pdf", "%PDF-1.7\n\u0000\u0001");
      const dialog = work.dialog("“contract.pdf” cannot be opened");
      await dialog.getByText("Close", { exact: true }).click();
      await work.openFile("second-chance.json", `\uFEFF${good}`);
      await work.settled();
      expect(await work.field("title").inputValue()).toBe("Riverside Second Chance");
    },
  );
});
