import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { Workbench } from "../browser/workbench.ts";
import { chromiumPath } from "./engines/chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const field = "mission.statement";
const warming = 20;
const count = 150;
/** Milliseconds from key to key: a quick typist. */
const pause = 110;

interface Times {
  /** Until the new page is in the document, and until its layout is known too. */
  readonly document: number;
  readonly laidOut: number;
  /** Until the frame that shows it has been handed to the screen, which waits for its next beat. */
  readonly frame: number;
}

/**
 * A key typed into a field of a 300-page contract in the one-file page, in a real browser: from the key
 * to the page that shows it. `design` is the text of a design file.
 */
export async function paint(design: string): Promise<void> {
  if (!existsSync(chromiumPath)) {
    console.log(
      "\nPainting was not timed: Chromium is not installed, or CHROMIUM does not lead to it.",
    );
    return;
  }
  const outDir = join(root, "dist/bench/page");
  await build({ root, mode: "page", logLevel: "error", build: { outDir } });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`file://${outDir}/pactwright.html`);
    print(await timed(page, design));
  } finally {
    await browser.close();
  }
}

async function timed(page: Page, design: string): Promise<readonly Times[]> {
  const work = new Workbench(page);
  await work.openFile("design.json", design);
  await work.settled();
  await work.goTo("Mission");
  await work.field(field).focus();
  await page.keyboard.press("Control+End");
  await work.valueMark(field).first().waitFor();
  const times = await page.evaluateHandle(watchKeys, field);
  for (let i = 0; i < warming + count; i++) {
    await page.keyboard.press(i % 8 === 7 ? "Space" : "e");
    await page.waitForTimeout(pause);
  }
  return (await times.jsonValue()).slice(warming);
}

/** Runs in the browser. */
function watchKeys(path: string): Times[] {
  const times: Times[] = [];
  const list = document.querySelector(".pagelist");
  let typed: number | null = null;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      typed = timeStamp;
    },
    true,
  );
  const observer = new MutationObserver((records) => {
    const begun = typed;
    const isShown = records.some(
      ({ target }) =>
        target.parentElement?.closest(`[data-from="${path}"]`) ||
        (target instanceof Element && target.querySelector(`[data-from="${path}"]`)),
    );
    if (begun === null || !isShown) return;
    typed = null;
    const inDocument = performance.now() - begun;
    list?.getBoundingClientRect();
    const laidOut = performance.now() - begun;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        times.push({ document: inDocument, laidOut, frame: performance.now() - begun });
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  if (list) observer.observe(list, { subtree: true, childList: true, characterData: true });
  return times;
}

function print(times: readonly Times[]): void {
  console.log(`\nThe same in Chromium, ${times.length} keys into ${field}, in ms from the key`);
  for (const [name, part] of [
    ["page in the document", "document"],
    ["and laid out", "laidOut"],
    ["and handed to the screen", "frame"],
  ] as const) {
    const sorted = times.map((time) => time[part]).toSorted((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    console.log(`${name.padEnd(28)} median ${at(0.5)}, 95th percentile ${at(0.95)}`);
  }
}
