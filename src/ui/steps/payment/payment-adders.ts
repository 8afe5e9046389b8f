import { blankPayment } from "../../../domain/blank-payment.ts";
import type { Payment } from "../../../domain/design.ts";
import { metricIdsOf, type PaymentModel, paymentModels } from "../../../domain/payment.ts";
import { newOutcomeLine } from "../../../payment/convert.ts";
import { templateOf } from "../../library.ts";
import type { Adder } from "../../parts/CardList.tsx";
import { openDesign } from "../../store.ts";

/** What a line of each model is called. */
export const modelWords: Readonly<Record<PaymentModel, string>> = {
  "fee-core": "Core fee",
  "milestone-payments": "Milestones",
  "rate-card": "Rate card",
  "linear-incentive": "Outcome payment",
  "tiered-bands": "Outcome payment",
  "binary-threshold": "Outcome payment",
  "weighted-score": "Weighted score",
  "gain-share": "Gain and pain",
  "ccfd-settlement": "Carbon settlement",
  "amc-top-up": "Top-up",
  "prize-award": "Prizes",
  "loan-terms": "Loan",
  "equity-warrants": "Rights to equity",
};

/** What adding a line of each model says. The three ways of paying by one measure are one line. */
const labels: Readonly<Partial<Record<PaymentModel, string>>> = {
  "linear-incentive": "Add an outcome payment",
  "rate-card": "Add a rate card",
  "milestone-payments": "Add milestones",
  "fee-core": "Add a core fee",
  "weighted-score": "Add a weighted score",
  "gain-share": "Add a share of gain and pain",
  "ccfd-settlement": "Add a carbon settlement",
  "amc-top-up": "Add a top-up for each unit",
  "prize-award": "Add prizes",
  "loan-terms": "Add a loan",
  "equity-warrants": "Add rights to equity",
};

/** The ways of paying that a contract type is written for, and all others. */
export function paymentAdders(type: string): {
  readonly usual: readonly Adder<Payment>[];
  readonly other: readonly Adder<Payment>[];
} {
  const skeleton = templateOf(type)?.body ?? "";
  const adders = paymentModels.flatMap((model) => {
    const label = labels[model];
    if (label === undefined) return [];
    const isUsual = skeleton.includes(`{{> ${model} `);
    const blank = (id: string): Payment =>
      model === "linear-incentive"
        ? newOutcomeLine(id, "linear-incentive", unpaidMetric())
        : blankPayment(id, model);
    return [{ isUsual, adder: { label, blank, firstField: "title" } }];
  });
  const [usual, other] = [true, false].map((wanted) =>
    adders.filter(({ isUsual }) => isUsual === wanted).map(({ adder }) => adder),
  );
  return { usual: usual ?? [], other: other ?? [] };
}

/** The first metric that nothing is paid for yet; a new line is likely to be about it. */
function unpaidMetric() {
  const { outcomes, payments } = openDesign();
  const paid = new Set(payments.flatMap(metricIdsOf));
  return outcomes.flatMap(({ metrics }) => metrics).find(({ id }) => !paid.has(id)) ?? null;
}
