import type { Rule } from "../rule.ts";

const mostPercent = 40;

export const smeWithoutFee: Rule = {
  id: "sme-without-fee",
  level: "warning",
  title: "Do not leave a small firm to finance outcomes alone",
  why: "Risk moved to a small firm without money up front keeps small firms out.",
  source: "NAO 2015",
  *check({ design, payment, clauses }) {
    if (clauses.has("prefinancing")) return;
    const supplier = design.parties.find((party) => party.role === "supplier");
    if (!supplier?.isSme || payment.totals.outcomeSharePercent <= mostPercent) return;
    const early = payment.totals.feeMinor + payment.totals.milestoneMinor;
    if (early * 100n >= payment.totals.maximumMinor * 20n) return;
    yield {
      message: `${payment.totals.outcomeSharePercent}% of a small supplier's pay hangs on outcomes, with little money up front.`,
      remedy: "Add a core fee, a mobilisation milestone or an advance.",
      where: { field: "payments" },
    };
  },
  bad: [
    {
      title: "a small firm paid by outcomes only",
      change: (d) => ({
        ...d,
        parties: d.parties.map((party) => ({ ...party, isSme: party.role === "supplier" })),
        payments: d.payments.filter((line) => "metricId" in line),
      }),
    },
  ],
  good: [
    {
      title: "a large firm",
      change: (d) => ({ ...d, parties: d.parties.map((party) => ({ ...party, isSme: false })) }),
    },
  ],
};
