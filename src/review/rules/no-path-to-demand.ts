import { replaceAt } from "../../base/path.ts";
import { choiceFor, type Design, untouched } from "../../domain/design.ts";
import { upstreamTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

/** The schedule that says, year by year, what buyers in a market are expected to pay. */
const forecast = "schedule-base-case";

export const noPathToDemand: Rule = {
  id: "no-path-to-demand",
  level: "warning",
  title: "Lead from the development to a demand",
  why: "What is developed and never bought changes nothing.",
  source: "Founding brief; pre-commercial procurement",
  *check({ design, clauses }) {
    if (!upstreamTypes.has(design.contract.type) || clauses.has("scale-up-option")) return;
    if (clauses.has(forecast) && foreseesSales(design)) return;
    yield {
      message: "Nothing says who may buy or roll out what comes of this contract.",
      remedy:
        "Take in the option to scale up, or give the revenue of each year in the financial model, where a market is to buy.",
      where: { clause: "scale-up-option", field: "clauses.scale-up-option.use" },
    };
  },
  bad: [
    { title: "a grant for a works", change: (d) => replaceAt(d, "contract.type", "fin") },
    {
      title: "a grant for a works whose financial model is empty",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.type", "fin"), `clauses.${forecast}`, {
          ...untouched,
          use: "in" as const,
        }),
    },
  ],
  good: [
    { title: "a service", change: (d) => d },
    {
      title: "a works that sells in a market, by its financial model",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.type", "fin"), `clauses.${forecast}`, {
          ...untouched,
          use: "in" as const,
          answers: { years: [{ year: "2030/31", revenue: "61.0 million" }] },
        }),
    },
  ],
};

function foreseesSales(design: Design): boolean {
  const { years } = choiceFor(design, forecast).answers;
  return Array.isArray(years) && years.length > 0;
}
