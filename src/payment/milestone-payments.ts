import { english, writeMoney } from "../reference/language.ts";
import type { LineOf, Mechanism, PaymentContext, Row, Trace } from "./mechanism.ts";

type Milestones = LineOf<"milestone-payments">;

function rowsOf(payment: Milestones): Row[] | null {
  const rows: Row[] = [];
  for (const [i, { title, amountMinor }] of payment.milestones.entries()) {
    if (amountMinor === null) return null;
    rows.push({
      label: title,
      amountMinor: BigInt(amountMinor),
      labelField: `milestones.${i}.title`,
      amountField: `milestones.${i}.amountMinor`,
    });
  }
  return rows.length > 0 ? rows : null;
}

function sum(payment: Milestones, context: PaymentContext): Trace | null {
  const rows = rowsOf(payment);
  if (rows === null) return null;
  const dueMinor = rows.reduce((total, row) => total + row.amountMinor, 0n);
  const formula = rows
    .map((row) => writeMoney(row.amountMinor, context.currency, context.language))
    .join(" + ");
  return { dueMinor, steps: [{ formula, row: null, resultMinor: dueMinor }] };
}

/** A fixed sum for each milestone whose criteria are met: `P = Σ amount × passed` (§6.2). */
export const milestonePayments: Mechanism<"milestone-payments"> = {
  model: "milestone-payments",
  pay: (payment, _measured, context) => sum(payment, context),
  maximum: (payment, context) => sum(payment, context)?.dueMinor ?? null,
  periods: (payment) => payment.milestones.length,
  total: (payment, context) => sum(payment, context)?.dueMinor ?? null,
  rows: (payment) => rowsOf(payment) ?? [],
  examples(payment, context) {
    const trace = sum(payment, context);
    return trace ? [{ place: "at", measured: "", trace }] : [];
  },
  curve: () => null,
  vectors: [
    {
      title: "all three milestones met",
      payment: {
        id: "mobilisation",
        title: "Mobilisation",
        model: "milestone-payments",
        milestones: [30_000_00, 45_000_00, 25_000_50].map((amountMinor, i) => ({
          id: `m${i + 1}`,
          title: `Milestone ${i + 1}`,
          due: "2027-09-30",
          amountMinor,
          criteria: "Delivered",
          evidence: "Report",
          parts: [],
        })),
        latePerDayMinor: null,
        lateCapMinor: null,
      },
      context: { currency: "GBP", language: english, metric: null, start: null, end: null },
      measured: "",
      dueMinor: 100_000_50n,
    },
  ],
};
