import { replaceAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { eachMetric } from "../each-metric.ts";
import type { Rule } from "../rule.ts";

const thresholdMinor = 5_000_000_00n;
const fewest = 3;

export const fewKpisUk: Rule = {
  id: "few-kpis-uk",
  level: "blocker",
  title: "Set at least three KPIs above £5 million in the United Kingdom",
  why: "A contracting authority shall set and publish at least three key performance indicators for a contract above £5 million, unless exempt. Check with counsel.",
  source: "Procurement Act 2023, s.52 (as of 2026-11-24)",
  *check({ design, payment }) {
    const { jurisdiction, currency } = design.contract;
    if (jurisdiction !== "uk" || currency !== "GBP") return;
    if (payment.totals.maximumMinor <= thresholdMinor) return;
    const count = eachMetric(design).length;
    if (count >= fewest) return;
    yield {
      message: `A contract of this value needs at least ${fewest} key performance indicators; there are ${count}.`,
      remedy: "Add metrics, or record why the contract is exempt.",
      where: { field: "outcomes" },
    };
  },
  bad: [
    {
      title: "one metric at £6m",
      change: (d) =>
        large({
          ...d,
          outcomes: d.outcomes.slice(0, 1).map((o) => ({ ...o, metrics: o.metrics.slice(0, 1) })),
        }),
    },
  ],
  good: [
    {
      title: "the same in the European Union",
      change: (d) =>
        replaceAt(large({ ...d, outcomes: d.outcomes.slice(0, 1) }), "contract.jurisdiction", "eu"),
    },
  ],
};

function large(design: Design): Design {
  const uk = replaceAt(
    replaceAt(design, "contract.jurisdiction", "uk"),
    "contract.currency",
    "GBP",
  );
  return {
    ...uk,
    payments: [
      {
        id: "fee",
        title: "Core Fee",
        model: "fee-core",
        amountMinor: 6_000_000_00,
        period: "year",
        start: "2027-04-01",
        end: "2028-03-31",
      },
    ],
  };
}
