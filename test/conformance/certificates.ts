import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCertificates } from "../../src/cli/open-press.ts";
import { profiles } from "../../src/pdf/profile.ts";
import { readResults } from "../../src/storage/results-file.ts";
import { standardDesign } from "../standard-design.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The certificate of a first year, in each kind of PDF. Returns where the files are. */
export async function printCertificates(): Promise<readonly string[]> {
  const { printer } = await openCertificates(root);
  const path = new URL("../examples/results/riverside-second-chance.csv", import.meta.url);
  const { results } = readResults("results.csv", readFileSync(path, "utf8"), null);
  const folder = `${root}test-output/`;
  mkdirSync(folder, { recursive: true });
  return profiles.map((profile) => {
    const file = `${folder}certificate-${profile}.pdf`;
    const order = { design: standardDesign, results, date: "2028-04-20", profile };
    writeFileSync(file, printer.pdf(order));
    return file;
  });
}
