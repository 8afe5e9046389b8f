import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import { certificateOf } from "../../src/certificate/certificate.ts";
import type { Design } from "../../src/domain/design.ts";
import type { Result, ResultKind, Results } from "../../src/domain/result.ts";
import { writeText } from "../../src/export/text.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import { payContract } from "../../src/payment/engine/pay.ts";
import { readTerms } from "../../src/pipeline/read-terms.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);

function result(
  kind: ResultKind,
  of: string,
  day: string,
  value: string,
  changed: Partial<Result> = {},
): Result {
  const evidence = `Report of ${day}`;
  return { kind, of, item: "", day, value, evidence, verifiedBy: "Institute", row: 2, ...changed };
}

const firstYear = [
  result("milestone", "opening", "2027-09-28", "", { item: "open", evidence: "Register 2027/1" }),
  result("reading", "re-offending", "2028-03-31", "42.1", { row: 3 }),
  result("reading", "in-work", "2028-03-31", "210", { row: 4 }),
];

function matterOf(design: Design, results: readonly Result[], asOf = "2028-03-31") {
  const all: Results = { file: "results.csv", asOf, results };
  const { document } = assembler.assemble(design);
  const { terms, findings } = readTerms(design, library, document);
  const account = payContract(design, terms, all);
  const statement = { ...account, findings: [...account.findings, ...findings] };
  const { words } = libraryFor(design, library);
  const fingerprint = "7K3M-0QX2-9TWG-E7DK-FH1H";
  return { design, results: all, statement, places: terms.places, words, fingerprint };
}

/** The certificate as plain text, with single spaces. */
function textOf(design: Design, results: readonly Result[], asOf?: string): string {
  const text = writeText(certificateOf(matterOf(design, results, asOf)));
  expect(text).not.toMatch(/undefined|NaN|\[object|&amp;|\{\w+\}/);
  return text.replaceAll(/\s+/g, " ");
}

describe("A payment certificate", () => {
  test("names the contract, its parties, the period and the fingerprint", () => {
    const text = textOf(standardDesign, firstYear);
    expect(text).toContain("under the contract “Riverside Second Chance”");
    expect(text).toContain("for the period from 1 April 2027 to 31 March 2028");
    expect(text).toMatch(/Authority: Riverside Council\. Town Hall/);
    expect(text).toMatch(/Verifier: Institute for Justice Statistics/);
    expect(text).toContain("7K3M-0QX2-9TWG-E7DK-FH1H");
  });

  test("shows each result with its evidence and verifier, and each sum with its steps", () => {
    const text = textOf(standardDesign, firstYear);
    expect(text).toContain("42.1% of people");
    expect(text).toContain("Register 2027/1");
    expect(text).toMatch(/£0 \+ \(210 − 150\) ÷ \(400 − 150\) × £200,000 = £48,000/);
    expect(text).toMatch(/clause \d+/);
    expect(text).toContain("Due for this period £838,000");
  });

  test("adds the periods before, and shows a corrected result as corrected", () => {
    const fee = "Due for earlier periods £838,000";
    expect(textOf(standardDesign, firstYear, "2029-03-31")).toContain(fee);
    const corrected = firstYear.map((each) =>
      each.of === "in-work" ? { ...each, value: "200" } : each,
    );
    const text = textOf(standardDesign, corrected, "2029-03-31");
    expect(text).toContain("Due for earlier periods £830,000");
    expect(text).toContain("To be paid now is what is due in all, less what has been paid.");
  });

  test("says what a payment waits for", () => {
    const text = textOf(standardDesign, firstYear.slice(0, 2));
    expect(text).toContain(
      "More people in work waits for a reading of “People in work for six months”.",
    );
    expect(text).toContain("Payments that wait 1");
  });

  test("says where the sums are not those of the contract's words", () => {
    const own = { text: "1. The Authority shall pay.", reason: "Agreed" };
    const choice = { ...standardDesign.clauses["tiered-bands"], departure: own };
    const clauses = {
      ...standardDesign.clauses,
      "tiered-bands": { ...untouchedChoice, ...choice },
    };
    const text = textOf({ ...standardDesign, clauses }, firstYear);
    expect(text).toMatch(/The sums under clause \d+ are computed by the library’s rule/);
    expect(textOf(standardDesign, firstYear)).not.toContain("The sums under");
  });

  test("is signed by the verifier, the authority and the supplier", () => {
    const signed = textOf(standardDesign, firstYear).match(/Signed for and on behalf of [A-Z]\w+/g);
    expect(signed?.map((each) => each.split(" ").at(-1))).toEqual([
      "Institute",
      "Riverside",
      "Second",
    ]);
  });

  test("speaks the language of its contract", () => {
    const contract = { ...standardDesign.contract, language: "fr" };
    const text = textOf({ ...standardDesign, contract }, firstYear);
    expect(text).toContain("Certificat de paiement");
    expect(text).toMatch(/Dû au titre de cette période 838.000 £/);
    expect(text).toContain("Report of 2028-03-31 (ligne 3)");
    expect(text).not.toMatch(/\bDue\b|Evidence|Provided in/);
  });

  test("certifies nothing on results with faults", () => {
    const faulty = matterOf(standardDesign, [result("reading", "nothing", "2028-03-31", "1")]);
    expect(() => certificateOf(faulty)).toThrow("An account with faults cannot be certified");
  });
});

const untouchedChoice = {
  use: "auto" as const,
  useReason: "",
  position: "preferred",
  positionReason: "",
  departure: null,
  answers: {},
  review: { state: "open" as const, note: "" },
};
