import { fileURLToPath } from "node:url";
import { openAnnexes, openBookshelf, openCertificates, openPress } from "./open-press.ts";
import { run } from "./run.ts";
import { expectShortRun } from "./short-run.ts";

expectShortRun();
const root = fileURLToPath(new URL("../../", import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  today: () => new Date().toISOString().slice(0, 10),
  openPress: () => openPress(root),
  openBookshelf: () => openBookshelf(root),
  openCertificates: () => openCertificates(root),
  openAnnexes: () => openAnnexes(root),
});
