import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the example of a clause pack lies: a council's own limit of liability and two more clauses. */
export const exampleFolder = fileURLToPath(
  new URL("examples/packs/riverside-legal/", import.meta.url),
);

/** Its files by path. */
export function exampleFiles(): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(exampleFolder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    names
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((path) => [path, new Uint8Array(readFileSync(`${exampleFolder}${path}`))]),
  );
}
