import type { Payment } from "../domain/design.ts";
import { amcTopUp } from "./amc-top-up.ts";
import { binaryThreshold } from "./binary-threshold.ts";
import { ccfdSettlement } from "./ccfd-settlement.ts";
import { equityWarrants } from "./equity-warrants.ts";
import { feeCore } from "./fee-core.ts";
import { gainShare } from "./gain-share.ts";
import { linearIncentive } from "./linear-incentive.ts";
import { loanTerms } from "./loan-terms.ts";
import type { Mechanism } from "./mechanism.ts";
import { milestonePayments } from "./milestone-payments.ts";
import { prizeAward } from "./prize-award.ts";
import { rateCard } from "./rate-card.ts";
import { tieredBands } from "./tiered-bands.ts";
import { weightedScore } from "./weighted-score.ts";

/** Every payment mechanism, in the order in which the app offers them. */
export const mechanisms = {
  "fee-core": feeCore,
  "milestone-payments": milestonePayments,
  "linear-incentive": linearIncentive,
  "tiered-bands": tieredBands,
  "binary-threshold": binaryThreshold,
  "rate-card": rateCard,
  "weighted-score": weightedScore,
  "gain-share": gainShare,
  "ccfd-settlement": ccfdSettlement,
  "amc-top-up": amcTopUp,
  "prize-award": prizeAward,
  "loan-terms": loanTerms,
  "equity-warrants": equityWarrants,
} as const satisfies { [M in Payment["model"]]: Mechanism<M> };

/** The mechanism of a payment line. */
export function mechanismOf<P extends Payment>(payment: P): Mechanism<P["model"]> {
  // The table is keyed by model, so the mechanism found takes just this line; the type checker
  // cannot follow a union through an index.
  return mechanisms[payment.model] as unknown as Mechanism<P["model"]>;
}
