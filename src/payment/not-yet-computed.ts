import type { PaymentModel } from "../domain/payment.ts";
import type { LineOf, Mechanism } from "./mechanism.ts";

/** A mechanism whose clause is there before its sum: every figure of it is unknown. */
export function notYetComputed<M extends PaymentModel>(model: M): Mechanism<M> {
  const nothing: readonly LineOf<M>[] = [];
  return {
    model,
    pay: () => null,
    maximum: () => 0n,
    periods: () => 1,
    total: () => 0n,
    rows: () => [],
    examples: () => [],
    curve: () => null,
    vectors: nothing as [],
  };
}
