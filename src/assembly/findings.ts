import type { Finding } from "../base/finding.ts";
import { choiceFor, type Design } from "../domain/design.ts";
import type { Clause } from "../library/clause.ts";
import { didYouMean } from "../library/fault.ts";
import type { Library } from "../library/library.ts";
import { misfit, outOfBounds } from "../library/parameter.ts";
import type { DefinitionDraft } from "./definitions.ts";
import type { OpenPoint } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { ChosenText } from "./draft-maker.ts";
import type { Numbered, References } from "./number.ts";
import type { Selection } from "./select.ts";

/** A clause's text as it was drafted. */
export interface DraftedText {
  readonly clause: Clause;
  readonly text: ChosenText;
  readonly draft: Draft;
  /** True where it reached a limit of size and was cut. */
  readonly isCut: boolean;
}

/** What the choice of clauses gets wrong: unknown ids, what is required or in conflict. */
export function selectionFindings(
  design: Design,
  { placed, included }: Selection,
  library: Library,
): readonly Finding[] {
  const titleOf = (id: string): string => library.clauses[id]?.title ?? id;
  const texts = placed.filter((each) => !each.isOmitted).map((each) => each.clause);
  return [
    ...unknownClauses(design, library),
    ...texts.flatMap((clause) => [
      ...clause.requires
        .filter((id) => !included.has(id))
        .map(
          (id): Finding => ({
            code: "required-clause-missing",
            kind: "drafting",
            level: "blocker",
            message: `"${clause.title}" needs "${titleOf(id)}", which is not in the contract.`,
            where: { clause: clause.id, node: clause.id, field: `clauses.${id}.use` },
            remedy: `Take in "${titleOf(id)}", or leave "${clause.title}" out.`,
          }),
        ),
      ...clause.conflicts
        .filter((id) => included.has(id))
        .map(
          (id): Finding => ({
            code: "clauses-conflict",
            kind: "drafting",
            level: "blocker",
            message: `"${clause.title}" and "${titleOf(id)}" cannot stand in one contract.`,
            where: { clause: clause.id, node: clause.id, field: `clauses.${id}.use` },
            remedy: "Leave one of them out.",
          }),
        ),
      ...answerFindings(clause, design),
    ]),
  ];
}

function unknownClauses(design: Design, library: Library): Finding[] {
  const ids = Object.keys(library.clauses);
  return Object.keys(design.clauses)
    .filter((id) => !Object.hasOwn(library.clauses, id))
    .map((id) => ({
      code: "unknown-clause",
      level: "warning",
      message: `The design decides on a clause "${id.slice(0, 60)}" that the library does not have.${didYouMean(id.slice(0, 60), ids)}`,
      where: { clause: id, field: `clauses.${id}` },
      remedy: "Correct the id, or delete the entry; its text and answers do not print.",
    }));
}

function answerFindings(clause: Clause, design: Design): Finding[] {
  const { answers } = choiceFor(design, clause.id);
  return Object.entries(answers).flatMap(([name, answer]): Finding[] => {
    const parameter = clause.parameters.find((each) => each.name === name);
    const where = { clause: clause.id, field: `clauses.${clause.id}.answers.${name}` };
    if (parameter === undefined) {
      const known = clause.parameters.map((each) => each.name);
      return [
        {
          code: "unknown-answer",
          level: "advice",
          message: `"${clause.title}" asks nothing called "${name.slice(0, 60)}".${didYouMean(name.slice(0, 60), known)}`,
          where,
          remedy: "Delete the answer; it does not print.",
        },
      ];
    }
    const wrong = misfit(parameter, answer);
    if (wrong !== null) {
      return [
        {
          code: "answer-type",
          level: "blocker",
          message: `The answer to "${parameter.question}" cannot be used: ${wrong}. The default stands.`,
          where,
          remedy: "Answer the question again.",
        },
      ];
    }
    const odd = outOfBounds(parameter, answer);
    if (odd === null) return [];
    return [
      {
        code: "answer-out-of-bounds",
        level: "warning",
        message: `The answer to "${parameter.question}" is unusual: ${odd}.`,
        where,
        remedy: "Check the figure, and note the reason if it is meant.",
      },
    ];
  });
}

