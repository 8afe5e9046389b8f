import { choiceFor } from "../../../domain/design.ts";
import type { Clause, Parameter } from "../../../library/clause.ts";
import { figuresIn } from "../figures.ts";
import { inlineAt, type Passage } from "../reading.ts";
import type { DraftingRule, Worded } from "../rule.ts";

export const figureNotTheAnswer: DraftingRule = {
  id: "figure-not-the-answer",
  level: "warning",
  title: "Let the words say what the answers say",
  source: "House policy: one number once",
  scope: "contract",
  *check({ readings, design, library }) {
    for (const reading of readings) {
      const { id, departs } = reading.section;
      const clause = departs ? library?.clauses[id] : undefined;
      if (clause === undefined) continue;
      const { answers } = choiceFor(design, id);
      for (const { parameter, written } of countsIn(clause, reading)) {
        const answer = answers[parameter.name] ?? parameter.default;
        if (typeof answer !== "number") continue;
        const [first] = written;
        const agrees = written.some(({ quote }) => Number.parseInt(quote, 10) === answer);
        if (first === undefined || agrees) continue;
        yield {
          ...first,
          reading,
          message: `“${first.quote}” is written by hand; the answer to “${parameter.question}” is ${answer}.`,
          remedy: `Write {{${parameter.name}}} in place of the figure, or change the answer.`,
        };
      }
    }
  },
  examples: [
    {
      text: "1. The Supplier shall tell the Authority of a change at least 25 days before it.",
      finds: ["25 days"],
    },
    {
      text: '1. The Supplier shall tell the Authority of a change at least {{count noticeOfMethodChangeDays "day"}} before it, and reply within 25 days.',
      finds: [],
    },
    { text: "1. The Supplier shall tell the Authority of a change 10 days before it.", finds: [] },
  ],
};

interface Count {
  readonly parameter: Parameter;
  /** Where the author has written figures in its unit. */
  readonly written: ReturnType<typeof byHand>;
}

const known = new WeakMap<Worded, { readonly clause: Clause; readonly counts: readonly Count[] }>();

/** The counts that a clause asks for and does not print, looked up once for each reading. */
function countsIn(clause: Clause, reading: Worded): readonly Count[] {
  const before = known.get(reading);
  if (before?.clause === clause) return before.counts;
  const counts = unprinted(clause, reading).map(({ parameter, kind }) => ({
    parameter,
    written: byHand(reading.passages, kind),
  }));
  known.set(reading, { clause, counts });
  return counts;
}

/** The counts that a clause asks for and its words do not print, where only one is in that unit. */
function unprinted(
  clause: Clause,
  { passages }: Worded,
): readonly { readonly parameter: Parameter; readonly kind: string }[] {
  const printed = new Set(
    passages.flatMap(({ inlines }) =>
      inlines.flatMap((inline) => ("from" in inline ? [inline.from] : [])),
    ),
  );
  const open = clause.parameters.flatMap((parameter) => {
    const isPrinted = printed.has(`clauses.${clause.id}.answers.${parameter.name}`);
    return parameter.type === "integer" && !isPrinted
      ? [{ parameter, kind: parameter.unit.toLowerCase().replace(/s$/, "") }]
      : [];
  });
  return open.filter(({ kind }) => open.filter((other) => other.kind === kind).length === 1);
}

/** Counts in a unit that the author wrote as plain text. */
function byHand(passages: readonly Passage[], kind: string) {
  return passages.flatMap((passage) =>
    figuresIn(passage.text)
      .filter((figure) => figure.kind === kind)
      .filter(({ index }) => inlineAt(passage, index)?.inline.kind === "text")
      .map(({ index, quote }) => ({ passage, index, quote })),
  );
}
