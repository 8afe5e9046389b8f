import fc from "fast-check";
import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { fill } from "../../src/assembly/fill.ts";
import type { HelperContext } from "../../src/assembly/helpers.ts";
import { textOf } from "../../src/assembly/span.ts";
import { traceRecord } from "../../src/assembly/traced.ts";
import { checkScript } from "../../src/library/check-script.ts";
import { boolean, integer, list, record, type Shape, text } from "../../src/library/shape.ts";
import { parseBody } from "../../src/library/syntax.ts";
import { english } from "../../src/reference/language.ts";
import { library } from "../real-library.ts";

/**
 * The evaluator against Handlebars itself, over templates generated from the grammar of the subset:
 * paths, `this`, `../`, if, unless, each, with, else, block names, @index, @first, @last and remarks.
 * Handlebars counts no level for `../` where the item entered is the very item one is in (or an equal
 * text), so such blocks are not generated. Outside the subset, by design: what Handlebars prints of lists and records, escaping, and figures of four
 * digits or more, which we group.
 */
const item = { label: text, count: integer, isOpen: boolean, tags: list(text) };
const shapes: Readonly<Record<string, Shape>> = {
  name: text,
  empty: text,
  count: integer,
  zero: integer,
  isOpen: boolean,
  isShut: boolean,
  person: record(item),
  items: list(record(item)),
  tags: list(text),
  none: list(text),
};

const data = {
  name: "Riverside",
  empty: "",
  count: 7,
  zero: 0,
  isOpen: true,
  isShut: false,
  person: { label: "Ada", count: 3, isOpen: false, tags: ["x", "y"] },
  items: [
    { label: "one", count: 0, isOpen: true, tags: [] },
    { label: "", count: 2, isOpen: false, tags: ["p", "q"] },
    { label: "three", count: 3, isOpen: true, tags: ["r"] },
  ],
  tags: ["a", "b", "c"],
  none: [],
};

/** Where a template stands: the item entered, those around it, and the names given to items. */
interface Place {
  readonly around: readonly Shape[];
  readonly names: Readonly<Record<string, Shape>>;
  readonly loops: boolean;
}

interface Path {
  readonly source: string;
  readonly shape: Shape;
}

function pathsAt({ around, names }: Place): readonly Path[] {
  const own = around.flatMap((shape, depth) => {
    const up = "../".repeat(depth);
    const fields = shape.kind === "record" ? shape.fields : {};
    const self = depth === 0 && around.length > 1 ? [{ source: "this", shape }] : [];
    return [
      ...self,
      ...Object.entries(fields).map(([name, inner]) => ({ source: up + name, shape: inner })),
    ];
  });
  const named = Object.entries(names).map(([source, shape]) => ({ source, shape }));
  return [...own, ...named].flatMap((path) => [path, ...innerPaths(path)]);
}

function innerPaths({ source, shape }: Path): readonly Path[] {
  if (shape.kind !== "record" || source === "this") return [];
  return Object.entries(shape.fields).map(([name, inner]) => ({
    source: `${source}.${name}`,
    shape: inner,
  }));
}

const words = fc.constantFrom("Text", " and ", "\n", "1. ", "  ", "x\n\ny", ". ", "{ }");

const templates = new WeakMap<Place, Map<number, fc.Arbitrary<string>>>();

