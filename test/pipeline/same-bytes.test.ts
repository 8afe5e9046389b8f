import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { type Print, printHere } from "./print-elsewhere.ts";

const program = fileURLToPath(new URL("print-elsewhere.ts", import.meta.url));

/** Far from each other in the day, in how letters sort and turn capital, and in what digits look like. */
const elsewhere = [
  { zone: "Pacific/Kiritimati", locale: "tr-TR" },
  { zone: "America/St_Johns", locale: "ar-EG" },
  { zone: "Asia/Tehran", locale: "de-DE" },
] as const;

async function printIn({ zone, locale }: (typeof elsewhere)[number]): Promise<Print> {
  const language = `${locale.replace("-", "_")}.UTF-8`;
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
    env,
  });
  return JSON.parse(stdout) as Print;
}

/** That Chromium makes the same bytes as Node is told in test/browser/contract-file.test.ts. */
it("gives the same bytes in every time zone and locale", { timeout: 120_000 }, async () => {
  const [here, ...there] = await Promise.all([printHere(), ...elsewhere.map(printIn)]);
  expect(there.map(({ zone, locale }) => ({ zone, locale }))).toEqual(elsewhere);
  expect(Object.keys(here.digests)).toHaveLength(2);
  for (const print of there) expect(print.digests).toEqual(here.digests);
});
