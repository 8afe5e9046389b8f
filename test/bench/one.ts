import { fileURLToPath } from "node:url";
import { openPress } from "../../src/cli/open-press.ts";
import { loadLibrary } from "../../src/library/load.ts";
import { readLibraryFiles } from "../../src/library/read-folder.ts";
import { createPress, type Press } from "../../src/pipeline/press.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { piecesOf } from "./content.ts";
import { designOf, type Size } from "./designs.ts";

/** One engine, one size, one process: the first run is cold, the others warm. Prints JSON. */
const [engine = "pactwright", pages = "100", warmRuns = "3"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
const { library } = loadLibrary(await readLibraryFiles(root));
const design = designOf(Number(pages) as Size, library);

async function preparedRun(): Promise<() => Uint8Array | Promise<Uint8Array>> {
  if (engine === "pactwright") {
    // Cold includes reading fonts and starting the engines; the library is checked and parsed by the
    // build. A warm run is another export in an open app; the title differs each time.
    let press: Press | null = null;
    let run = 0;
    return async () => {
      press ??= createPress(
        library,
        await createShaper(readShapingWasm(), readFonts()),
        readSubsetWasm(),
      );
      run += 1;
      return press.pdf({ ...design, title: `${design.title} ${run}` }, "2026-11-24");
    };
  }
  const { document } = (await openPress(root)).proof(design);
  const pieces = piecesOf(document);
  if (engine === "jspdf") {
    const { setWithJsPdf } = await import("./engines/jspdf.ts");
    return () => setWithJsPdf(document.title, pieces);
  }
  const { setWithPdfMake } = await import("./engines/pdfmake.ts");
  return () => setWithPdfMake(document.title, pieces);
}

const run = await preparedRun();
const times: number[] = [];
const processor: number[] = [];
let bytes = new Uint8Array();
for (let i = 0; i <= Number(warmRuns); i += 1) {
  const before = process.cpuUsage();
  const start = performance.now();
  bytes = new Uint8Array(await run());
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
}
const [cold = 0, ...warm] = times;
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
const rss = process.memoryUsage().rss;
const size = bytes.length;
const count = (await getDocument({ data: bytes, verbosity: 0 }).promise).numPages;
console.log(JSON.stringify({ cold, warm, processor: processor.slice(1), pages: count, size, rss }));
process.exit(0);
