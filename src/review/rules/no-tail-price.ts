import { blankPayment } from "../../domain/blank-payment.ts";
import type { Design } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

export const noTailPrice: Rule = {
  id: "no-tail-price",
  level: "blocker",
  title: "State the price after the top-up",
  why: "A market commitment without a ceiling pays for access that ends when the money does.",
  source: "Pneumococcal advance market commitment",
  *check({ design }) {
    for (const [i, line] of design.payments.entries()) {
      if (line.model !== "amc-top-up" || line.tailMinor !== null) continue;
      yield {
        message: "No tail price is stated.",
        remedy: "State the most that a buyer pays for a unit once the fund is used.",
        where: { field: `payments.${i}.tailMinor` },
      };
    }
  },
  bad: [{ title: "none", change: (d) => topped(d, null) }],
  good: [{ title: "3.50", change: (d) => topped(d, 350) }],
};

function topped(design: Design, tailMinor: number | null): Design {
  const line = blankPayment("doses", "amc-top-up");
  return {
    ...design,
    payments: [line.model === "amc-top-up" ? { ...line, tailMinor } : line],
  };
}
