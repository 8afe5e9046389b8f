import { type Design, findMetric } from "../../domain/design.ts";
import { payFor } from "../../payment/summary.ts";
import type { Rule } from "../rule.ts";

export const flatIncentive: Rule = {
  id: "flat-incentive",
  level: "warning",
  title: "Let the pay rise where the effort is",
  why: "Where the way from baseline to target earns nothing more, nobody is paid for going it.",
  source: "House policy",
  *check({ design, payment }) {
    for (const { payment: line, path, kind } of payment.lines) {
      if (kind !== "outcome" || !("metricId" in line)) continue;
      const metric = findMetric(design, line.metricId)?.metric;
      const [start, aim] = [metric?.baseline.value ?? "", metric?.target.value ?? ""];
      if (start === "" || aim === "" || start === aim) continue;
      const [from, to] = [payFor(design, line, start), payFor(design, line, aim)];
      if (!from || !to || from.dueMinor !== to.dueMinor) continue;
      yield {
        message: `Reaching the target of “${metric?.name ?? ""}” earns no more than staying at its baseline.`,
        remedy: "Let the amounts rise between the two.",
        where: { field: path },
      };
    }
  },
  bad: [{ title: "the same amount at both", change: (d) => withPoints(d, 500_000_00) }],
  good: [{ title: "more at the target", change: (d) => withPoints(d, 900_000_00) }],
};

/** The first metric paid along a line from its baseline to its target. */
function withPoints(design: Design, atTarget: number): Design {
  const metric = design.outcomes[0]?.metrics[0];
  return {
    ...design,
    payments: [
      {
        id: "line",
        title: "Outcome",
        model: "linear-incentive",
        metricId: metric?.id ?? null,
        frequency: "once",
        points: [
          { at: metric?.baseline.value ?? "", amountMinor: 500_000_00 },
          { at: metric?.target.value ?? "", amountMinor: atTarget },
        ],
      },
    ],
  };
}
