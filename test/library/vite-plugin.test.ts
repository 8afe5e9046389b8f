import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LibraryFile } from "../../src/library/library.ts";
import { libraryPlugin } from "../../src/library/vite-plugin.ts";
import { tinyFiles } from "../tiny-library.ts";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "pactwright-library-"));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** Bundles a page that reads the library from these files, and gives its code. */
async function bundle(files: readonly LibraryFile[]): Promise<string> {
  const entry = {
    path: "main.js",
    text: 'import { library } from "virtual:pactwright-library"; console.log(library);',
  };
  for (const { path, text } of [...files, entry]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [libraryPlugin(root)],
    build: { write: false, rolldownOptions: { input: join(root, "main.js") } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("Nothing was built");
  return output.output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n");
}

test("The page holds the checked library as data, and no YAML reader", async () => {
  const code = await bundle(tinyFiles({ sample: "1. The Riverside text." }));
  expect(code).toContain("The Riverside text.");
  expect(code).not.toContain("parseDocument");
});

test("A fault in a clause stops the build with its file, line and remedy", async () => {
  await expect(bundle(tinyFiles({ sample: "1. {{noSuch}}" }))).rejects.toThrow(
    /clauses\/general\/sample\.md:8: "noSuch" is not known here\. Declare it under `parameters`/,
  );
});
