import { blankPayment } from "../../domain/blank-payment.ts";
import type { Design, Payment } from "../../domain/design.ts";
import type { LineOf } from "../../domain/payment.ts";
import type { Rule } from "../rule.ts";

interface Shares {
  readonly what: string;
  readonly list: string;
  readonly sum: number;
}

export const sharesNotWhole: Rule = {
  id: "shares-not-whole",
  level: "blocker",
  title: "Let parts add up to the whole",
  why: "Weights and prizes that do not add up to 100 leave money to nobody, or promise it twice.",
  source: "House policy",
  *check({ design }) {
    for (const [i, line] of design.payments.entries()) {
      for (const { what, list, sum } of sharesOf(line)) {
        if (sum === 100) continue;
        yield {
          message: `The ${what} add up to ${sum}%, not 100%.`,
          remedy: "Correct them.",
          where: { field: `payments.${i}.${list}` },
        };
      }
    }
  },
  bad: [
    { title: "weights of 60 and 30", change: (d) => scored(d, [60, 30]) },
    { title: "prizes of 70 and 40", change: (d) => prized(d, [70, 40]) },
  ],
  good: [
    { title: "weights of 60 and 40", change: (d) => scored(d, [60, 40]) },
    { title: "prizes of 70 and 30", change: (d) => prized(d, [70, 30]) },
  ],
};

function sharesOf(line: Payment): Shares[] {
  const total = (shares: readonly number[]): number => shares.reduce((sum, each) => sum + each, 0);
  switch (line.model) {
    case "weighted-score": {
      const sum = total(line.items.map(({ weight }) => weight));
      return line.items.length === 0 ? [] : [{ what: "weights", list: "items", sum }];
    }
    case "prize-award": {
      const sum = total(line.prizes.map(({ share }) => share));
      return line.prizes.length === 0 ? [] : [{ what: "prizes", list: "prizes", sum }];
    }
    case "milestone-payments":
      return line.milestones.flatMap(({ parts }, i) =>
        parts.length === 0
          ? []
          : [
              {
                what: `parts of milestone ${i + 1}`,
                list: `milestones.${i}.parts`,
                sum: total(parts.map(({ weight }) => weight)),
              },
            ],
      );
    default:
      return [];
  }
}

function scored(design: Design, weights: readonly number[]): Design {
  const metrics = design.outcomes.flatMap((outcome) => outcome.metrics);
  const line = blankPayment("pool", "weighted-score") as LineOf<"weighted-score">;
  const items = weights.map((weight, i) => ({
    metricId: metrics[i]?.id ?? null,
    weight,
    maximum: "1",
  }));
  return { ...design, payments: [{ ...line, poolMinor: 100_000_00, items }] };
}

function prized(design: Design, shares: readonly number[]): Design {
  const line = blankPayment("purse", "prize-award") as LineOf<"prize-award">;
  const prizes = shares.map((share, i) => ({ id: `p${i}`, title: `Prize ${i + 1}`, share }));
  return { ...design, payments: [{ ...line, purseMinor: 100_000_00, prizes }] };
}
