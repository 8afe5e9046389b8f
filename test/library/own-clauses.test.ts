import { describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import type { ClausePack, Design } from "../../src/domain/design.ts";
import { digestOf, readPack } from "../../src/library/clause-pack.ts";
import { libraryFor } from "../../src/library/library-for.ts";
import { changesBetween, updatedPack } from "../../src/library/pack-update.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { standardDesign } from "../standard-design.ts";
import { choice, clauseFile, tinyLibrary } from "../tiny-library.ts";

const library = tinyLibrary({
  sample: { text: "1. {#limit} The Supplier is liable for {{share}}.", front: shareOf(150) },
  other: '1. The limit is in {{ref "sample#limit"}}.',
});

function shareOf(percent: number): string {
  return `parameters: {share: {type: percent, min: 50, max: 300, default: ${percent}, question: How much?}}`;
}

const ownLimit = clauseFile("sample", {
  text: "1. {#limit} The Supplier is liable for {{share}} and no more.",
  front: shareOf(125),
});
const ownPledge = clauseFile("pledge", { text: '1. See {{ref "sample"}} and {{buyer.name}}.' });

const head = { id: "riverside-legal", title: "Riverside Legal", edition: "4", language: "en" };

function readingOf(files: Readonly<Record<string, string>>, language = "en") {
  const entries = Object.entries(files).map(([path, text]) => ({ path, text }));
  return readPack({ head: { ...head, language }, files: entries }, library);
}

function packOf(files: Readonly<Record<string, string>>): ClausePack {
  const { pack, findings } = readingOf(files);
  if (pack === null) throw new Error(findings.map(({ message }) => message).join("\n"));
  return pack;
}

const pack = packOf({ "general/sample.md": ownLimit, "general/pledge.md": ownPledge });

function contractWith(packs: readonly ClausePack[], changes: Partial<Design> = {}) {
  return assemble({ ...standardDesign, packs: [...packs], ...changes }, library);
}

const linesOf = (made: ReturnType<typeof contractWith>, id: string): readonly string[] =>
  printBlocks(sectionIn(made.document, id));

describe("an own clause", () => {
  test("is out until it is taken in, and then reads the design and refers like any other", () => {
    expect(contractWith([pack]).document.leftOut).toContainEqual({
      clauseId: "pledge",
      title: "Pledge",
      reason: "An own clause of Riverside Legal; it can be taken in.",
      by: "type",
    });
    const made = contractWith([pack], { clauses: { pledge: choice({ use: "in" }) } });
    expect(linesOf(made, "pledge")).toEqual(["3.1 See clause 1 and Riverside Council."]);
  });

  test("with the id of a library clause stands in its place only where that was chosen", () => {
    const unchosen = contractWith([pack]);
    expect(linesOf(unchosen, "sample")).toEqual(["1.1 The Supplier is liable for 150%."]);
    expect(unchosen.findings).toContainEqual(
      expect.objectContaining({
        code: "own-clause-not-chosen",
        level: "warning",
        where: { field: "packs.0.overrides" },
      }),
    );
    const chosen = contractWith([{ ...pack, overrides: ["sample"] }]);
    expect(linesOf(chosen, "sample")).toEqual(["1.1 The Supplier is liable for 125% and no more."]);
    expect(chosen.findings.map(({ code }) => code)).not.toContain("own-clause-not-chosen");
  });

  test("says whose it is in the contract as a tree; the library's clauses say nothing", () => {
    const { document } = contractWith([{ ...pack, overrides: ["sample"] }]);
    expect(sectionIn(document, "sample").origin).toBe("Riverside Legal");
    expect(sectionIn(document, "other").origin).toBeNull();
  });

  test("that is a schedule is offered too, and stands among the schedules", () => {
    const annex = packOf({
      "schedule/annex.md": clauseFile("annex", { text: "1. A table.", kind: "schedule" }),
    });
    expect(contractWith([annex]).document.leftOut.map(({ clauseId }) => clauseId)).toContain(
      "annex",
    );
    const made = contractWith([annex], { clauses: { annex: choice({ use: "in" }) } });
    expect(sectionIn(made.document, "annex").label).toBe("Schedule 1");
  });

  test("of the pack added first stands, unless another was chosen to override", () => {
    const second = { ...packOf({ "general/pledge.md": ownPledge.replace("See", "Mind") }) };
    const takenIn = { clauses: { pledge: choice({ use: "in" }) } };
    expect(linesOf(contractWith([pack, second], takenIn), "pledge")[0]).toMatch(/^3.1 See/);
    const chosen = { ...second, overrides: ["pledge"] };
    expect(linesOf(contractWith([pack, chosen], takenIn), "pledge")[0]).toMatch(/^3.1 Mind/);
  });
});

describe("a pack is refused whole, with file, line and remedy, where", () => {
  const faultsOf = (files: Readonly<Record<string, string>>, language?: string) => {
    const reading = readingOf(files, language);
    expect(reading.pack).toBeNull();
    return reading.findings.map(
      ({ where, message, remedy }) => `${where.file}:${where.line}: ${message} ${remedy}`,
    );
  };

  test("a clause reads what is not there", () => {
    const text = ownPledge.replaceAll("buyer.name", "buyer.nane");
    expect(faultsOf({ "general/pledge.md": text })[0]).toMatch(
      /^riverside-legal\/general\/pledge\.md:8: .*"nane" is not known here.*"name"/,
    );
  });

  test("a file lacks its parts", () => {
    const text = ownPledge.replace("# Fallback: Softest", "# Fallbock: Softest");
    expect(faultsOf({ "general/pledge.md": text }).join("\n")).toContain(
      "The clause has 1 fallback positions; it needs 2.",
    );
  });

  test("two files have one id", () => {
    expect(faultsOf({ "general/pledge.md": ownPledge, "risk/pledge.md": ownPledge })).toEqual([
      'riverside-legal/risk/pledge.md:1: The id "pledge" is already taken by riverside-legal/general/pledge.md. Give one of the two files another name.',
    ]);
  });

  test("a clause of the library would lose the anchor that it refers to", () => {
    const text = ownLimit.replaceAll("{#limit} ", "");
    const [fault = ""] = faultsOf({ "general/sample.md": text });
    expect(fault).toMatch(/^clauses\/general\/other\.md:8: .* lacks\. .*limit/);
    expect(fault).toContain("Keep the anchors");
  });

  test("its language is none of the library's", () => {
    expect(faultsOf({ "general/pledge.md": ownPledge }, "de")).toEqual([
      'riverside-legal/pack.yaml:1: The library has no contracts in the language "de". Name one of en as `language` in pack.yaml.',
    ]);
  });
});

describe("the digest", () => {
  test("names what a pack says, in whatever order its files come", () => {
    expect(pack.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOf({ ...pack, files: pack.files.toReversed() })).toBe(pack.digest);
    expect(digestOf({ ...pack, overrides: ["sample"] })).toBe(pack.digest);
    const others = [{ title: "Other" }, { edition: "5" }, { files: pack.files.slice(1) }];
    const digests = others.map((change) => digestOf({ ...pack, ...change }));
    expect(new Set([pack.digest, ...digests]).size).toBe(4);
  });

  test("that does not agree stops a final export: the pack was changed by hand", () => {
    const files = pack.files.map((file) => ({ ...file, text: file.text.replace("125", "300") }));
    const made = contractWith([{ ...pack, files, overrides: ["sample"] }]);
    expect(made.findings[0]).toMatchObject({
      code: "own-clauses-changed",
      level: "blocker",
      where: { field: "packs.0.digest" },
    });
  });

  test("that agrees does not save a pack with faults: none of it stands", () => {
    const broken = { ...pack, files: [{ path: "general/pledge.md", text: "no clause" }] };
    const made = contractWith([{ ...broken, digest: digestOf(broken) }]);
    expect(made.findings[0]).toMatchObject({ code: "own-clauses-unusable", level: "blocker" });
    expect(made.findings[0]?.message).toContain("riverside-legal/general/pledge.md:1:");
    expect(made.document.leftOut.map(({ clauseId }) => clauseId)).not.toContain("pledge");
  });
});

test("the library with own clauses is made once for a list of packs", () => {
  const design = { ...standardDesign, packs: [pack] };
  expect(libraryFor({ ...design, title: "Another" }, library)).toBe(libraryFor(design, library));
  expect(libraryFor(design, library)).not.toBe(libraryFor(standardDesign, library));
});

describe("a newer state of a pack", () => {
  const newer = packOf({
    "general/sample.md": ownLimit.replaceAll("no more", "not a penny more"),
    "general/charter.md": clauseFile("charter", { text: "1. The Supplier keeps to the Charter." }),
  });

  test("is compared clause by clause: changed, new and gone", () => {
    const changes = changesBetween(pack, newer);
    expect(changes.map(({ id }) => id)).toEqual(["charter", "pledge", "sample"]);
    expect(changes[0]).toMatchObject({ before: null, after: { title: "Charter" } });
    expect(changes[1]).toMatchObject({ before: { title: "Pledge" }, after: null });
    expect(changesBetween(pack, { ...pack, title: "Renamed" })).toEqual([]);
  });

  test("is itself where all is taken, and keeps what was chosen to override", () => {
    const all = new Set(["charter", "pledge", "sample"]);
    const chosen = { ...pack, overrides: ["pledge", "sample"] };
    expect(updatedPack(chosen, newer, all, library).pack).toEqual({
      ...newer,
      overrides: ["sample"],
    });
  });

  test("taken in part is a sound pack of both editions", () => {
    const next = { ...newer, edition: "5" };
    const { pack: mixed } = updatedPack(pack, next, new Set(["sample"]), library);
    expect(mixed?.files.map(({ path }) => path)).toEqual([
      "general/pledge.md",
      "general/sample.md",
    ]);
    expect(mixed?.files[1]?.text).toContain("not a penny more");
    expect(mixed?.edition).toBe("4 + 5");
    expect(mixed && digestOf(mixed)).toBe(mixed?.digest);
  });
});
