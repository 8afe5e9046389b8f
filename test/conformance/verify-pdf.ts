import { existsSync } from "node:fs";
import { type Judge, judges, judgesOfClaims } from "./judge.ts";

/**
 * `npm run verify:pdf -- FILE...`: asks qpdf, poppler and veraPDF whether PDFs are what they claim.
 * Exit status 0: all met. 1: something is not. 2: something could not be asked, or a bad call.
 */
function main(files: readonly string[]): number {
  const unknown = files.find((file) => file.startsWith("-") || !existsSync(file));
  if (files.length === 0 || unknown !== undefined) {
    console.error(unknown === undefined ? "Usage: verify:pdf FILE..." : `No such file: ${unknown}`);
    return 2;
  }
  return Math.max(...files.map(verify));
}

function verify(file: string): number {
  console.log(file);
  return Math.max(...[...judges, ...judgesOfClaims(file)].map((judge) => report(judge, file)));
}

function report({ question, ask }: Judge, file: string): number {
  try {
    const { isMet, details } = ask(file);
    const [first = "", ...more] = details;
    console.log(`  ${isMet ? "pass" : "FAIL"}  ${question}${first && `: ${first}`}`);
    for (const line of more) console.log(`        ${line}`);
    return isMet ? 0 : 1;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`  NOT ASKED  ${question}: ${reason}`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
