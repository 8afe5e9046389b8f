import { array, assert, constantFrom, letrec, oneof, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { quickScript } from "../../src/library/quick-parse.ts";
import { parseSlowly } from "../../src/library/syntax.ts";
import { library } from "../real-library.ts";

const clauses = Object.values(library.clauses);
const bodies = [
  ...clauses.flatMap(({ positions, definitions }) => [
    ...positions.map(({ body }) => body),
    ...definitions.map(({ meaning }) => meaning),
  ]),
  ...Object.values(library.templates).map(({ body }) => body),
];

describe("The quick reading of a body", () => {
  test("gives for every text of the library what Handlebars' parser gives", () => {
    const quick = bodies.filter((body) => {
      const script = quickScript(body);
      if (script) expect(script).toEqual(parseSlowly(body).script);
      return script !== null;
    });
    expect(quick.length / bodies.length).toBeGreaterThan(0.98);
  });

  const plain = [
    ..."\n|\n\n|  |\t|a|1. |\n  |\r\n|{{x}}|{{ spaced }}|{{@number}}|{{this}}|{{elsewhere}}".split(
      "|",
    ),
    '{{money price "x"}}',
    "{{definitions}}",
    "{{> payment-terms}}",
    '{{> payment-terms because="It is so." otherwise=(say "no")}}',
  ];
  const odd = [
    ..."{{/if}}|{{else}}|{{#each list}}|{{a|}}|{{{raw}}}|{{this.a}}|{{@key}}|{{if a}}|{{null}}".split(
      "|",
    ),
    "{{!-- note --}}",
    "\\{{x}}",
    '{{x named="y"}}',
    "{{two\nlines}}",
  ];
  const openings =
    "{{#if (eq a 1)}}|{{#unless a.b}}|{{#with ../a}}|{{#each list}}|{{#each list as |item|}}".split(
      /\|(?=\{)/,
    );
  const turns = ["", "{{else}}", "{{else if b}}", "{{else if b}}\n{{else}}", "{{else}}\n"];

  /** Bodies of blocks within blocks; every now and then something odd stands in one. */
  const nested = letrec<{ body: string; block: string }>((tie) => ({
    body: array(
      oneof(
        { weight: 12, arbitrary: constantFrom(...plain) },
        { weight: 4, arbitrary: tie("block") },
        { weight: 1, arbitrary: constantFrom(...odd) },
      ),
      { maxLength: 6, depthIdentifier: "body" },
    ).map((pieces) => pieces.join("")),
    block: tuple(constantFrom(...openings), tie("body"), constantFrom(...turns), tie("body")).map(
      ([opening, inside, turn, after]) =>
        `${opening}${inside}${turn}${after}{{/${/#(\w+)/.exec(opening)?.[1]}}}`,
    ),
  })).body;

  test("agrees with it, or leaves it the word, on blocks within blocks", () => {
    let read = 0;
    assert(
      property(nested, (text) => {
        const script = quickScript(text);
        if (script === null) return;
        if (text.includes("{{#")) read++;
        expect({ script, faults: [] }).toEqual(parseSlowly(text));
      }),
      { numRuns: 10_000, seed: 20_310_331 },
    );
    expect(read).toBeGreaterThan(1000);
  });

  test("is not held up by white space without end", () => {
    const body = `{{#if a}}${" \n".repeat(40_000)}{{/if}}${" ".repeat(15_000)}{{x}}`;
    expect(quickScript(body)).not.toBeNull();
  });
});
