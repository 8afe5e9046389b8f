import type { Finding } from "../base/finding.ts";
import { checkBody } from "./check-body.ts";
import { checkTemplate } from "./check-template.ts";
import type { Clause, Example } from "./clause.ts";
import { clauseScope, type SharedScope, sharedScope } from "./clause-scope.ts";
import { didYouMean, type Fault, faultInFile } from "./fault.ts";
import type { Library, Template } from "./library.ts";
import { misfit, outOfBounds } from "./parameter.ts";

/** Checks what only the whole library can tell: names, references, terms, contract types. */
export function checkLibrary(library: Library): readonly Finding[] {
  const { clauses, templates } = library;
  return check(library, Object.values(clauses), Object.values(templates));
}

/**
 * The same for what certain clauses touch, in a library that was sound without them: themselves, and
 * whatever names one of them.
 */
export function checkTouched(library: Library, ids: ReadonlySet<string>): readonly Finding[] {
  const names = (text: string): boolean => [...ids].some((id) => text.includes(id));
  const clauses = Object.values(library.clauses).filter(
    (clause) => ids.has(clause.id) || names(JSON.stringify([clause.positions, clause.definitions])),
  );
  const templates = Object.values(library.templates).filter(({ body }) => names(body));
  return check(library, clauses, templates);
}

function check(
  library: Library,
  clauses: readonly Clause[],
  templates: readonly Template[],
): readonly Finding[] {
  const shared = sharedScope(library);
  return [
    ...clauses.flatMap((clause) => {
      const faults = [
        ...checkTexts(clause, shared),
        ...checkLinks(clause, library),
        ...clause.examples.flatMap((example) => checkExample(example, clause)),
      ];
      return faults.map((fault) => faultInFile(fault, clause.file));
    }),
    ...duplicateTerms(Object.values(library.clauses)),
    ...templates.flatMap((template) =>
      checkTemplate(template, library, shared).map((fault) => faultInFile(fault, template.file)),
    ),
  ];
}

function checkTexts(clause: Clause, shared: SharedScope): Fault[] {
  const scope = clauseScope(clause, shared);
  const texts = [
    ...clause.positions.map(({ body, line }) => ({ body, line })),
    ...clause.definitions.map(({ meaning, line }) => ({ body: meaning, line })),
  ];
  return texts.flatMap(({ body, line }) =>
    checkBody(body, scope).faults.map((fault) => ({ ...fault, line: fault.line + line - 1 })),
  );
}

function checkLinks(clause: Clause, library: Library): Fault[] {
  const faults: Fault[] = [];
  const unknown = (what: string, id: string, known: readonly string[]): void => {
    faults.push({
      code: `unknown-${what}`,
      line: 1,
      message: `\`${what}\` names "${id}", which is not there.${didYouMean(id, known)}`,
      remedy: "Correct the name or add the file.",
    });
  };
  const ids = Object.keys(library.clauses);
  for (const id of clause.requires) if (!ids.includes(id)) unknown("requires", id, ids);
  for (const id of clause.conflicts) if (!ids.includes(id)) unknown("conflicts", id, ids);
  return faults;
}

function checkExample(example: Example, clause: Clause): Fault[] {
  const faults: Fault[] = [];
  const fault = (message: string, remedy: string): void => {
    faults.push({
      code: "example",
      line: 1,
      message: `The example "${example.title}" ${message}`,
      remedy,
    });
  };
  const positions = clause.positions.map((position) => position.id);
  if (!positions.includes(example.position)) {
    fault(
      `is of a position "${example.position}" that is not there.`,
      `Known are ${positions.join(", ")}.`,
    );
  }
  for (const [name, answer] of Object.entries(example.answers)) {
    const parameter = clause.parameters.find((each) => each.name === name);
    if (parameter === undefined) {
      const known = clause.parameters.map((each) => each.name);
      fault(
        `answers "${name}", which is no parameter.${didYouMean(name, known)}`,
        "Correct the name.",
      );
      continue;
    }
    const why = misfit(parameter, answer) ?? outOfBounds(parameter, answer);
    if (why !== null) fault(`answers "${name}" wrongly: ${why}.`, "Correct the answer.");
  }
  if (example.expected.length === 0)
    fault("expects nothing.", "Add `expect:` with text that must print.");
  return faults;
}

function duplicateTerms(clauses: readonly Clause[]): Finding[] {
  const owners = new Map<string, Clause>();
  const findings: Finding[] = [];
  for (const clause of clauses) {
    for (const { term, plural, line } of clause.definitions) {
      for (const word of plural === null ? [term] : [term, plural]) {
        const owner = owners.get(word);
        owners.set(word, clause);
        if (owner === undefined) continue;
        const fault: Fault = {
          code: "duplicate-term",
          line,
          message: `"${word}" is already defined in ${owner.file}.`,
          remedy: "Keep one definition, in the clause that owns the term.",
        };
        findings.push(faultInFile(fault, clause.file));
      }
    }
  }
  return findings;
}
