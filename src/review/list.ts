import type { Rule } from "./rule.ts";
import { capBelowLine } from "./rules/cap-below-line.ts";
import { conditionWithoutEvidence } from "./rules/condition-without-evidence.ts";
import { conditionWithoutMeasure } from "./rules/condition-without-measure.ts";
import { conditionWithoutReview } from "./rules/condition-without-review.ts";
import { failureNotPermitted } from "./rules/failure-not-permitted.ts";
import { fewKpisUk } from "./rules/few-kpis-uk.ts";
import { flatIncentive } from "./rules/flat-incentive.ts";
import { harmUnanswered } from "./rules/harm-unanswered.ts";
import { learningReviewTooRare } from "./rules/learning-review-too-rare.ts";
import { letterheadUnreadable } from "./rules/letterhead-unreadable.ts";
import { letterheadWithoutAlt } from "./rules/letterhead-without-alt.ts";
import { littlePayOnOutcomes } from "./rules/little-pay-on-outcomes.ts";
import { marginBelowZero } from "./rules/margin-below-zero.ts";
import { metricWithoutBaseline } from "./rules/metric-without-baseline.ts";
import { missionStatementMissing } from "./rules/mission-statement-missing.ts";
import { missionWithoutDate } from "./rules/mission-without-date.ts";
import { missionWithoutMetric } from "./rules/mission-without-metric.ts";
import { noBuyerCapability } from "./rules/no-buyer-capability.ts";
import { noExitForFailure } from "./rules/no-exit-for-failure.ts";
import { noLearningUnderUncertainty } from "./rules/no-learning-under-uncertainty.ts";
import { noPathToDemand } from "./rules/no-path-to-demand.ts";
import { noPayment } from "./rules/no-payment.ts";
import { noPublicVoice } from "./rules/no-public-voice.ts";
import { noTailPrice } from "./rules/no-tail-price.ts";
import { nothingNegotiable } from "./rules/nothing-negotiable.ts";
import { oneSectorMission } from "./rules/one-sector-mission.ts";
import { oneWayCarbon } from "./rules/one-way-carbon.ts";
import { outcomePayWithoutCap } from "./rules/outcome-pay-without-cap.ts";
import { outcomeUnpaid } from "./rules/outcome-unpaid.ts";
import { outcomeWithoutMetric } from "./rules/outcome-without-metric.ts";
import { outcomeWithoutOwner } from "./rules/outcome-without-owner.ts";
import { paidMetricSelfVerified } from "./rules/paid-metric-self-verified.ts";
import { paidMetricWithoutEvidence } from "./rules/paid-metric-without-evidence.ts";
import { partnersWithoutCommitment } from "./rules/partners-without-commitment.ts";
import { partyMissing } from "./rules/party-missing.ts";
import { paymentUnfinished } from "./rules/payment-unfinished.ts";
import { paysForActivity } from "./rules/pays-for-activity.ts";
import { placeInCoveredContract } from "./rules/place-in-covered-contract.ts";
import { prescribesTheHow } from "./rules/prescribes-the-how.ts";
import { publicRiskWithoutReturn } from "./rules/public-risk-without-return.ts";
import { sdgTargetsCount } from "./rules/sdg-targets-count.ts";
import { sharesNotWhole } from "./rules/shares-not-whole.ts";
import { singleMetricDominates } from "./rules/single-metric-dominates.ts";
import { smeWithoutFee } from "./rules/sme-without-fee.ts";
import { stageGatesMissing } from "./rules/stage-gates-missing.ts";
import { sumsDoNotAddUp } from "./rules/sums-do-not-add-up.ts";
import { supplierRiskUnderUncertainty } from "./rules/supplier-risk-under-uncertainty.ts";
import { targetNotBetter } from "./rules/target-not-better.ts";
import { thresholdCliff } from "./rules/threshold-cliff.ts";
import { thresholdEdgeOpen } from "./rules/threshold-edge-open.ts";
import { tooManyConditions } from "./rules/too-many-conditions.ts";
import { valueNotEvaluated } from "./rules/value-not-evaluated.ts";

/** Every rule of the design review, in the order of the design: mission, outcomes, payment … */
export const rules: readonly Rule[] = [
  missionStatementMissing,
  missionWithoutDate,
  missionWithoutMetric,
  oneSectorMission,
  sdgTargetsCount,
  prescribesTheHow,
  outcomeWithoutMetric,
  metricWithoutBaseline,
  targetNotBetter,
  paidMetricWithoutEvidence,
  paidMetricSelfVerified,
  paysForActivity,
  littlePayOnOutcomes,
  supplierRiskUnderUncertainty,
  tooManyConditions,
  conditionWithoutMeasure,
  conditionWithoutEvidence,
  conditionWithoutReview,
  nothingNegotiable,
  singleMetricDominates,
  thresholdCliff,
  thresholdEdgeOpen,
  noLearningUnderUncertainty,
  learningReviewTooRare,
  outcomeWithoutOwner,
  noPublicVoice,
  fewKpisUk,
  outcomePayWithoutCap,
  sumsDoNotAddUp,
  paymentUnfinished,
  noPayment,
  partyMissing,
  smeWithoutFee,
  flatIncentive,
  sharesNotWhole,
  outcomeUnpaid,
  capBelowLine,
  marginBelowZero,
  stageGatesMissing,
  noExitForFailure,
  failureNotPermitted,
  noPathToDemand,
  publicRiskWithoutReturn,
  partnersWithoutCommitment,
  noBuyerCapability,
  valueNotEvaluated,
  harmUnanswered,
  oneWayCarbon,
  noTailPrice,
  placeInCoveredContract,
  letterheadUnreadable,
  letterheadWithoutAlt,
];
