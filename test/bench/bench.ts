import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { Assembler } from "../../src/assembly/assemble.ts";
import type { Library } from "../../src/library/library.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { readLibraryFiles } from "../../src/library/read-folder.ts";
import { printDesign } from "../../src/storage/file.ts";
import { piecesOf } from "./content.ts";
import { designOf, type Size } from "./designs.ts";
import type { Result, Words } from "./engine.ts";
import { chromiumPath } from "./engines/chromium.ts";
import { futures } from "./futures.ts";
import { keystrokes } from "./keystrokes.ts";
import { paint } from "./paint.ts";
import { pay } from "./pay.ts";

/**
 * Times a design file to PDF bytes at about 10, 100, 300 and 1,000 pages beside six others that set the
 * same words, each cold in a process of its own, then a key typed into 300 pages, in the press and in a
 * browser, a million exact sums of payment, and 10,000 futures of five metrics.
 *
 *   npm run bench                     all
 *   npm run bench -- 10 100           those sizes
 *   npm run bench -- 100 jspdf typst  those engines beside ours
 */
const peers = ["jspdf", "pdfmake", "pdfkit", "react-pdf", "typst", "chromium"];
const allSizes: readonly Size[] = [10, 100, 300, 1000];
/** Engines that are measured at every size; the others only where the aim is set. */
const everywhere = new Set(["pactwright", "jspdf"]);
/** No process may take longer, in ms. */
const cap = 60_000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, "dist/bench");

const asked = process.argv.slice(2);
const askedSizes = allSizes.filter((size) => asked.includes(String(size)));
const sizes = askedSizes.length > 0 ? askedSizes : allSizes;
const askedPeers = peers.filter((peer) => asked.includes(peer));
const engines = ["pactwright", ...(askedPeers.length > 0 ? askedPeers : peers)];

/** Bundles what the processes run, so that none of them holds a compiler, and writes their input. */
async function prepare(): Promise<Library> {
  mkdirSync(folder, { recursive: true });
  for (const entry of ["run-ours", "run-peer"]) {
    await build({
      root,
      configFile: false,
      logLevel: "error",
      ssr: entry === "run-ours" ? { noExternal: true, external: ["pdfjs-dist"] } : {},
      build: {
        ssr: join(root, `test/bench/${entry}.ts`),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: "node20",
      },
    });
  }
  const { library } = loadLibrary(await readLibraryFiles(root));
  writeFileSync(join(folder, "library.json"), JSON.stringify(library));
  for (const size of sizes) {
    const design = designOf(size, library);
    const { document } = new Assembler(library).assemble(design);
    const words: Words = { title: document.title, pieces: piecesOf(document) };
    writeFileSync(join(folder, `design-${size}.json`), printDesign(design));
    writeFileSync(join(folder, `words-${size}.json`), JSON.stringify(words));
  }
  return library;
}

/** Null where the engine did not come to an end within the cap. */
function runOnce(engine: string, size: Size, warmRuns: number): Result | null {
  const script = join(folder, engine === "pactwright" ? "run-ours.js" : "run-peer.js");
  const input =
    engine === "pactwright"
      ? [join(folder, `design-${size}.json`), join(folder, "library.json")]
      : [engine, join(folder, `words-${size}.json`)];
  try {
    const output = execFileSync(process.execPath, [script, ...input, String(warmRuns)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      timeout: cap,
      killSignal: "SIGKILL",
    });
    return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Result;
  } catch (error) {
    if ((error as { code?: string }).code === "ETIMEDOUT") return null;
    throw error;
  }
}

interface Measured {
  readonly result: Result;
  readonly cold: number;
  readonly processor: number;
  readonly fromStart: number;
  readonly warm: number | null;
  readonly rss: number;
}

