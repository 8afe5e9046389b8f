import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asAgreed } from "../../src/domain/ledger.ts";
import { profiles } from "../../src/pdf/profile.ts";
import { printDesign } from "../../src/storage/file.ts";
import { eastAsianDocument, scriptDocument } from "../layout/script-document.ts";
import { printAnnexes } from "./annexes.ts";
import { printCertificates } from "./certificates.ts";
import { printExamples } from "./example-contracts.ts";
import { printHandbooks } from "./handbooks.ts";
import { judges, judgeVerdict, questionOf } from "./judge.ts";
import { printSample } from "./sample-contract.ts";
import { run } from "./tool.ts";
import { claimsOf, type Verdicts, validateAll } from "./verapdf.ts";

/** These ask tools of others, and fail where one is missing: they run apart from the unit tests. */
const contracts = await printExamples();
const samples = await Promise.all(
  profiles.flatMap((profile) => [
    printSample("a4", "classic", profile),
    printSample("letter", "modern", profile),
    printSample("a4", "large-print", profile),
    printSample("a4", "classic", profile, scriptDocument),
    printSample("letter", "modern", profile, scriptDocument),
    printSample("a4", "classic", profile, eastAsianDocument),
  ]),
);
const handbooks = await printHandbooks();
const certificates = await printCertificates();
const annexes = await printAnnexes();
const printed = [...contracts, ...samples].map(({ file }) => file);
const files = [...printed, ...handbooks, ...certificates, ...annexes];
const verdicts = await validateInTwo();

/** In two runs, for each keeps one core busy; every second file, so that both have as much to do. */
async function validateInTwo(): Promise<ReadonlyMap<string, Verdicts>> {
  const halves = [0, 1].map((half) => files.filter((_, i) => i % 2 === half));
  const found = await Promise.all(halves.map(validateAll));
  return new Map(found.flatMap((each) => [...each]));
}

describe.each(files.map((file) => [file.replace(/.*\//, ""), file] as const))("%s", (_, file) => {
  it.each(judges)("meets what is asked of it: $question", ({ ask }) => {
    expect(ask(file)).toMatchObject({ isMet: true });
  });

  it.each(claimsOf(file).map((claim) => [questionOf(claim), claim] as const))(
    "is what it claims: %s",
    (_question, claim) => {
      expect(judgeVerdict(verdicts.get(file)?.get(claim))).toMatchObject({ isMet: true });
    },
  );
});

describe.each(contracts)("$name", ({ file, design }) => {
  it("reads without a slip of the machine", () => {
    const text = run("pdftotext", file, "-").output;
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).not.toMatch(/undefined|NaN|\[object |&amp;|\{\{|\ufffd/);
  });

  it("gives back its design", () => {
    run("pdfdetach", "-save", "1", "-o", `${file}.json`, file);
    expect(readFileSync(`${file}.json`, "utf8")).toBe(printDesign(asAgreed(design)));
  });
});
