import { fileURLToPath } from "node:url";
import { Assembler } from "../../src/assembly/assemble.ts";
import { type Change, changesBetween, withChanges } from "../../src/base/change.ts";
import { replaceAt } from "../../src/base/path.ts";
import type { Design } from "../../src/domain/design.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { Library } from "../../src/library/library.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { readLibraryFiles } from "../../src/library/read-folder.ts";
import { reviewWords } from "../../src/review/drafting/review-words.ts";
import { review } from "../../src/review/review.ts";
import { readFonts, readShapingWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import type { PageSummary } from "../../src/ui/proofs.ts";
import { summarise, summariseReview } from "../../src/ui/summary.ts";
import { designOf } from "./designs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Keys typed into each field before any is timed, as in a contract that has been open a while. */
const warming = 40;
const count = 200;
const fields = ["clauses.solution-freedom.useReason", "parties.1.name", "outcomes.0.statement"];
const parts = [
  "message",
  "assembly",
  "layout",
  "summary",
  "to pages",
  "processor",
  "review",
] as const;

type Times = Readonly<Record<(typeof parts)[number], number>>;

/**
 * A key typed into one field of a 300-page contract, from what the worker is sent to what it sends
 * back: `to pages` is all of the parts before it, by the clock; `processor` is the same in time of all
 * threads, so the collector's beside us too, but not that of other programs. `review` comes after the
 * pages are on the screen, and not at all where the next key was quicker. `message` is the copying of
 * both messages. How long painting takes, `paint.ts` asks a browser.
 */
export async function keystrokes(only?: string): Promise<void> {
  const { library } = loadLibrary(await readLibraryFiles(root));
  const design = designOf(300, library);
  const press = await timedPress(library, design);
  console.log(`A keystroke on ${press.pageCount()} pages, ${count} a field, in ms`);
  console.log(
    `${"median / 95th percentile".padEnd(36)}${parts.map((part) => part.padStart(14)).join("")}`,
  );
  for (const field of only === undefined ? fields : [only]) {
    let current = design;
    const times = Array.from({ length: warming + count }, (_, i) => {
      const before = current;
      current = replaceAt(current, field, `Homes need less heat ${"x".repeat(i % 20)}`);
      return press.type(changesBetween(before, current));
    }).slice(warming);
    press.type(changesBetween(current, design));
    const cells = parts.map((part) => spread(times.map((time) => time[part])).padStart(14));
    console.log(`${field.padEnd(36)}${cells.join("")}`);
  }
}

/** What the worker does with a key, step by step, with a clock between the steps. */
async function timedPress(library: Library, start: Design) {
  const assembler = new Assembler(library);
  const layout = createLayout(
    await createShaper(readShapingWasm(), readFonts()),
    createHyphenate(),
  );
  let design: Design | null = null;
  let summary: PageSummary | null = null;
  let edition = 0;

  function type(changes: readonly Change[]): Times {
    const processor = process.cpuUsage();
    const begun = performance.now();
    const received = structuredClone(changes);
    const copied = performance.now();
    const now = withChanges(design, received) as Design;
    design = now;
    const contract = assembler.assemble(now);
    const { document } = contract;
    const assembled = performance.now();
    const { paper, house, setting } = now.style;
    const pages = layout.layOut(document, styleFor(paper, house, setting));
    const laidOut = performance.now();
    const next = summarise({ document, pages }, edition++);
    const answer = changesBetween(summary, next);
    summary = next;
    const summed = performance.now();
    structuredClone({ summary: answer, pages: pages.pages.slice(0, 3) });
    const sent = performance.now();
    const { user, system } = process.cpuUsage(processor);
    const words = reviewWords(document, now, libraryFor(now, library));
    const all = [...contract.findings, ...review(now, document), ...words, ...pages.findings];
    summariseReview({ document, pages, findings: all });
    return {
      message: copied - begun + (sent - summed),
      assembly: assembled - copied,
      layout: laidOut - assembled,
      summary: summed - laidOut,
      "to pages": sent - begun,
      processor: (user + system) / 1000,
      review: performance.now() - sent,
    };
  }

  type(changesBetween(null, start));
  return { type, pageCount: () => summary?.pages.length ?? 0 };
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}