/** What the drafted contract gets wrong. */
export function documentFindings(drafted: {
  readonly design: Design;
  readonly texts: readonly DraftedText[];
  readonly numbered: readonly Numbered[];
  readonly references: References;
  readonly definitions: readonly DefinitionDraft[];
  readonly openPoints: readonly OpenPoint[];
}): readonly Finding[] {
  const used = new Set(drafted.definitions.map((each) => each.owned.definition.term));
  return [
    ...drafted.texts.flatMap((each) => each.text.findings),
    ...drafted.texts.flatMap(cutFindings),
    ...drafted.numbered.flatMap(({ placed, draft }) =>
      danglingFindings(draft.targets, placed.clause, drafted.references),
    ),
    ...drafted.definitions.flatMap(({ owned, targets }) => {
      const owner = drafted.texts.find((each) => each.clause.id === owned.clauseId)?.clause;
      const clause = owner ?? { id: owned.clauseId, title: owned.definition.term };
      return danglingFindings(targets, clause, drafted.references);
    }),
    ...drafted.texts.flatMap((each) => strangerFindings(each)),
    ...drafted.texts.flatMap((each) => unusedFindings(each.clause, used)),
    ...openPointFindings(drafted.openPoints, drafted.design),
  ];
}

function cutFindings({ clause, isCut }: DraftedText): Finding[] {
  if (!isCut) return [];
  return [
    {
      code: "text-too-long",
      kind: "drafting",
      level: "blocker",
      message: `"${clause.title}" grew too long to print and was cut.`,
      where: { clause: clause.id, node: clause.id },
      remedy: "Shorten the lists that it prints.",
    },
  ];
}

function danglingFindings(
  targets: readonly string[],
  clause: Pick<Clause, "id" | "title">,
  references: References,
): Finding[] {
  const dangling = new Set(
    targets.filter((target) => references.resolve(target, clause.id, false).target === null),
  );
  return [...dangling].map((target) => ({
    code: "dangling-reference",
    kind: "drafting",
    level: "blocker",
    message: `"${clause.title}" refers to "${target}", which is not in the contract.`,
    where: { clause: clause.id, node: clause.id },
    remedy: "Take that clause in, or depart from the text that refers to it.",
  }));
}

function strangerFindings({ clause, draft, text }: DraftedText): Finding[] {
  const seen = new Set<string>();
  return draft.strangers.flatMap(({ phrase, node }) => {
    if (seen.has(phrase)) return [];
    seen.add(phrase);
    return [
      {
        code: "undefined-term",
        kind: "drafting",
        level: "warning",
        message: `"${phrase}" in "${clause.title}" looks like a defined term, but nothing defines it.`,
        where: {
          clause: clause.id,
          node,
          ...(text.departs ? { field: `clauses.${clause.id}.departure.text` } : {}),
        },
        remedy: "Define it, use the term that is meant, or write it without capitals.",
      },
    ];
  });
}

function unusedFindings(clause: Clause, used: ReadonlySet<string>): Finding[] {
  return clause.definitions
    .filter(({ term }) => !used.has(term))
    .map(({ term }) => ({
      code: "unused-definition",
      kind: "drafting",
      level: "advice",
      message: `"${clause.title}" defines "${term}", which nothing in the contract uses.`,
      where: { clause: clause.id, node: clause.id },
      remedy: "Nothing need be done: the definition does not print.",
    }));
}

function openPointFindings(openPoints: readonly OpenPoint[], design: Design): Finding[] {
  const level = design.draft.state === "final" ? "blocker" : "advice";
  return openPoints.map(({ label, from, node, place, reason }) => ({
    code: reason === "confirm" ? "to-confirm" : "open-blank",
    kind: "drafting",
    level,
    message:
      reason === "confirm"
        ? `"${label}" is only proposed, in ${place}.`
        : `"${label}" is still blank, in ${place}.`,
    where: { field: from, node },
    remedy: reason === "confirm" ? "Confirm the proposal or change it." : "Fill it in.",
  }));
}

/** A contract type that the library does not have. */
export function unknownTypeFinding(type: string, library: Library): Finding {
  const known = Object.keys(library.templates);
  return {
    code: "unknown-contract-type",
    level: "blocker",
    message: `There is no contract type "${type}".${didYouMean(type, known)}`,
    where: { field: "contract.type" },
    remedy: `Choose one of ${known.join(", ")}.`,
  };
}
