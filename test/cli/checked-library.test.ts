import { appendFile, cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { checkedLibrary } from "../../src/cli/checked-library.ts";
import { library } from "../real-library.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
let root: string;

const kept = async (): Promise<string> => {
  const folder = join(root, "node_modules/.cache/pactwright");
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? "");
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "pactwright-"));
  for (const folder of ["clauses", "templates"]) {
    await cp(join(project, folder), join(root, folder), { recursive: true });
  }
});

test("A library that was kept is the one that was read", async () => {
  expect(await checkedLibrary(root)).toEqual(library);
  expect(await checkedLibrary(root)).toEqual(library);
});

test("What is kept stands as long as no word of the files changes", async () => {
  const file = await kept();
  const marked = (await readFile(file, "utf8")).replace(library.checksum, "as it was kept");
  await writeFile(file, marked);
  expect((await checkedLibrary(root)).checksum).toBe("as it was kept");
  await appendFile(join(root, "clauses/general/force-majeure.md"), "\n");
  const again = await checkedLibrary(root);
  expect(again.checksum).not.toBe("as it was kept");
  expect(await kept()).not.toBe(file);
});

test("A fault in a changed file is found, although the library was kept before", async () => {
  await appendFile(join(root, "clauses/general/force-majeure.md"), "\n1. {{#if}}\n");
  await expect(checkedLibrary(root)).rejects.toThrow("clauses/general/force-majeure.md");
});