function template(place: Place, depth: number): fc.Arbitrary<string> {
  const known = templates.get(place) ?? new Map<number, fc.Arbitrary<string>>();
  templates.set(place, known);
  const made =
    known.get(depth) ??
    fc.array(piece(place, depth), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
  known.set(depth, made);
  return made;
}

function piece(place: Place, depth: number): fc.Arbitrary<string> {
  const paths = pathsAt(place);
  const prints = paths.filter(({ shape }) => shape.kind === "text" || shape.kind === "integer");
  const [here] = place.around;
  const isNew = (shape: Shape): boolean =>
    shape !== here && !(shape.kind === "text" && here?.kind === "text");
  const lists = paths.filter(({ shape }) => shape.kind === "list" && isNew(shape.item));
  const records = paths.filter(({ shape }) => shape.kind === "record" && isNew(shape));
  const options: fc.Arbitrary<string>[] = [words, fc.constant("{{! a remark }}")];
  if (prints.length > 0)
    options.push(fc.constantFrom(...prints).map(({ source }) => `{{${source}}}`));
  if (place.loops) options.push(fc.constantFrom("{{@index}}"));
  if (depth <= 0) return fc.oneof(...options);
  const tests = [...paths.map(({ source }) => source), ...(place.loops ? ["@first", "@last"] : [])];
  const tested = fc.constantFrom(...tests);
  options.push(
    fc
      .tuple(
        fc.constantFrom("if", "unless"),
        tested,
        template(place, depth - 1),
        template(place, depth - 1),
      )
      .map(
        ([block, condition, body, other]) =>
          `{{#${block} ${condition}}}${body}{{else}}${other}{{/${block}}}`,
      ),
    fc
      .tuple(tested, template(place, depth - 1))
      .map(([condition, body]) => `{{#if ${condition}}}\n${body}\n{{/if}}\n`),
  );
  if (lists.length > 0)
    options.push(fc.constantFrom(...lists).chain((path) => each(path, place, depth)));
  if (records.length > 0)
    options.push(fc.constantFrom(...records).chain((path) => within(path, place, depth)));
  return fc.oneof(...options);
}

function each({ source, shape }: Path, place: Place, depth: number): fc.Arbitrary<string> {
  if (shape.kind !== "list") return fc.constant("");
  return fc.option(fc.constantFrom("one", "two")).chain((name) => {
    const inner: Place = {
      around: [shape.item, ...place.around],
      names: name === null ? place.names : { ...place.names, [name]: shape.item },
      loops: true,
    };
    const head = name === null ? `{{#each ${source}}}` : `{{#each ${source} as |${name}|}}`;
    return fc
      .tuple(template(inner, depth - 1), template(place, depth - 1))
      .map(([body, other]) => `${head}${body}{{else}}${other}{{/each}}`);
  });
}

function within({ source, shape }: Path, place: Place, depth: number): fc.Arbitrary<string> {
  const inner: Place = { around: [shape, ...place.around], names: place.names, loops: place.loops };
  return template(inner, depth - 1).map((body) => `{{#with ${source}}}${body}{{/with}}`);
}

const context: HelperContext = {
  writing: { language: english, currency: "GBP" },
  words: library.words,
  facts: { isIncluded: () => false, paidBy: () => null, isConditionClause: () => false },
};

/** What our evaluator prints, blanks left out; null where the template is refused. */
function ours(source: string): string | null {
  const { script } = parseBody(source);
  if (script === null) return null;
  const scope = {
    kind: "clause",
    root: shapes,
    anchors: new Map(),
    ownAnchors: new Set<string>(),
    models: [],
    terms: new Set<string>(),
  } as const;
  if (checkScript(script, scope).length > 0) return null;
  const { spans } = fill(script, traceRecord(data, shapes, "", library.words), context);
  return spans
    .filter((span) => span.kind !== "blank")
    .map(textOf)
    .join("");
}

test("The evaluator prints what Handlebars prints, over 1,000 generated templates", () => {
  const counts = { parsed: 0, withTags: 0, withBlocks: 0, nested: 0, total: 0 };
  const root: Place = { around: [{ kind: "record", fields: shapes }], names: {}, loops: false };
  fc.assert(
    fc.property(template(root, 3), (source) => {
      counts.total++;
      const printed = ours(source);
      if (printed === null) return;
      counts.parsed++;
      if (source.includes("{{")) counts.withTags++;
      if (source.includes("{{#")) counts.withBlocks++;
      if (source.includes("../")) counts.nested++;
      expect(printed, source).toBe(Handlebars.compile(source)(data));
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(counts.parsed / counts.total).toBeGreaterThanOrEqual(0.95);
  expect(counts.withTags).toBeGreaterThan(750);
  expect(counts.withBlocks).toBeGreaterThan(400);
  expect(counts.nested).toBeGreaterThan(50);
}, 60_000);

test("Two figures side by side are not added, as Handlebars 4.7.10 does without escaping", () => {
  expect(Handlebars.compile("{{count}}{{count}}", { noEscape: true })(data)).toBe("14");
  expect(ours("{{count}}{{count}}")).toBe("77");
});

test("A text that grows without end is cut, not waited for", () => {
  const { script } = parseBody(
    "{{#each tags}}{{#each ../tags}}{{#each ../../tags}}word {{this}} {{/each}}{{/each}}{{/each}}",
  );
  const root = traceRecord(
    { tags: Array.from({ length: 1000 }, () => "a") },
    { tags: list(text) },
    "",
    library.words,
  );
  const { spans, isCut } = fill(script ?? [], root, context, { steps: 5000, characters: 100_000 });
  expect(isCut).toBe(true);
  expect(spans.length).toBeLessThan(5000);
});
