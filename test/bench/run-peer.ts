import { readFileSync } from "node:fs";
import { measure, type Setter, type Words } from "./engine.ts";

/**
 * Another engine in a process of its own: `run-peer ENGINE WORDS WARM`. It is handed the words ready
 * assembled. Prints a Result as JSON.
 */
const [engine = "", file = "", warmRuns = "0"] = process.argv.slice(2);
const words = JSON.parse(readFileSync(file, "utf8")) as Words;

interface Loaded {
  readonly set: Setter;
  readonly childrenRss?: () => number;
}

const engines: Readonly<Record<string, () => Promise<Loaded>>> = {
  jspdf: async () => ({ set: (await import("./engines/jspdf.ts")).setWithJsPdf }),
  pdfmake: async () => ({ set: (await import("./engines/pdfmake.ts")).setWithPdfMake }),
  pdfkit: async () => ({ set: (await import("./engines/pdfkit.ts")).setWithPdfKit }),
  "react-pdf": async () => ({ set: (await import("./engines/react-pdf.ts")).setWithReactPdf }),
  typst: async () => ({ set: (await import("./engines/typst.ts")).setWithTypst }),
  chromium: async () => (await import("./engines/chromium.ts")).startChromium(),
};

const load = engines[engine];
if (!load) throw new Error(`No engine is called ${engine}`);
const { set, childrenRss } = await load();
const result = await measure(
  (run) => set(run === 0 ? words : { ...words, title: `${words.title} ${run}` }),
  Number(warmRuns),
  childrenRss,
);
console.log(JSON.stringify(result));
process.exit(0);
