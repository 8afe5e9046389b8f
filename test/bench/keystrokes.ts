import { fileURLToPath } from "node:url";
import { Assembler } from "../../src/assembly/assemble.ts";
import { replaceAt } from "../../src/base/path.ts";
import { sharing } from "../../src/base/same.ts";
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
import { summarise } from "../../src/ui/summary.ts";
import { designOf } from "./designs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Keys typed into each field before any is timed, as in a contract that has been open a while. */
const warming = 40;
const count = 200;
const fields = ["clauses.solution-freedom.useReason", "parties.1.name", "outcomes.0.statement"];
const parts = ["assembly", "review", "layout", "summary", "whole", "processor"] as const;

type Times = Readonly<Record<(typeof parts)[number], number>>;

/**
 * A key typed into one field of a 300-page contract: from the Design as the worker is sent it to what
 * the worker sends back. `whole` is by the clock, `processor` the time of all threads: where other
 * programs take the processor, the first tells of them too, and the second of the collector beside us.
 */
export async function keystrokes(): Promise<void> {
  const { library } = loadLibrary(await readLibraryFiles(root));
  const design = designOf(300, library);
  const press = await timedPress(library, design);
  console.log(`A keystroke on ${press.pageCount()} pages, ${count} a field, in ms`);
  console.log(
    `${"median / 95th percentile".padEnd(36)}${parts.map((part) => part.padStart(14)).join("")}`,
  );
  for (const field of fields) {
    let current = design;
    const times = Array.from({ length: warming + count }, (_, i) => {
      current = replaceAt(current, field, `Homes need less heat ${"x".repeat(i % 20)}`);
      return press.type(structuredClone(current));
    }).slice(warming);
    const cells = parts.map((part) => spread(times.map((time) => time[part])).padStart(14));
    console.log(`${field.padEnd(36)}${cells.join("")}`);
  }
}

/** The steps of the press one by one, with a clock between them. */
async function timedPress(library: Library, start: Design) {
  const assembler = new Assembler(library);
  const layout = createLayout(
    await createShaper(readShapingWasm(), readFonts()),
    createHyphenate(),
  );
  let design = start;
  let pageCount = 0;

  function type(sent: Design): Times {
    const processor = process.cpuUsage();
    const begun = performance.now();
    design = sharing(design, sent);
    const { document, findings } = assembler.assemble(design);
    const assembled = performance.now();
    const words = reviewWords(document, design, libraryFor(design, library));
    const breaches = [...review(design, document), ...words];
    const reviewed = performance.now();
    const pages = layout.layOut(
      document,
      styleFor(design.style.paper, design.style.house, design.style.setting),
    );
    const laidOut = performance.now();
    const all = [...findings, ...breaches, ...pages.findings];
    summarise({ document, pages, findings: all }, 0);
    const done = performance.now();
    const { user, system } = process.cpuUsage(processor);
    pageCount = pages.pages.length;
    return {
      assembly: assembled - begun,
      review: reviewed - assembled,
      layout: laidOut - reviewed,
      summary: done - laidOut,
      whole: done - begun,
      processor: (user + system) / 1000,
    };
  }

  type(structuredClone(start));
  return { type, pageCount: () => pageCount };
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}
