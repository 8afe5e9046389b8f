import { replaceAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import { eachMetric } from "../each-metric.ts";
import type { Breach, Rule } from "../rule.ts";

export const sumsDoNotAddUp: Rule = {
  id: "sums-do-not-add-up",
  level: "blocker",
  title: "Make the numbers agree",
  why: "Figures that contradict each other are the first thing that a court will be asked about.",
  source: "House policy",
  *check({ design, payment }) {
    const weights = eachMetric(design).flatMap(({ metric }) => metric.weight ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (weights.length > 0 && sum !== 100) {
      yield breach(
        `The weights of the metrics add up to ${sum}, not 100.`,
        "Correct the weights.",
        "outcomes",
      );
    }
    for (const line of payment.lines) {
      const byMetric = line.plot !== null && line.plot.price === undefined;
      const amounts = byMetric ? line.plot.points.map(({ y }) => y) : [];
      const falls = amounts.some((amount, i) => amount < (amounts[i - 1] ?? amount));
      if (falls) {
        yield breach(
          "A better result earns less.",
          "Let the amounts rise with the result.",
          line.path,
        );
      }
    }
    const { totalMinor, perYearMinor } = design.cap;
    if (totalMinor !== null && perYearMinor !== null && perYearMinor > totalMinor) {
      yield breach(
        "The yearly cap is above the total cap.",
        "Lower the yearly cap.",
        "cap.perYearMinor",
      );
    }
    const { start, end } = design.contract;
    if (start !== null && end !== null && end <= start) {
      yield breach("The contract ends before it starts.", "Correct the dates.", "contract.end");
    }
    yield* latePayments(design, end);
  },
  bad: [
    {
      title: "an end before the start",
      change: (d) =>
        replaceAt(replaceAt(d, "contract.start", "2030-01-01"), "contract.end", "2029-01-01"),
    },
    {
      title: "a yearly cap above the total",
      change: (d) => replaceAt(d, "cap", { totalMinor: 100, perYearMinor: 200 }),
    },
  ],
  good: [{ title: "as it stands", change: (d) => d }],
};

const breach = (message: string, remedy: string, field: string): Breach => ({
  message,
  remedy,
  where: { field },
});

/** Milestones and fees after the contract's last day. */
function* latePayments(design: Design, end: string | null): Iterable<Breach> {
  if (end === null) return;
  for (const [i, line] of design.payments.entries()) {
    if (line.model === "fee-core" && line.end !== null && line.end > end) {
      yield breach(
        "A fee runs past the end of the contract.",
        "Correct its end.",
        `payments.${i}.end`,
      );
    }
    if (line.model !== "milestone-payments") continue;
    for (const [j, { due }] of line.milestones.entries()) {
      if (due === null || due <= end) continue;
      const field = `payments.${i}.milestones.${j}.due`;
      yield breach(
        "A milestone falls due after the end of the contract.",
        "Correct its date.",
        field,
      );
    }
  }
}
