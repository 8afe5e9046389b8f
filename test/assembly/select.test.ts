import { describe, expect, test } from "vitest";
import { type Assembled, assemble } from "../../src/assembly/assemble.ts";
import type { ClauseChoice, Design } from "../../src/domain/design.ts";
import { sectionsOf } from "../print.ts";
import { standardDesign } from "../standard-design.ts";
import { choice, type TinyClauses, tinyLibrary } from "../tiny-library.ts";

const clauses: TinyClauses = {
  mission: "1. Aim.",
  fee: { text: "1. Fee.", front: "requires: [mission]" },
  bands: { text: "1. Bands.", front: "conflicts: [fixed]" },
  fixed: "1. Fixed price.",
  spare: "1. Spare.",
  plan: { kind: "schedule", text: "1. Plan." },
  annex: { kind: "schedule", text: "1. Annex." },
};

const skeleton = `# Part: Aims
{{> mission because="It leads."}}
# Part: Terms
{{#if feePayments}}
{{> fee because=(join "There are " termMonths " months to pay for.")}}
{{/if}}
{{#if (pays "tiered-bands")}}
{{> bands because=(join "Paid in bands: " (payingMetrics "tiered-bands") ".")}}
{{else}}
{{> fixed because="No bands." otherwise="Paid in bands instead."}}
{{/if}}
# Schedules
{{> plan because="It is the plan."}}`;

const library = tinyLibrary(clauses, skeleton);

function made(
  choices: Record<string, Partial<ClauseChoice>> = {},
  changes: Partial<Design> = {},
): Assembled {
  const entries = Object.entries(choices).map(([id, each]) => [id, choice(each)]);
  return assemble({ ...standardDesign, ...changes, clauses: Object.fromEntries(entries) }, library);
}

function outline({ document }: Assembled): readonly string[] {
  return sectionsOf(document)
    .filter((section) => section.kind !== "contents")
    .map((section) => `${section.label} ${section.id}`);
}

function leftOut({ document }: Assembled): readonly string[] {
  return document.leftOut.map((each) => `${each.clauseId} (${each.by}): ${each.reason}`);
}

test("A clause is in when the skeleton reaches it, and says why", () => {
  const { document } = made();
  expect(outline(made())).toEqual([
    "Part A part-1",
    "1 mission",
    "Part B part-2",
    "2 fee",
    "3 bands",
    "Schedule 1 plan",
  ]);
  const reasons = sectionsOf(document).flatMap((each) =>
    each.kind === "clause" ? [each.reason] : [],
  );
  expect(reasons).toEqual([
    "It leads.",
    "There are 48 months to pay for.",
    "Paid in bands: People who re-offend within a year.",
  ]);
  expect(leftOut(made())).toEqual([
    "fixed (type): Paid in bands instead.",
    "spare (type): This contract type does not use it; it can be taken in.",
  ]);
});

test("Conditions follow the design", () => {
  expect(outline(made({}, { payments: [] }))).toEqual([
    "Part A part-1",
    "1 mission",
    "Part B part-2",
    "2 fixed",
    "Schedule 1 plan",
  ]);
});

describe("The user's choices", () => {
  test("out leaves a clause out, with the user's reason", () => {
    const without = made({ fee: { use: "out", useReason: "Paid by others." } });
    expect(outline(without)).not.toContain("2 fee");
    expect(leftOut(without)[0]).toBe("fee (user): Paid by others.");
  });

  test("in takes a clause in at its place in the skeleton", () => {
    const withFixed = made({ fixed: { use: "in" }, bands: { use: "out" } });
    expect(outline(withFixed)).toContain("3 fixed");
  });

  test("in takes an unnamed clause into the part that its family is placed in", () => {
    const taken = made({
      spare: { use: "in", useReason: "Asked for by the bank." },
      annex: { use: "in" },
    });
    expect(outline(taken).slice(-3)).toEqual(["4 spare", "Schedule 1 plan", "Schedule 2 annex"]);
    expect(sectionsOf(taken.document).find((each) => each.id === "spare")?.reason).toBe(
      "Asked for by the bank.",
    );
  });

  test.each([
    [
      "what a clause requires",
      { mission: { use: "out" } },
      'blocker required-clause-missing "Fee" needs "Mission", which is not in the contract.',
    ],
    [
      "what conflicts",
      { fixed: { use: "in" } },
      'blocker clauses-conflict "Bands" and "Fixed" cannot stand in one contract.',
    ],
    [
      "an unknown clause",
      { missoin: {} },
      'warning unknown-clause The design decides on a clause "missoin" that the library does not have. Did you mean "mission"?',
    ],
    [
      "an unknown position",
      { fee: { position: "gone" } },
      'blocker unknown-position "Fee" has no position "gone"; the preferred text stands.',
    ],
    [
      "an unknown answer",
      { fee: { answers: { rate: 5 } } },
      'advice unknown-answer "Fee" asks nothing called "rate".',
    ],
  ] as const)("are checked: %s", (_, choices, expected) => {
    const found = made(choices).findings.map(
      (each) => `${each.level} ${each.code} ${each.message}`,
    );
    expect(found).toContain(expected);
  });
});
