import { readFileSync } from "node:fs";
import { expectShortRun } from "../../src/cli/short-run.ts";
import type { Library } from "../../src/library/library.ts";
import { createPress, type Press } from "../../src/pipeline/press.ts";
import {
  readFonts,
  readPack,
  readShapingWasm,
  readSubsetWasm,
} from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { readDesign } from "../../src/storage/file.ts";
import { measure } from "./engine.ts";

/**
 * Ours in a process of its own: `run-ours DESIGN LIBRARY WARM`, with the text of a design file. Cold is
 * the whole way: reading the design, starting the engines, reading fonts, assembly, layout, tags, file.
 * The words of the library were checked before and are read from a file, and V8 is set, as by the
 * command line. Prints a Result as JSON.
 */
expectShortRun();
const [file = "", libraryFile = "", warmRuns = "0"] = process.argv.slice(2);
const library = JSON.parse(readFileSync(libraryFile, "utf8")) as Library;
let press: Press | null = null;

const result = await measure(async (run) => {
  const reading = readDesign(readFileSync(file, "utf8"));
  if (!reading.ok) throw new Error(reading.refusal.reason);
  press ??= createPress(
    library,
    await createShaper(readShapingWasm(), readFonts()),
    readSubsetWasm(),
    readPack,
  );
  const { design } = reading;
  return press.pdf(
    run === 0 ? design : { ...design, title: `${design.title} ${run}` },
    "2026-11-24",
  );
}, Number(warmRuns));
console.log(JSON.stringify(result));
process.exit(0);
