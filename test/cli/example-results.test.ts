import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the command of the README pays the example on its results", async () => {
  const design = "test/examples/first-payday-eastmere.json";
  const results = "test/examples/results/first-payday-eastmere.csv";
  const args = ["tsx", "src/cli/main.ts", "pay", design, "--results", results];
  const { stdout } = await promisify(execFile)("npx", args, { cwd: root });
  expect(stdout).toMatch(/Results that young people reach +£43,500/);
  expect(stdout).toMatch(/In total due +£561,180/);
}, 30_000);
