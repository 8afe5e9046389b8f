import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openPress } from "../../src/cli/open-press.ts";
import { readDesign } from "../../src/storage/file.ts";
import { judges } from "./judge.ts";
import { run } from "./tool.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = readdirSync(`${root}test/examples`).filter((name) => name.endsWith(".json"));

/** Whole contracts, from the design file to what other tools make of the PDF. */
describe.each(examples)("the contract of %s", async (example) => {
  const source = readFileSync(`${root}test/examples/${example}`, "utf8");
  const read = readDesign(source);
  const file = `${root}test-output/${example.replace(".json", ".pdf")}`;
  if (read.ok) {
    mkdirSync(`${root}test-output`, { recursive: true });
    writeFileSync(file, (await openPress(root)).pdf(read.design, "2026-11-24"));
  }

  it.each(judges)("meets what is asked of it: $question", ({ ask }) => {
    expect(ask(file)).toMatchObject({ isMet: true });
  });

  it("reads without a slip of the machine", () => {
    const text = run("pdftotext", file, "-").output;
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).not.toMatch(/undefined|NaN|\[object |&amp;|\{\{|\ufffd/);
  });

  it("gives back its design", () => {
    run("pdfdetach", "-save", "1", "-o", `${file}.json`, file);
    expect(JSON.parse(readFileSync(`${file}.json`, "utf8"))).toEqual(JSON.parse(source));
  });
});
