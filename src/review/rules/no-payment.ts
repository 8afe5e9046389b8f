import type { Rule } from "../rule.ts";

export const noPayment: Rule = {
  id: "no-payment",
  level: "blocker",
  title: "Say what the contract pays",
  why: "A contract without a payment is no procurement.",
  source: "House policy",
  *check({ design }) {
    if (design.payments.length > 0) return;
    yield {
      message: "Nothing is paid under this contract yet.",
      remedy: "Add an outcome payment, and a core fee or milestones where the Supplier needs them.",
      where: { field: "payments" },
    };
  },
  bad: [{ title: "no payments", change: (d) => ({ ...d, payments: [] }) }],
  good: [{ title: "as it stands", change: (d) => d }],
};
