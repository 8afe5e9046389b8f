import { replaceAt } from "../../base/path.ts";
import type { Rule } from "../rule.ts";

export const outcomePayWithoutCap: Rule = {
  id: "outcome-pay-without-cap",
  level: "blocker",
  title: "Cap outcome payments",
  why: "An outcome contract without a cap is an open cheque.",
  source: "GO Lab, five things to avoid",
  *check({ design, payment }) {
    const pays = payment.lines.some((line) => line.kind === "outcome");
    if (!pays || design.cap.totalMinor !== null) return;
    yield {
      message: "Outcome payments have no cap.",
      remedy: "State the most that the Authority will pay for outcomes.",
      where: { field: "cap.totalMinor" },
    };
  },
  bad: [{ title: "no cap", change: (d) => replaceAt(d, "cap.totalMinor", null) }],
  good: [{ title: "a cap", change: (d) => replaceAt(d, "cap.totalMinor", 10_000_000_00) }],
};
