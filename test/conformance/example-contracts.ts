import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openPress } from "../../src/cli/open-press.ts";
import type { Design } from "../../src/domain/design.ts";
import { profiles } from "../../src/pdf/profile.ts";
import { readDesign } from "../../src/storage/file.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const papers: readonly Design["style"]["paper"][] = ["a4", "letter"];
const states: readonly Design["draft"]["state"][] = ["draft", "final"];
const ways = papers.flatMap((paper) =>
  states.flatMap((state) => profiles.map((profile) => ({ paper, state, profile }))),
);

/** An example printed in one of the ways in which it can be. */
export interface Print {
  /** "Warm Homes Calder Vale, a4, draft, PDF 1.7" */
  readonly name: string;
  readonly file: string;
  readonly design: Design;
}

/** Every example in all its eight ways: paper, state and kind of PDF. */
export async function printExamples(): Promise<readonly Print[]> {
  const press = await openPress(root);
  const folder = `${root}test-output/`;
  mkdirSync(folder, { recursive: true });
  return examples().flatMap(({ slug, design: example }) =>
    ways.map(({ paper, state, profile }): Print => {
      const style = { ...example.style, paper };
      const design = { ...example, style, draft: { ...example.draft, state } };
      const file = `${folder}${slug}-${paper}-${state}-${profile}.pdf`;
      writeFileSync(file, press.pdf(design, "2026-11-24", profile));
      return { name: `${design.title}, ${paper}, ${state}, PDF ${profile}`, file, design };
    }),
  );
}

function examples(): readonly { readonly slug: string; readonly design: Design }[] {
  const names = readdirSync(`${root}test/examples`).filter((name) => name.endsWith(".json"));
  return names.map((name) => {
    const reading = readDesign(readFileSync(`${root}test/examples/${name}`, "utf8"));
    if (!reading.ok) throw new Error(`${name}: ${reading.refusal.reason}`);
    return { slug: name.replace(".json", ""), design: reading.design };
  });
}
