import { expect, test } from "vitest";
import { blankPayment } from "../../../src/domain/blank-payment.ts";
import type { PaymentModel } from "../../../src/domain/payment.ts";
import { summarise } from "../../../src/payment/summary.ts";
import type { Subject } from "../../../src/review/rule.ts";
import { paymentUnfinished } from "../../../src/review/rules/payment-unfinished.ts";
import { standardDesign } from "../../standard-design.ts";

/** What the rule says to do about a line of this kind, as it is when it is added. */
function remedyFor(model: PaymentModel): string | undefined {
  const design = { ...standardDesign, payments: [blankPayment("line", model)] };
  const subject = { design, payment: summarise(design) } as unknown as Subject;
  return [...paymentUnfinished.check(subject)][0]?.remedy;
}

test("what keeps a line from being computed is asked for in its own words", () => {
  expect(remedyFor("prize-award")).toMatch(/add prizes whose shares add up to 100%/);
  expect(remedyFor("loan-terms")).toMatch(/whole instalments/);
  expect(remedyFor("fee-core")).toMatch(/^Fill in its amounts, measures and dates/);
});
