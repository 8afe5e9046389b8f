import { describe, expect, test } from "vitest";
import { checkLedger, type LedgerEntry } from "../../src/domain/ledger.ts";
import { checkResults } from "../../src/payment/engine/check-results.ts";
import { type AccountWord, sayOfAccount } from "../../src/reference/account-words.ts";
import { frenchAccountWords } from "../../src/reference/languages/french-account.ts";
import { readResults } from "../../src/storage/results-file.ts";
import { standardDesign } from "../standard-design.ts";

const words = Object.keys(frenchAccountWords) as AccountWord[];
const placesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe("What is said of an account", () => {
  test.each(words)("has the same places in both languages: %s", (word) => {
    const [english, french] = [sayOfAccount("en", word), sayOfAccount("fr", word)];
    expect(placesIn(french.message)).toEqual(placesIn(english.message));
    expect(french.message).not.toBe(english.message);
    expect(french.remedy === "").toBe(english.remedy === "");
    expect(`${french.message} ${french.remedy}`).not.toMatch(/ [:;!?»]|« /);
  });

  test("never reads what it is filled with for places of its own", () => {
    const { message } = sayOfAccount("en", "metric-unknown", { of: "{kind}", kind: "reading" });
    expect(message).toBe("the design has no metric “{kind}”.");
  });

  test("is English in a language that we have no words of", () => {
    expect(sayOfAccount("de", "index-zero").message).toBe("an index cannot be 0.");
  });
});

describe("In a French contract", () => {
  const contract = { ...standardDesign.contract, language: "fr" };
  const french = { ...standardDesign, contract };

  test("the faults of results are French, and name row and field as the file does", () => {
    const table =
      "kind,of,item,day,value,evidence,verifiedBy\nreading,absent,,2028-02-31,12 %,,Institut\n";
    const { results } = readResults("an-1.csv", table, "2028-03-31");
    expect(checkResults(french, results).map(({ message }) => message)).toEqual([
      "an-1.csv, ligne 2, of\u00a0: le projet n’a pas d’indicateur «\u00a0absent\u00a0».",
      "an-1.csv, ligne 2, day\u00a0: «\u00a02028-02-31\u00a0» n’est pas un jour du calendrier.",
      "an-1.csv, ligne 2, value\u00a0: «\u00a012 %\u00a0» n’est pas un nombre décimal simple.",
      "an-1.csv, ligne 2, evidence\u00a0: il n’y a pas de preuve.",
    ]);
    expect(checkResults(standardDesign, results)[0]?.message).toBe(
      "an-1.csv, row 2, of: the design has no metric “absent”.",
    );
  });

  test("so are those of a file that cannot be read", () => {
    const messages = (text: string) =>
      readResults("an-1.csv", text, null, "fr").findings.map(({ message }) => message);
    expect(messages("kind,of\nreading,x\n").at(0)).toBe(
      "an-1.csv, ligne 1, day\u00a0: cette colonne manque.",
    );
    expect(messages("")).not.toEqual([]);
    const { findings } = readResults("an-1.json", "[]", null, "fr");
    expect(findings[0]?.message).toBe(
      'an-1.json, format\u00a0: le fichier ne dit pas "format": "pactwright-results".',
    );
    expect(findings[0]?.remedy).toMatch(/^Corrigez le fichier\u00a0;/);
  });

  test("so are those of the ledger", () => {
    const entry = { id: "e1", corrects: "e0", withdrawn: false } as LedgerEntry;
    expect(checkLedger([entry], "fr")).toMatchObject([
      {
        message:
          "Registre, ligne 1\u00a0: elle corrige «\u00a0e0\u00a0», qui n’est pas une entrée antérieure.",
        remedy: "Corrigez la dernière entrée sur ce point.",
      },
    ]);
  });
});
