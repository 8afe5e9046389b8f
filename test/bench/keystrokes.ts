import { fileURLToPath } from "node:url";
import { replaceAt } from "../../src/base/path.ts";
import { openPress } from "../../src/cli/open-press.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { readLibraryFiles } from "../../src/library/read-folder.ts";
import { designOf } from "./designs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const count = 60;

function percentile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

/** A key typed into one field of a 300-page contract: from the new Design to its pages. */
export async function keystrokes(): Promise<void> {
  const { library } = loadLibrary(await readLibraryFiles(root));
  const design = designOf(300, library);
  const press = await openPress(root);
  let pages = press.proof(design).pages.pages.length;
  console.log(
    `A keystroke on ${pages} pages: design to pages, ${count} keys a field (median, 95th percentile)`,
  );
  const fields = ["outcomes.0.statement", "parties.1.name", "clauses.solution-freedom.useReason"];
  for (const field of fields) {
    let current = design;
    const times = Array.from({ length: count }, (_, i) => {
      current = replaceAt(current, field, `Homes need less heat ${"x".repeat(i % 20)}`);
      const start = performance.now();
      pages = press.proof(current).pages.pages.length;
      return performance.now() - start;
    });
    console.log(
      `  ${field.padEnd(40)} ${percentile(times, 0.5)} ms, ${percentile(times, 0.95)} ms`,
    );
  }
}
