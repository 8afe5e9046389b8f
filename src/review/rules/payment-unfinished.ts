import { blankPayment } from "../../domain/blank-payment.ts";
import { findMetric } from "../../domain/design.ts";
import { metricFieldsOf, type PaymentModel } from "../../domain/payment.ts";
import type { Rule } from "../rule.ts";

const usualRemedy = "Fill in its amounts, measures and dates; no two rows may share a measure.";

/** Where something else than an empty amount, measure or date keeps a line from being computed. */
const remedies: Partial<Record<PaymentModel, string>> = {
  "prize-award": "Give the purse, and add prizes whose shares add up to 100%.",
  "loan-terms":
    "Give the principal and the term. The grace period and the term are whole instalments, and the term is the longer.",
};

export const paymentUnfinished: Rule = {
  id: "payment-unfinished",
  level: "blocker",
  title: "Finish every payment line",
  why: "A line without its amounts, measure or dates pays nothing and prints blanks.",
  source: "House policy",
  *check({ design, payment }) {
    for (const line of payment.lines) {
      const open = metricFieldsOf(line.payment).find(
        ({ metricId }) => findMetric(design, metricId) === null,
      );
      if (open) {
        yield {
          message: "This outcome payment hangs on no metric.",
          remedy: "Choose the metric whose verified result decides the amount.",
          where: { field: `${line.path}.${open.field}` },
        };
      } else if (line.totalMinor === null) {
        yield {
          message: "This payment cannot be computed yet.",
          remedy: remedies[line.payment.model] ?? usualRemedy,
          where: { field: line.path },
        };
      }
    }
  },
  bad: [
    {
      title: "an empty fee",
      change: (d) => ({ ...d, payments: [blankPayment("fee", "fee-core")] }),
    },
    {
      title: "bands without a metric",
      change: (d) => ({ ...d, payments: [blankPayment("bands", "tiered-bands")] }),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};
