import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * Who may import whom (src/README.md). A value is a folder, or one file of a folder: its hand-off.
 * What a folder may import from packages stands beside it; a package not named here is free to all
 * who may touch the browser.
 */
const core = ["base", "domain", "reference", "payment", "library", "assembly", "value"];
const below = {
  base: [],
  domain: ["base", "reference"],
  reference: ["base"],
  payment: ["base", "domain", "reference"],
  futures: ["base", "domain", "reference", "payment"],
  storage: ["base", "domain", "reference"],
  library: ["base", "domain", "reference"],
  assembly: ["base", "domain", "reference", "payment", "library"],
  review: ["base", "domain", "reference", "payment", "library", "assembly/document", "picture"],
  handbook: ["base", "domain", "reference", "library", "assembly"],
  value: ["base", "domain", "reference", "payment", "library", "assembly", "handbook/writing"],
  certificate: [
    "base",
    "domain",
    "reference",
    "payment",
    "library",
    "assembly",
    "handbook/writing",
  ],
  picture: ["base"],
  layout: ["base", "assembly/document", "picture"],
  shaping: ["base", "layout/page", "layout/metrics"],
  pdf: ["base", "layout/page", "layout/metrics", "layout/ink", "picture", "shaping"],
  export: ["base", "domain", "assembly/document"],
  pipeline: [
    ...core,
    "handbook",
    "certificate",
    "review",
    "storage",
    "layout",
    "shaping",
    "pdf",
    "export",
  ],
  cli: [
    ...core,
    "handbook",
    "certificate",
    "review",
    "storage",
    "layout",
    "shaping",
    "pdf",
    "export",
    "pipeline",
  ],
  build: [],
  ui: [
    ...core,
    "futures",
    "handbook",
    "certificate",
    "review",
    "storage",
    "picture",
    "layout",
    "shaping",
    "export",
    "pipeline",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Packages that only these folders may name. */
const fenced: Readonly<Record<string, readonly string[]>> = {
  "pdf-lib": ["pdf"],
  harfbuzzjs: ["shaping", "ui"],
  handlebars: ["library"],
  yaml: ["library"],
  hyphen: ["layout"],
  "bidi-js": ["layout"],
  idb: ["storage"],
  react: ["ui"],
  "react-dom": ["ui"],
  zustand: ["ui"],
  "react-aria-components": ["ui"],
};

const source = join(import.meta.dirname, "../src");

interface Import {
  /** Importing file, below `src/`. */
  readonly from: string;
  /** Imported file below `src/`, or a package. */
  readonly to: string;
  readonly isOurs: boolean;
}

function importsOf(file: string): Import[] {
  const from = relative(source, file).split(sep).join("/");
  const text = readFileSync(file, "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^;]*?["']([^"'\n]+)["'];|import\(["']([^"']+)["']\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const target = match[1] ?? match[2] ?? "";
    const isOurs = target.startsWith(".");
    const to = isOurs
      ? relative(source, join(dirname(file), target))
          .split(sep)
          .join("/")
      : target;
    return { from, to, isOurs };
  });
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(source, file));
const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => file.split("/")[0] ?? "";
const inFolder = imports.filter(({ from }) => from.includes("/"));

function isAllowed({ from, to }: Import): boolean {
  const [folder, target] = [folderOf(from), folderOf(to)];
  if (folder === target) return true;
  const allowed: readonly string[] = Object.hasOwn(below, folder)
    ? below[folder as keyof typeof below]
    : [];
  return allowed.includes(target) || allowed.includes(to.replace(/\.tsx?(\?.*)?$/, ""));
}

test("every folder of src stands in the table", () => {
  const folders = new Set(inFolder.map(({ from }) => folderOf(from)));
  expect([...folders].filter((folder) => !Object.hasOwn(below, folder))).toEqual([]);
  expect(imports.length).toBeGreaterThan(300);
});

test("imports point downward, and only at the hand-off of a stage", () => {
  const breaches = inFolder
    .filter((one) => one.isOurs && !one.to.startsWith("..") && !isAllowed(one))
    .map(
      ({ from, to }) =>
        `src/${from} imports src/${to}; ${folderOf(from)} may import only ${below[folderOf(from) as keyof typeof below]?.join(", ")}`,
    );
  expect(breaches).toEqual([]);
});

test("heavy libraries stay behind one folder", () => {
  const breaches = inFolder.flatMap(({ from, to, isOurs }) => {
    const name = Object.keys(fenced).find((one) => to === one || to.startsWith(`${one}/`));
    if (isOurs || name === undefined || fenced[name]?.includes(folderOf(from))) return [];
    return [`src/${from} imports ${to}; only ${fenced[name]?.join(", ")} may`];
  });
  expect(breaches).toEqual([]);
});

test("the core reads no clock, no chance, no locale, no network and no page", () => {
  const outside = new Set(["ui", "cli", "build"]);
  const allowedFiles = new Set([
    "library/read-folder.ts",
    "library/vite-plugin.ts",
    "shaping/node-fonts.ts",
  ]);
  const forbidden =
    /\b(new Date\b|Date\.now|Math\.random|\bIntl\.|toLocale\w+|\bfetch\(|\bdocument\.(createElement|body|querySelector)|\bwindow\.|localStorage|navigator\.)/;
  const breaches = files.flatMap((file) => {
    const name = relative(source, file).split(sep).join("/");
    if (!name.includes("/") || outside.has(folderOf(name)) || allowedFiles.has(name)) return [];
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const found = forbidden.exec(code)?.[0];
    return found && name !== "storage/draft.ts" ? [`src/${name} uses ${found}`] : [];
  });
  expect(breaches).toEqual([]);
});
