import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import { languagesFor } from "../../src/library/library-for.ts";
import { loadLibrary, wordsFile } from "../../src/library/load.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { standardDesign } from "../standard-design.ts";
import { tinyFiles } from "../tiny-library.ts";

const clauses = {
  sample: {
    front: `parameters: {days: {type: integer, unit: days, default: 1, min: 0, max: 9, question: How soon?}}
defines: [{term: Service, meaning: means what is bought.}]`,
    text: '1. {#pay} The Service is paid within {{count days "day"}}: {{cap.totalMinor}} on {{date contract.start}}.',
  },
  other: '1. See {{ref "sample#pay"}}.',
};

const frenchSample = `---
title: Paiement
defines: [{term: Prestation, meaning: désigne ce qui est acheté.}]
---
# Text
1. {#pay} La "Prestation" est payée sous {{count days "jour"}} : {{cap.totalMinor}} le {{date contract.start}}.
# Fallback: Plus souple
> Gives up: du temps.
> Accept when: il le faut.

1. {#pay} Plus souple.
# Fallback: Très souple
> Gives up: du temps.
> Accept when: il le faut.

1. {#pay} Très souple.
`;
const frenchOther = frenchSample
  .replace(/defines.*\n/, "")
  .replace("Paiement", "Autre")
  .replace(/1\. .*/g, '1. Voir {{ref "sample#pay"}}.');

function load(own: Readonly<Record<string, string>>) {
  const base = tinyFiles(clauses);
  const words = base.find(({ path }) => path === wordsFile)?.text ?? "";
  return loadLibrary([
    ...base,
    {
      path: "clauses/fr/form/words.yaml",
      text: words.replace('"clause {number}"', '"article {number}"'),
    },
    {
      path: "templates/fr/obs.md",
      text: "---\ntitle: Marché de résultats\nparts: {Terms: Clauses}\n---\n",
    },
    ...Object.entries(own).map(([id, text]) => ({ path: `clauses/fr/general/${id}.md`, text })),
  ]);
}

const french = {
  ...standardDesign,
  contract: { ...standardDesign.contract, language: "fr", currency: "EUR", start: "2027-03-01" },
};

describe("A translated contract type", () => {
  const { library, findings } = load({ sample: frenchSample, other: frenchOther });
  const { document } = assemble(french, library);

  test("has no faults and is offered in both languages", () => {
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(languagesFor(library, "obs")).toEqual(["en", "fr"]);
  });

  test("prints in the forms of its language: marks, money, dates, the singular", () => {
    expect(printBlocks(sectionIn(document, "sample"))).toEqual([
      "1.1 La « Prestation » est payée sous 1 jour : 2 000 000 € le 1er mars 2027.",
    ]);
  });

  test("takes the titles of its parts, and references lead where the original's do", () => {
    const part = document.sections.find(({ kind }) => kind === "part");
    expect(part?.title).toEqual([{ kind: "text", text: "Clauses" }]);
    expect(printBlocks(sectionIn(document, "other")).join()).toMatch(/Voir .*1\.1/);
  });

  test("marks its own terms as terms", () => {
    const { blocks } = sectionIn(document, "sample");
    expect(JSON.stringify(blocks)).toContain('"term":"Prestation"');
  });
});

describe("A translation that does not follow its original", () => {
  const messages = (own: Readonly<Record<string, string>>): string =>
    load(own)
      .findings.map(({ where, message }) => `${where.file}: ${message}`)
      .join("\n");

  test("must have every clause that the type names", () => {
    expect(messages({ sample: frenchSample })).toContain(
      "templates/fr/obs.md: The contract type names clauses that are not translated: other.",
    );
  });

  test("must keep the anchors to which references lead", () => {
    expect(
      messages({ sample: frenchSample.replaceAll("{#pay} ", ""), other: frenchOther }),
    ).toContain("clauses/fr/general/sample.md: The translation lacks the anchors {#pay}.");
  });

  test("must have as many positions and definitions", () => {
    const short = frenchSample.replace(/defines.*\n/, "").replace(/# Fallback: Très[^]*/, "");
    expect(messages({ sample: short, other: frenchOther })).toMatch(
      /has 2 positions; the original has 3[^]*has 0 definitions; the original has 1/,
    );
  });

  test("must be of a clause that is there", () => {
    expect(messages({ sample: frenchSample, other: frenchOther, absent: frenchOther })).toContain(
      'There is no original "absent" of which this is a translation.',
    );
  });
});

test("a contract in a language that its type does not have prints in the original, and says so", () => {
  const { library } = loadLibrary(tinyFiles(clauses));
  const { findings } = assemble(french, library);
  expect(findings.find(({ code }) => code === "language-not-available")?.level).toBe("blocker");
});
