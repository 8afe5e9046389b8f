import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

export const capBelowLine: Rule = {
  id: "cap-below-line",
  level: "warning",
  title: "Do not promise more than the cap lets through",
  why: "A line that the cap never lets through whole pays less than it says.",
  source: "House policy",
  *check({ design, payment }) {
    const { totalMinor, perYearMinor } = design.cap;
    for (const line of payment.lines) {
      // A rate card offers more units than the cap pays for on purpose: nobody knows which are reached.
      if (line.kind !== "outcome" || line.payment.model === "rate-card") continue;
      const isOverTotal = exceeds(line.totalMinor, totalMinor);
      if (!isOverTotal && !exceeds(line.maximumMinor, perYearMinor)) continue;
      yield {
        message: `“${line.payment.title}” alone can earn more than the outcome cap ${isOverTotal ? "over the term" : "of a year"} lets through.`,
        remedy: "Lower its amounts or raise the cap.",
        where: { field: isOverTotal ? "cap.totalMinor" : "cap.perYearMinor" },
      };
    }
  },
  bad: [{ title: "a cap of one pound", change: (d) => replaceAt(d, "cap.totalMinor", 100) }],
  good: [
    {
      title: "no cap",
      change: (d) => replaceAt(d, "cap", { totalMinor: null, perYearMinor: null }),
    },
  ],
};

function exceeds(amount: bigint | null, cap: number | null): boolean {
  return amount !== null && cap !== null && amount > BigInt(cap);
}
