import { blankSpillover, blankValue } from "../../domain/blank-value.ts";
import { type Design, untouched } from "../../domain/design.ts";
import type { Spillover } from "../../domain/value.ts";
import { withCondition } from "../example-condition.ts";
import type { Rule } from "../rule.ts";

export const harmUnanswered: Rule = {
  id: "harm-unanswered",
  level: "warning",
  title: "Answer each expected harm to others with a condition, a remedy or a way out",
  why: "A harm that is foreseen and left to others is a cost that the contract hides.",
  source: "Founding brief; HM Treasury Green Book, on unintended effects",
  *check({ design, clauses }) {
    for (const [i, spillover] of (design.value?.spillovers ?? []).entries()) {
      if (spillover.type !== "negative" || isAnswered(spillover, design, clauses)) continue;
      const name = spillover.indicator.trim();
      const harm = name === "" ? "A harm to others" : `The harm “${name}”`;
      yield {
        message: spillover.answeredBy
          ? `${harm} is to be answered by a condition or clause that is not in the contract.`
          : `${harm} is expected, and nothing in the contract answers it.`,
        remedy: "Name the condition, remedy or way out that answers it, or take one in.",
        where: { field: `value.spillovers.${i}.answeredBy` },
      };
    }
  },
  bad: [
    { title: "displaced jobs, and nothing said of them", change: (d) => withHarm(d, {}) },
    {
      title: "an answer that was taken out of the contract",
      change: (d) => ({
        ...withHarm(d, { answeredBy: "rectification" }),
        clauses: {
          ...d.clauses,
          rectification: { ...untouched, use: "out", useReason: "Not wanted" },
        },
      }),
    },
    {
      title: "an answer that was deleted",
      change: (d) => withHarm(d, { answeredBy: "no-displacement" }),
    },
  ],
  good: [
    {
      title: "a condition against it",
      change: (d) =>
        withCondition(withHarm(d, { answeredBy: "no-displacement" }), {
          id: "no-displacement",
          title: "No worker is replaced",
        }),
    },
    {
      title: "a review that looks for it and may stop the contract",
      change: (d) => withHarm(d, { answeredBy: "learning-review" }),
    },
    { title: "a gain to others", change: (d) => withHarm(d, { type: "skills" }) },
  ],
};

function isAnswered(
  { answeredBy }: Spillover,
  design: Design,
  clauses: ReadonlySet<string>,
): boolean {
  if (!answeredBy) return false;
  return clauses.has(answeredBy) || design.conditions.some(({ id }) => id === answeredBy);
}

function withHarm(design: Design, part: Partial<Spillover>): Design {
  const harm: Spillover = {
    ...blankSpillover("displaced"),
    type: "negative",
    indicator: "Vacancies filled that others would have filled",
    ...part,
  };
  return { ...design, value: { ...blankValue("uk", 2027), spillovers: [harm] } };
}
