import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openPress } from "../../src/cli/open-press.ts";
import { profiles } from "../../src/pdf/profile.ts";
import { toBase64 } from "../../src/picture/base64.ts";
import { readDesign } from "../../src/storage/file.ts";

/** Where a process finds itself, and the digests of what it prints. */
export interface Print {
  readonly zone: string;
  readonly locale: string;
  /** By example and kind of PDF. */
  readonly digests: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

const logo =
  '<svg viewBox="0 0 40 20"><path d="M0 0a9 9 0 0 1 9.5 9.5z" transform="rotate(12)"/></svg>';
const letterhead = {
  name: "logo.svg",
  mediaType: "image/svg+xml",
  data: toBase64(new TextEncoder().encode(logo)),
  alt: "Rivermouth",
} as const;

/** Prints the first example in both kinds of PDF. Run as a program, it writes the `Print` as JSON. */
export async function printHere(): Promise<Print> {
  const [example = ""] = readdirSync(`${root}test/examples`).toSorted();
  const reading = readDesign(readFileSync(`${root}test/examples/${example}`, "utf8"));
  if (!reading.ok) throw new Error(`${example}: ${reading.refusal.reason}`);
  const style = { ...reading.design.style, house: "modern", letterhead } as const;
  const design = { ...reading.design, style };
  const press = await openPress(root);
  const digests = profiles.map((profile) => {
    const bytes = press.pdf(design, "2026-11-24", profile);
    return [`${example} ${profile}`, createHash("sha256").update(bytes).digest("hex")];
  });
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { zone: timeZone, locale, digests: Object.fromEntries(digests) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(await printHere()));
}
