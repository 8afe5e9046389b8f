import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Design } from "../../src/domain/design.ts";
import { readDesign } from "../../src/storage/file.ts";

/** What will hold soon: asks again until it does, patiently enough for a busy machine. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 15_000 });
}

/** A file that the app handed to its user. */
export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A page as it is drawn on the screen. */
export interface ReadPage {
  readonly words: string;
  /** What is filled in, with the path of its field, in order of print. */
  readonly values: readonly (readonly [path: string, words: string])[];
}

/** Runs in the browser: a page is drawn only while it is in sight. */
async function readPages(list: Element): Promise<ReadPage[]> {
  const count = Number(
    /of (\d+)/.exec(document.querySelector(".viewbar .num")?.textContent ?? "")?.[1],
  );
  const plainly = (sheet: Element) => (sheet.textContent ?? "").replaceAll(/\s+/gu, " ");
  const pages: ReadPage[] = [];
  while (pages.length < count) {
    list.scrollTo({ top: (list.scrollHeight * pages.length) / count, behavior: "instant" });
    await new Promise(requestAnimationFrame);
    const folio = `Page ${pages.length + 1} of ${count}`;
    const sheet = list.querySelector(`[aria-label="${folio}"]`);
    if (!sheet?.querySelector("text")) continue;
    // A page stands as it was until its new one is in; all but the cover say of how many they are.
    if (pages.length > 0 && !plainly(sheet).includes(folio)) continue;
    const filled = [...sheet.querySelectorAll<SVGElement>("tspan[data-from]")];
    pages.push({
      words: plainly(sheet),
      values: filled.map((run) => [run.dataset.from ?? "", run.textContent ?? ""]),
    });
  }
  return pages;
}

/** The app as its user works with it. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** From the start screen into an empty draft. */
  async newDraft(): Promise<void> {
    await this.button("New draft").click();
    await this.settled();
  }

  /** From the start screen into a draft of the example whose title this is. */
  async openExample(title: string): Promise<void> {
    await this.page.locator(".example", { hasText: title }).click();
    await this.settled();
  }

  async openDraft(title: string): Promise<void> {
    await this.page.locator(".draft .open", { hasText: title }).click();
    await this.settled();
  }

  /** Back to the start screen. */
  async closeDraft(): Promise<void> {
    await this.button("Pactwright: all drafts").click();
    await this.page.locator(".start").waitFor();
  }

  async goTo(step: string): Promise<void> {
    await this.page.locator("nav.steps .step", { hasText: step }).click();
    await this.page.getByRole("heading", { level: 1, name: step }).waitFor();
  }

  /** Titles of the drafts on the start screen, newest first. */
  drafts(): Promise<string[]> {
    return this.page.locator(".draft .open b").allTextContents();
  }

  /** The control of the open step that edits the field at this path. */
  field(path: string): Locator {
    return this.page.locator(`.work [data-field="${path}"]`);
  }

  async fill(path: string, text: string): Promise<void> {
    await this.field(path).fill(text);
  }

  /** Fills each field of a record of paths, in order. */
  async fillAll(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(texts)) await this.fill(path, text);
  }

  async select(path: string, words: string): Promise<void> {
    await this.field(path).selectOption({ label: words });
  }

  /** Picks one of a few choices that stand side by side. */
  async pick(group: string, words: string): Promise<void> {
    const choices = this.page.getByRole("radiogroup", { name: group });
    await choices.getByRole("radio", { name: words, exact: true }).check();
  }

  /** Waits until the pages show the design as it stands. */
  async settled(): Promise<void> {
    await this.page.locator('.view:has([data-pages]) .working[data-on="false"]').waitFor({
      state: "attached",
    });
  }

  /** Waits until the design as it stands is kept on the device. */
  async saved(): Promise<void> {
    await this.page.locator("output.saved", { hasText: "Saved" }).waitFor({ state: "attached" });
  }

  /** The open draft as this device keeps it. */
  async kept(): Promise<Design> {
    await this.saved();
    const text = await this.page.evaluate(async () => {
      const id = location.hash.split("/")[1] ?? "";
      const opening = indexedDB.open("pactwright");
      const db = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result);
      });
      const getting = db.transaction("drafts").objectStore("drafts").get(id);
      await new Promise((done) => {
        getting.onsuccess = done;
      });
      db.close();
      return String(getting.result.text);
    });
    return parsed(text);
  }

  /** The words of the pages that are drawn now, with plain spaces. */
  async pageWords(): Promise<string> {
    return plain(await this.page.locator(".pagelist .sheet").allTextContents());
  }

  /** Every page, scrolled through from first to last. */
  async allPages(): Promise<ReadPage[]> {
    await this.settled();
    return this.page.locator(".pagelist").evaluate(readPages);
  }

  /** The words that the drawn pages fill in for a field. */
  async valueInPages(path: string): Promise<string> {
    return plain(await this.valueMark(path).allTextContents());
  }

  /** Runs of text in the pages that come from a field. */
  valueMark(path: string): Locator {
    return this.page.locator(`.pagelist tspan[data-from="${path}"]`);
  }

  /** Waits until the drawn pages hold these words. */
  async reads(words: string): Promise<void> {
    await eventually(() => this.pageWords()).toContain(words);
  }

  /** The file that comes of an act. */
  async handed(act: () => Promise<void>): Promise<Handed> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return contentOf(download);
  }

  async exportPdf(): Promise<Handed> {
    await this.goTo("Export");
    return this.handed(() => this.button("Download PDF").click());
  }

  async downloadDesign(): Promise<Handed> {
    await this.goTo("Export");
    return this.handed(() => this.button("Download design file").click());
  }

  /** The contract's words alone. */
  async downloadText(): Promise<Handed> {
    await this.goTo("Export");
    return this.handed(() => this.button("Download plain text").click());
  }

  /** Opens a file from the start screen. */
  async openFile(name: string, content: string | Uint8Array): Promise<void> {
    const choosing = this.page.waitForEvent("filechooser");
    await this.button("Open a file").click();
    await (await choosing).setFiles({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });
  }

  /** Lets a file fall on the window. */
  async dropFile(name: string, text: string): Promise<void> {
    const dropped = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName, { type: "application/json" }));
        return transfer;
      },
      [name, text] as const,
    );
    for (const event of ["dragover", "drop"]) {
      await this.page.dispatchEvent("body", event, { dataTransfer: dropped });
    }
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  /** Sends away a dialog by key, once it has taken the focus. Gives its words. */
  async dismiss(title: string | RegExp): Promise<string> {
    const dialog = this.dialog(title);
    await eventually(() => dialog.evaluate((el) => el.contains(document.activeElement))).toBe(true);
    const words = (await dialog.textContent()) ?? "";
    await this.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return words;
  }
}

/** A design file read by the app's own reader. */
export function parsed(text: string): Design {
  const reading = readDesign(text);
  if (!reading.ok) throw new Error(reading.refusal.reason);
  return reading.design;
}

async function contentOf(download: Download): Promise<Handed> {
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) };
}

function plain(texts: readonly string[]): string {
  return texts.join(" ").replaceAll(/\s+/gu, " ");
}
