import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { keystrokes } from "./keystrokes.ts";

/**
 * Times a design file to PDF bytes at about 10, 100 and 1,000 pages beside jsPDF and pdfmake, which set
 * the same words. Each engine and size runs in a process of its own: cold is the first run there, warm
 * the median of five more. Ours is the whole way (assembly, layout, tagging, fonts, file) and gives a
 * tagged, linked file; the others are handed the assembled words and do not tag.
 *
 *   npm run bench            all sizes
 *   npm run bench -- 10 100  those sizes
 */
interface Result {
  readonly cold: number;
  readonly warm: readonly number[];
  /** Time of all threads in the warm runs: what other programs take of the clock is not in it. */
  readonly processor: readonly number[];
  readonly pages: number;
  readonly size: number;
  readonly rss: number;
}

const engines = ["pactwright", "jspdf", "pdfmake"] as const;
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
const one = fileURLToPath(new URL("./one.ts", import.meta.url));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function time(engine: string, size: number): Result {
  const warmRuns = size >= 1000 ? "3" : "5";
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", one, engine, String(size), warmRuns],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Result;
}

const columns = [
  "engine",
  "pages",
  "cold ms",
  "ratio",
  "warm ms",
  "ratio",
  "cpu ms",
  "ratio",
  "ms/page",
  "RSS MB",
  "KB",
  "tagged",
];
const widths = [12, 6, 9, 7, 9, 7, 9, 7, 9, 8, 8, 7];
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => String(cell)[i === 0 ? "padEnd" : "padStart"](widths[i] ?? 8)).join(" ");

console.log(`Node ${process.version}, ${cpus().length} processors, ${cpus()[0]?.model ?? ""}\n`);
console.log(row(columns));
for (const size of sizes) {
  let ours: Result | null = null;
  for (const engine of engines) {
    const result = time(engine, size);
    ours ??= result;
    const warm = median(result.warm);
    console.log(
      row([
        engine,
        result.pages,
        result.cold.toFixed(0),
        (result.cold / ours.cold).toFixed(2),
        warm.toFixed(0),
        (warm / median(ours.warm)).toFixed(2),
        median(result.processor).toFixed(0),
        (median(result.processor) / median(ours.processor)).toFixed(2),
        (warm / result.pages).toFixed(2),
        (result.rss / 1e6).toFixed(0),
        (result.size / 1e3).toFixed(0),
        engine === "pactwright" ? "yes" : "no",
      ]),
    );
  }
  console.log();
}
await keystrokes();
