import { describe, expect, test } from "vitest";
import type { Design } from "../../src/domain/design.ts";
import { standardDesign } from "../standard-design.ts";
import { choice, printed, type TinyClause } from "../tiny-library.ts";

/** One line of a clause, without its number. */
function line(text: string | TinyClause, changes: Partial<Design> = {}): string {
  return printed(text, changes).join("\n");
}

const days: TinyClause = {
  text: '{{count noticeDays "day"}}',
  front:
    "parameters: {noticeDays: {type: integer, unit: days, default: 10, min: 0, max: 60, question: How many days?}}",
};

function answered(clause: TinyClause, answers: Record<string, number | string | null>): string {
  return line(clause, { clauses: { sample: choice({ answers }) } });
}

describe("Values print by their kind", () => {
  test.each([
    ["{{title}}", "Riverside Second Chance"],
    ["{{contract.start}}", "1 April 2027"],
    ["{{date contract.start}}", "1 April 2027"],
    ["{{cap.totalMinor}}", "£2,000,000"],
    ["{{money cap.perYearMinor}}", "£600,000"],
    ["{{totals.outcomeSharePercent}}", "46%"],
    ["{{termMonths}}", "48"],
    ["{{percent termMonths}}", "48%"],
    ["{{list mission.sectors}}", "Justice and Work"],
    ["{{words contract.uncertainty}}", "medium"],
    ["{{mission.metric.name}}", "People who re-offend within a year"],
    ["{{mission.metric.target.value}}", "36"],
    [
      "{{#with mission.metric}}{{outcome.statement}}{{/with}}",
      "People who leave prison do not offend again",
    ],
    [
      "{{#each metrics}}{{number}}. {{name}} ({{verifier.name}}); {{/each}}end",
      "1. People who re-offend within a year (Institute for Justice Statistics); 2. People in work for six months (Institute for Justice Statistics); end",
    ],
    ["{{#each metrics as |m|}}{{@number}}{{#unless @last}}, {{/unless}}{{/each}}", "1, 2"],
    [
      "{{#each outcomes}}{{#each metrics}}{{../statement}} {{../../buyer.name}}. {{/each}}{{/each}}",
      "People who leave prison do not offend again Riverside Council. People who leave prison do not offend again Riverside Council.",
    ],
    ["{{#each stages}}{{title}}{{else}}No stages.{{/each}}", "Set-up"],
    ['{{#if (eq mission.metric.direction "down")}}falls{{else}}rises{{/if}}', "falls"],
    ["{{#if (and (gt termMonths 24) (not (lt termMonths 48)))}}long{{/if}}", "long"],
    ['{{#if (pays "tiered-bands")}}in bands{{/if}}', "in bands"],
    ['{{#if (included "sample")}}in{{/if}}', "in"],
    [
      "{{#each outcomePayments}}{{#if @first}}{{#each rows}}{{label}}: {{amountMinor}}; {{/each}}{{/if}}{{/each}}.",
      "more than 45: £0; 45 or less but more than 40: £100,000; 40 or less but more than 36: £250,000; 36 or less: £400,000; .",
    ],
  ])("%s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

test("A list sets its items apart by semicolons where one has a comma in it", () => {
  const listed = (...sectors: string[]): string =>
    line("{{list mission.sectors}}.", { mission: { ...standardDesign.mission, sectors } });
  expect(listed("Health, with care", "Justice", "Work")).toBe(
    "Health, with care; Justice; and Work.",
  );
  expect(listed("Health", "Justice", "Work at £1,000 a week")).toBe(
    "Health, Justice and Work at £1,000 a week.",
  );
});

describe("Counts take the singular for one only", () => {
  test.each([
    [1, "1 day"],
    [0, "0 days"],
    [10, "10 days"],
    [null, "[number of days]"],
  ])("%s", (noticeDays, expected) => {
    expect(answered(days, { noticeDays })).toBe(expected);
  });
});

describe("What is missing shows as a blank, never as nothing", () => {
  const missing: Partial<Design> = {
    ...standardDesign,
    title: " \n ",
    parties: [],
    cap: { totalMinor: null, perYearMinor: null },
  };
  test.each([
    ["{{title}}", "[contract title]"],
    ["{{buyer.name}}", "[parties]"],
    ["{{cap.totalMinor}}", "[outcome cap over the term]"],
    ['{{fill title "name of the contract"}}', "[name of the contract]"],
    ["{{#if title}}a{{else}}b{{/if}}", "b"],
    ["{{#each metrics}}{{verifier.name}}{{/each}}", "[verifier][verifier]"],
  ])("%s", (text, expected) => {
    expect(line(text, missing)).toBe(expected);
  });
});

describe("A proposal to confirm shows in brackets until it is answered", () => {
  const confirm: TinyClause = {
    text: "1. Capped at {{cap1}}.",
    front:
      "parameters: {cap1: {type: percent, default: 150, min: 50, max: 300, confirm: true, question: What cap?}}",
  };
  test("the default is a proposal", () => expect(line(confirm)).toBe("1.1 Capped at [150%]."));
  test("the same answer confirms it", () =>
    expect(answered(confirm, { cap1: 150 })).toBe("1.1 Capped at 150%."));
});

describe("Answers of the wrong type leave the default standing", () => {
  test.each(["soon", Number.NaN, 10.5])("%s", (noticeDays) => {
    expect(answered(days, { noticeDays })).toBe("10 days");
  });
});

describe("A value is never read as markup", () => {
  test.each([
    "# *A* | {{b}} 1. <i>",
    "1. (a) {#x} **bold**",
    '{{#each parties}}{{/each}} {{ref "sample"}}',
    "| --- |",
    "</script><script>alert(1)</script> &amp;",
    "__proto__",
    "مجلس المدينة",
    "👩‍🏭 Works",
    "x".repeat(10_000),
  ])("%s", (name) => {
    const changes = { parties: [{ ...standardDesign.parties[0], name }] } as Partial<Design>;
    expect(printed("1. **By {{buyer.name}}** | only\n{{buyer.name}}", changes)).toEqual([
      `1.1 By ${name} | only`,
      name,
    ]);
    expect(printed("| {{buyer.name}} | b |", changes)).toEqual([`${name} | b`]);
  });

  test("Line breaks become spaces; what cannot be printed stays for the pages to show", () => {
    const name = "River\nside\u2028Council \ue000\u0007\ud800\ufffe";
    const changes = { parties: [{ ...standardDesign.parties[0], name }] } as Partial<Design>;
    expect(printed("1. {{buyer.name}}.", changes)).toEqual([
      "1.1 River side Council \ue000\u0007\ud800\ufffe.",
    ]);
  });
});
