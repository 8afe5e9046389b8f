import { replaceAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { isUncertain, resultTypes } from "../contract-types.ts";
import type { Rule } from "../rule.ts";

const mostPercent = 80;

export const supplierRiskUnderUncertainty: Rule = {
  id: "supplier-risk-under-uncertainty",
  level: "warning",
  title: "Do not put the risk of the unknown on the supplier alone",
  why: "High risk on the supplier pushes it to tried methods; payment by results alone is no instrument of innovation.",
  source: "NAO on the Work Programme, by R. Webster",
  *check({ design, payment }) {
    const { type, uncertainty } = design.contract;
    if (!resultTypes.has(type) || !isUncertain(design)) return;
    if (payment.totals.outcomeSharePercent <= mostPercent) return;
    yield {
      message: `${payment.totals.outcomeSharePercent}% of the pay hangs on outcomes while uncertainty is ${uncertainty}.`,
      remedy: "Add a core fee or milestones, so that the Supplier can afford to try.",
      where: { field: "payments" },
    };
  },
  bad: [{ title: "outcomes only under deep uncertainty", change: (d) => outcomesOnly(d, "deep") }],
  good: [{ title: "the same at low uncertainty", change: (d) => outcomesOnly(d, "low") }],
};

function outcomesOnly(design: Design, uncertainty: Design["contract"]["uncertainty"]): Design {
  const payments = design.payments.filter(
    (line) => line.model !== "fee-core" && line.model !== "milestone-payments",
  );
  return replaceAt({ ...design, payments }, "contract.uncertainty", uncertainty);
}
