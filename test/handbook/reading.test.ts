import { expect, test } from "vitest";
import { Texts } from "../../src/handbook/texts.ts";
import { printBlock } from "../print.ts";
import { type TinyClause, tinyLibrary } from "../tiny-library.ts";

const front = `parameters:
  noticeDays:
    type: integer
    unit: days
    default: 10
    min: 0
    max: 60
    question: How many days?
  reserved:
    type: list
    default: []
    max: 8
    question: Which decisions?
  free:
    type: boolean
    default: true
    question: Free of charge?
  owner:
    type: choice
    options: { supplier-side: the Supplier, both: both Parties }
    default: supplier-side
    question: Who owns it?`;

/** The lines that a clause with this text reads as, with no contract behind it. */
function read(text: string, others: Readonly<Record<string, string | TinyClause>> = {}): string[] {
  const library = tinyLibrary({ means: { text, front }, ...others });
  const { means } = library.clauses;
  const [preferred] = means?.positions ?? [];
  if (means === undefined || preferred === undefined) return expect.fail("No clause was read");
  return new Texts(library).position(means, preferred).flatMap(printBlock);
}

test("a value stands under the name of its question or field, a count without its unit twice", () => {
  expect(read('1. At least {{count noticeDays "day"}} in {{contract.currency}}.')).toEqual([
    "1 At least [notice] days in [contract currency].",
  ]);
  expect(read('1. It names {{fill reserved "what the Authority decides"}}.')).toEqual([
    "1 It names [what the Authority decides].",
  ]);
});

test("what lines hang on stands before them, and where it ends is said", () => {
  const text =
    "1. It decides.\n{{#if reserved}}\n2. But not on:\n   {{#each reserved}}\n   (a) {{this}}{{#if @last}}.{{else}};{{/if}}\n   {{/each}}\n{{else}}\n2. It decides all.\n{{/if}}\n3. It pays.";
  expect(read(text)).toEqual([
    "1 It decides.",
    "If “reserved” is given:",
    "2 But not on:",
    "For each of “reserved”:",
    "(a) [entry].",
    "If “reserved” is not given:",
    "3 It decides all.",
    "In every case:",
    "4 It pays.",
  ]);
});

test("alternatives within a line stand in brackets", () => {
  expect(read("1. It is {{#if free}}free{{else}}paid for{{/if}}.")).toEqual([
    "1 It is [if “free” is yes: free; otherwise: paid for].",
  ]);
  expect(read("1. It is {{#if free}}free and {{/if}}open.")).toEqual([
    "1 It is [if “free” is yes: free and] open.",
  ]);
});

test.each([
  ["(not free)", "“free” is no"],
  ['(eq owner "both")', "“owner” is “both Parties”"],
  ['(ne owner "supplier-side")', "“owner” is not “the Supplier”"],
  ["(gt noticeDays 5)", "“notice days” is more than 5"],
  ["(lt noticeDays 5)", "“notice days” is less than 5"],
  ['(included "other")', "clause “Other” is in"],
  ['(not (included "other"))', "clause “Other” is not in"],
  ['(pays "rate-card")', "a payment is of the kind “rate card”"],
  ["(and free reserved)", "“free” is yes and “reserved” is given"],
  ["(not (and free reserved))", "“free” is no or “reserved” is not given"],
  ["(or free reserved)", "“free” is yes or “reserved” is given"],
])("the condition %s reads “%s”", (condition, words) => {
  const text = `1. It{{#if ${condition}}} holds{{/if}}.`;
  expect(read(text, { other: "1. It is." })).toEqual([`1 It [if ${words}: holds].`]);
});

test("a row that repeats stands once, without words between the rows", () => {
  const text =
    "| What | Who |\n|---|---|\n{{#each reserved}}\n| {{this}} | {{../owner}} |\n{{/each}}";
  expect(read(text)).toEqual(["What | Who", "[entry] | [owner]"]);
});

test("references go by title, and to paragraphs by number", () => {
  const text = '1. {#first} See {{ref "other"}}, {{ref "other#here"}} and {{ref "#first"}}.';
  expect(read(text, { other: "1. {#here} It is." })).toEqual([
    "1 See clause “Other”, paragraph 1 of clause “Other” and paragraph 1.",
  ]);
});
