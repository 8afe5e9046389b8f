import { blankPayment } from "../../domain/blank-payment.ts";
import type { Design } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

export const oneWayCarbon: Rule = {
  id: "one-way-carbon",
  level: "warning",
  title: "Settle a carbon contract both ways",
  why: "Where the producer keeps the gain of a high carbon price, the public carries the risk and the firm the reward.",
  source: "German carbon contracts for difference",
  *check({ design }) {
    for (const [i, line] of design.payments.entries()) {
      if (line.model !== "ccfd-settlement" || line.twoWay) continue;
      yield {
        message:
          "The producer keeps what it gains when the carbon price is above the strike price.",
        remedy: "Let it pay back, at least in part.",
        where: { field: `payments.${i}.twoWay` },
      };
    }
  },
  bad: [{ title: "one way", change: (d) => settled(d, false) }],
  good: [{ title: "two ways", change: (d) => settled(d, true) }],
};

function settled(design: Design, twoWay: boolean): Design {
  const line = blankPayment("carbon", "ccfd-settlement");
  return {
    ...design,
    payments: [line.model === "ccfd-settlement" ? { ...line, twoWay } : line],
  };
}