/** The median of three processes; one process where that takes very long. */
function measured(engine: string, size: Size): Measured | null {
  const first = runOnce(engine, size, 0);
  if (!first) return null;
  const more = first.fromStart > 12_000 && !everywhere.has(engine) ? 0 : 2;
  const isWarmed = more > 0 && everywhere.has(engine);
  const results = [first];
  for (let i = 0; i < more; i++) {
    const result = runOnce(engine, size, isWarmed && i === 0 ? 3 : 0);
    if (result) results.push(result);
  }
  const warm = results.flatMap((result) => result.warm);
  return {
    result: first,
    cold: median(results.map((result) => result.cold)),
    processor: median(results.map((result) => result.processor)),
    fromStart: median(results.map((result) => result.fromStart)),
    warm: warm.length > 0 ? median(warm) : null,
    rss: median(results.map((result) => result.rss)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const columns: readonly (readonly [string, number])[] = [
  ["engine", 12],
  ["pages", 6],
  ["cold ms", 9],
  ["ratio", 7],
  ["cpu ms", 9],
  ["ratio", 7],
  ["with imports", 13],
  ["warm ms", 9],
  ["cpu ms a page", 14],
  ["RSS MB", 7],
  ["KB", 7],
  ["tagged", 7],
];

function row(cells: readonly (string | number)[]): string {
  const pad = (cell: string | number, i: number): string =>
    String(cell)[i === 0 ? "padEnd" : "padStart"](columns[i]?.[1] ?? 8);
  return cells.map(pad).join(" ");
}

function cellsOf(engine: string, found: Measured, ours: Measured): readonly (string | number)[] {
  const { result, cold, processor, fromStart, warm, rss } = found;
  return [
    engine,
    result.pages,
    cold.toFixed(0),
    (cold / ours.cold).toFixed(2),
    // Chromium works in processes of its own, which are not counted here.
    engine === "chromium" ? "-" : processor.toFixed(0),
    engine === "chromium" ? "-" : (processor / ours.processor).toFixed(2),
    fromStart.toFixed(0),
    warm === null ? "-" : warm.toFixed(0),
    engine === "chromium" ? "-" : (processor / result.pages).toFixed(2),
    (rss / 1e6).toFixed(0),
    (result.size / 1e3).toFixed(0),
    result.isTagged ? "yes" : "no",
  ];
}

function load(): string {
  return loadavg()
    .slice(0, 2)
    .map((value) => value.toFixed(1))
    .join(", ");
}

const library = await prepare();
console.log(`Node ${process.version}, ${cpus().length} processors, ${cpus()[0]?.model ?? ""}`);
console.log(`Load at the start: ${load()}. Ratios are to ours; cpu is the time of all threads.\n`);
console.log(row(columns.map(([name]) => name)));
const found = new Map<string, Map<Size, Measured>>();
const tooSlow = new Set<string>();
for (const size of sizes) {
  let ours: Measured | null = null;
  for (const engine of engines) {
    if (size === 300 && !everywhere.has(engine)) continue;
    if (engine === "chromium" && !existsSync(chromiumPath)) {
      console.log("chromium was left out: it is not installed, or CHROMIUM does not lead to it.");
      continue;
    }
    const one = tooSlow.has(engine) ? null : measured(engine, size);
    if (!one) {
      tooSlow.add(engine);
      console.log(row([engine, "", `over ${cap / 1000} s`]));
      continue;
    }
    ours ??= one;
    const known = found.get(engine) ?? new Map<Size, Measured>();
    found.set(engine, known.set(size, one));
    console.log(row(cellsOf(engine, one, ours)));
  }
  console.log();
}

console.log("Processor ms, cold, for each page more");
for (const [engine, bySize] of found) {
  if (engine === "chromium") continue;
  const points = [...bySize.values()];
  const slopes = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const slope = (to.processor - from.processor) / (to.result.pages - from.result.pages);
    return `${from.result.pages} to ${to.result.pages} pages ${slope.toFixed(2)}`;
  });
  if (slopes.length > 0) console.log(`${engine.padEnd(12)} ${slopes.join(", ")}`);
}
console.log(`\nLoad at the end: ${load()}\n`);
await keystrokes();
await paint(printDesign(designOf(300, library)));
pay();
futures();
