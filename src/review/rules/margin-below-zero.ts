import { blankPayment } from "../../domain/blank-payment.ts";
import type { Design } from "../../domain/design.ts";
import type { LineOf } from "../../domain/payment.ts";
import type { Rule } from "../rule.ts";

export const marginBelowZero: Rule = {
  id: "margin-below-zero",
  level: "warning",
  title: "Keep the steps of a loan within its margin",
  why: "A margin never falls below zero, so a step beyond it moves nobody.",
  source: "House policy",
  *check({ design }) {
    for (const [i, line] of design.payments.entries()) {
      if (line.model !== "loan-terms" || line.marginBps === null) continue;
      const down = line.steps
        .filter(({ when }) => when === "met")
        .reduce((sum, { bps }) => sum + bps, 0);
      if (down <= line.marginBps) continue;
      yield {
        message: `The steps down come to ${down} hundredths of a percent, the margin to ${line.marginBps}.`,
        remedy: "Make the steps smaller or fewer.",
        where: { field: `payments.${i}.steps` },
      };
    }
  },
  bad: [{ title: "steps of 250 on a margin of 200", change: (d) => lent(d, 250) }],
  good: [{ title: "steps of 50 on a margin of 200", change: (d) => lent(d, 50) }],
};

function lent(design: Design, bps: number): Design {
  const line = blankPayment("loan", "loan-terms") as LineOf<"loan-terms">;
  const steps = [{ id: "step", conditionId: null, when: "met" as const, bps }];
  return { ...design, payments: [{ ...line, marginBps: 200, steps }] };
}
