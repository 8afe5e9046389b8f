import type { Payment } from "../domain/design.ts";
import { binaryThreshold } from "./binary-threshold.ts";
import { feeCore } from "./fee-core.ts";
import { linearIncentive } from "./linear-incentive.ts";
import type { Mechanism } from "./mechanism.ts";
import { milestonePayments } from "./milestone-payments.ts";
import { notYetComputed } from "./not-yet-computed.ts";
import { tieredBands } from "./tiered-bands.ts";

/** Every payment mechanism, in the order in which the app offers them. */
export const mechanisms = {
  "fee-core": feeCore,
  "milestone-payments": milestonePayments,
  "linear-incentive": linearIncentive,
  "tiered-bands": tieredBands,
  "binary-threshold": binaryThreshold,
  "rate-card": notYetComputed("rate-card"),
  "weighted-score": notYetComputed("weighted-score"),
  "gain-share": notYetComputed("gain-share"),
  "ccfd-settlement": notYetComputed("ccfd-settlement"),
  "amc-top-up": notYetComputed("amc-top-up"),
  "prize-award": notYetComputed("prize-award"),
  "loan-terms": notYetComputed("loan-terms"),
  "equity-warrants": notYetComputed("equity-warrants"),
} as const satisfies { [M in Payment["model"]]: Mechanism<M> };

/** The mechanism of a payment line. */
export function mechanismOf<P extends Payment>(payment: P): Mechanism<P["model"]> {
  // The table is keyed by model, so the mechanism found takes just this line; the type checker
  // cannot follow a union through an index.
  return mechanisms[payment.model] as unknown as Mechanism<P["model"]>;
}
