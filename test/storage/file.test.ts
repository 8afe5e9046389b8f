import { describe, expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { printDesign, readDesign } from "../../src/storage/file.ts";
import { migrate } from "../../src/storage/migrations.ts";

const riverside = blankDesign("riverside", "obs");
const file = (change: (raw: Record<string, unknown>) => void): string => {
  const raw = JSON.parse(printDesign(riverside)) as Record<string, unknown>;
  change(raw);
  return JSON.stringify(raw);
};

function reasonFor(text: string): string {
  const reading = readDesign(text);
  return reading.ok ? "read" : reading.refusal.reason;
}

function faultsIn(text: string): string[] {
  const reading = readDesign(text);
  return reading.ok ? [] : reading.refusal.faults.map((f) => `${f.path}: ${f.message}`);
}

describe("a design file", () => {
  test("reads back as what was printed", () => {
    const reading = readDesign(printDesign(riverside));
    expect(reading.ok && reading.design).toEqual(riverside);
  });

  test("prints the same bytes whatever the order of its keys", () => {
    const shuffled = Object.fromEntries(Object.entries(riverside).toReversed()) as typeof riverside;
    const choices = { term: choice(), baseline: choice() };
    const one = { ...riverside, clauses: choices };
    const other = { ...shuffled, clauses: { baseline: choice(), term: choice() } };
    expect(printDesign(other)).toBe(printDesign(one));
  });

  test("says nothing of clause packs and editions where there are none, as files did before them", () => {
    const printed = printDesign(riverside);
    expect(printed).not.toMatch(/"(packs|library)"/);
    const library = { edition: "2026.1", upgraded: ["term"] };
    const digest = "0".repeat(64);
    const files = [{ path: "general/pledge.md", text: "# Text" }];
    const pack = { id: "own", title: "Own", edition: "", language: "en", digest, files };
    const fuller = { ...riverside, library, packs: [{ ...pack, overrides: ["term"] }] };
    const reading = readDesign(printDesign(fuller));
    expect(reading.ok && reading.design).toEqual(fuller);
  });

  test("keeps verified results, and says nothing of them before there are any", () => {
    expect(printDesign(riverside)).not.toContain('"ledger"');
    const result = { kind: "reading", of: "metric-1", item: "", day: "2028-03-31", value: "42" };
    const told = { evidence: "Report 1", verifiedBy: "Institute" };
    const entered = { enteredOn: "2028-04-12", enteredBy: "Ada Okafor" };
    const own = { id: "entry-1", corrects: null, withdrawn: false, reason: "" };
    const ledger = [{ ...result, ...told, ...entered, ...own }];
    const reading = readDesign(file((raw) => Object.assign(raw, { ledger })));
    expect(reading.ok && reading.design.ledger).toEqual(ledger);
    const broken = [{ ...ledger[0], day: "2028-02-30" }];
    expect(faultsIn(file((raw) => Object.assign(raw, { ledger: broken })))).toEqual([
      "ledger.0.day: Expected a calendar day as YYYY-MM-DD",
    ]);
  });

  test("refuses the same clause pack twice", () => {
    const pack = { id: "own", title: "", edition: "", language: "en", digest: "0".repeat(64) };
    const packs = [pack, pack].map((each) => ({ ...each, files: [], overrides: [] }));
    expect(faultsIn(file((raw) => Object.assign(raw, { packs })))).toEqual([
      "packs: Expected each clause pack once",
    ]);
  });

  test.each(["../term.md", "term.md", "risk/Term.md", "risk/term.txt"])(
    "refuses a clause pack with a file at %s",
    (path) => {
      const pack = { id: "own", title: "", edition: "", language: "en", digest: "0".repeat(64) };
      const packs = [{ ...pack, files: [{ path, text: "" }], overrides: [] }];
      const [fault] = faultsIn(file((raw) => Object.assign(raw, { packs })));
      expect(fault).toMatch(/^packs\.0\.files\.0\.path: Expected <family>/);
    },
  );

  function choice() {
    return {
      use: "auto" as const,
      useReason: "",
      position: "preferred",
      positionReason: "",
      departure: null,
      answers: { b: 1, a: "two" },
      review: { state: "open" as const, note: "" },
    };
  }
});

describe("what is not a design is refused with a reason", () => {
  test.each([
    ["malformed JSON", "{", /not valid JSON/],
    ["another kind of file", '{"name": "x"}', /does not say that it is a Pactwright design/],
    ["a list", "[]", /does not say/],
    ["another format", '{"format": "ocds"}', /its format is "ocds"/],
    ["no version", '{"format": "pactwright-design"}', /which version/],
    ["a newer version", file((raw) => Object.assign(raw, { version: 99 })), /version 99.*newer/],
  ])("%s", (_name, text, reason) => {
    expect(reasonFor(text)).toMatch(reason);
  });

  test.each([
    [
      "a day that does not exist",
      file((raw) => Object.assign(raw.contract as object, { start: "2031-02-31" })),
      "contract.start: Expected a calendar day as YYYY-MM-DD",
    ],
    [
      "an absurd number",
      file((raw) => Object.assign(raw.cap as object, { totalMinor: 1e308 })),
      "cap.totalMinor: Expected a whole number of minor units, at most 9,007,199,254,740,991",
    ],
    [
      "a number where text belongs",
      file((raw) => Object.assign(raw, { title: 7 })),
      "title: Expected string but received 7",
    ],
    [
      "a field of nobody's",
      file((raw) => Object.assign(raw, { surprise: true })),
      "surprise: Not a field that this version knows",
    ],
  ])("%s, with its place", (_name, text, fault) => {
    expect(faultsIn(text)).toContain(fault);
  });

  test("a missing field is named", () => {
    const text = file((raw) => Reflect.deleteProperty(raw, "outcomes"));
    expect(faultsIn(text)).toEqual(["outcomes: Missing"]);
  });

  test("a polluting key changes no prototype", () => {
    const text = printDesign(riverside).replace("{", '{"__proto__": {"polluted": true},');
    readDesign(text);
    expect("polluted" in {}).toBe(false);
  });
});

describe("migrations", () => {
  test("run in order and stamp the version", () => {
    const steps = [
      { name: "add-title", from: 1, change: (f: object) => ({ ...f, title: "" }) },
      { name: "rename-title", from: 2, change: (f: object) => ({ ...f, name: "after" }) },
    ];
    expect(migrate({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, title: "", name: "after" });
  });

  test("a missing step is our fault and throws", () => {
    expect(() => migrate({ version: 1 }, 1, [], 2)).toThrow("No migration from design version 1");
  });
});
