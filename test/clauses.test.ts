import { describe, expect, test } from "vitest";
import { type Assembled, Assembler } from "../src/assembly/assemble.ts";
import type { Answer, Design } from "../src/domain/design.ts";
import { untouched } from "../src/domain/design.ts";
import type { Clause, Parameter } from "../src/library/clause.ts";
import { printBlocks, sectionIn } from "./print.ts";
import { library, libraryFindings } from "./real-library.ts";
import { standardDesign } from "./standard-design.ts";

const assembler = new Assembler(library);
/** Every clause as it was first written, and every translation of one. */
const clauses = [library, ...Object.values(library.translations)].flatMap((each) =>
  Object.values(each.clauses).filter((clause) => clause.language === each.language),
);
const printed = clauses.filter((clause) => clause.kind !== "notice");

/** The clauses that must stand beside a clause, and those that those need in turn. */
function neededBy(clause: Clause, found: Set<string> = new Set()): Set<string> {
  for (const id of clause.requires) {
    const needed = found.has(id) ? undefined : library.clauses[id];
    if (needed !== undefined) neededBy(needed, found.add(id));
  }
  return found;
}

/**
 * The standard contract in the language of this clause, with it in, in this position, with these
 * answers, with what it needs and without what it cannot stand beside.
 */
function withClause(
  clause: Clause,
  position: string,
  answers: Readonly<Record<string, unknown>>,
): Assembled {
  const choice = {
    ...untouched,
    use: "in" as const,
    position,
    answers: answers as Record<string, Answer>,
  };
  const beside = [...neededBy(clause)].map((id) => [id, { ...untouched, use: "in" as const }]);
  const without = clause.conflicts.map((id) => [id, { ...untouched, use: "out" as const }]);
  const design: Design = {
    ...standardDesign,
    contract: { ...standardDesign.contract, language: clause.language },
    clauses: { ...Object.fromEntries([...beside, ...without]), [clause.id]: choice },
  };
  return assembler.assemble(design);
}

function textOf(assembled: Assembled, clause: Clause): string {
  return printBlocks(sectionIn(assembled.document, clause.id))
    .join("\n")
    .replaceAll(/[“”]|« | »/g, '"')
    .replaceAll(/[‘’]/g, "'");
}

/** The least and the most that a parameter may be answered with. */
function extreme(parameter: Parameter, end: "min" | "max"): Answer | undefined {
  switch (parameter.type) {
    case "integer":
    case "percent":
    case "money":
      return parameter[end];
    case "boolean":
      return end === "max";
    case "choice":
      return parameter.options.at(end === "min" ? 0 : -1)?.value;
    case "list":
      return end === "min"
        ? []
        : Array.from({ length: parameter.max }, (_, i) => `matter ${i + 1}`);
    case "rows":
      return end === "min" ? [] : Array.from({ length: parameter.max }, () => rowOf(parameter));
    default:
      return undefined;
  }
}

function rowOf(parameter: Extract<Parameter, { type: "rows" }>): Record<string, string> {
  return Object.fromEntries(parameter.columns.map((column) => [column.name, "Riverside"]));
}

function extremes(clause: Clause, end: "min" | "max"): Record<string, Answer> {
  return Object.fromEntries(
    clause.parameters.flatMap((parameter) => {
      const answer = extreme(parameter, end);
      return answer === undefined ? [] : [[parameter.name, answer]];
    }),
  );
}

/** What no reader may ever see. */
const unprintable = /undefined|NaN|\[object|&amp;|\{\{|\}\}|\{#|Infinity/;
/** What a reader would take for a slip. French sets a space before a semicolon and a colon. */
const untidy = / [,.](?:\s|$)| {2}|,,|;;|\.\.(?!\.)|\( | \)/;
const untidyUnlessFrench = / [;:](?:\s|$)/;

test("The library has no faults", () => {
  expect(
    libraryFindings.map(({ where, message }) => `${where.file}:${where.line}: ${message}`),
  ).toEqual([]);
  expect(clauses.length).toBeGreaterThan(60);
});

describe.each(printed.map((clause) => [`${clause.id} (${clause.language})`, clause] as const))(
  "%s",
  (_, clause) => {
    test.each(clause.examples.map((example) => [example.title, example] as const))(
      "prints its example: %s",
      (_title, example) => {
        const text = textOf(withClause(clause, example.position, example.answers), clause);
        let from = 0;
        for (const expected of example.expected) {
          const at = text.indexOf(expected, from);
          expect(at >= 0 ? expected : text, `"${expected}" is not printed, or not in order`).toBe(
            expected,
          );
          from = at + expected.length;
        }
      },
    );

    test.each(clause.positions.map((position) => [position.id] as const))(
      "reads well at the position %s, with its defaults and at its bounds",
      (position) => {
        const cases = [{}, extremes(clause, "min"), extremes(clause, "max")];
        for (const answers of cases) {
          const assembled = withClause(clause, position, answers);
          const section = sectionIn(assembled.document, clause.id);
          const text = textOf(assembled, clause);
          expect(text).not.toMatch(unprintable);
          expect(untidy.test(text) ? text : "").toBe("");
          if (clause.language !== "fr") expect(untidyUnlessFrench.test(text) ? text : "").toBe("");
          expect(section.blocks.length).toBeGreaterThan(0);
          expect(
            assembled.findings
              .filter((finding) => finding.level !== "advice")
              .map((finding) => finding.message),
          ).toEqual([]);
        }
      },
    );
  },
);
