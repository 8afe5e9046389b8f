import type { ReactNode } from "react";
import type { Payment } from "../../../domain/design.ts";
import { isOutcomePayment } from "../../../payment/convert.ts";
import type { LineSummary } from "../../../payment/summary.ts";
import { FeeFields } from "../FeeFields.tsx";
import { MilestoneFields } from "../MilestoneFields.tsx";
import { OutcomePaymentFields } from "../OutcomePaymentFields.tsx";
import { CarbonFields } from "./CarbonFields.tsx";
import { EquityFields } from "./EquityFields.tsx";
import { FactsCalculator } from "./FactsCalculator.tsx";
import { GainShareFields } from "./GainShareFields.tsx";
import { LoanFields } from "./LoanFields.tsx";
import { MechanismChart } from "./MechanismChart.tsx";
import { PrizeFields } from "./PrizeFields.tsx";
import { RateCardFields } from "./RateCardFields.tsx";
import { TopUpFields } from "./TopUpFields.tsx";
import { WeightedScoreFields } from "./WeightedScoreFields.tsx";

interface Props {
  readonly payment: Payment;
  readonly path: string;
  readonly line: LineSummary | null;
}

/** The fields of a payment line, by its model, and its calculator where results decide the sum. */
export function PaymentFields(props: Props): ReactNode {
  const { payment, line } = props;
  const hasOwn = isOutcomePayment(payment) || payment.model === "fee-core";
  return (
    <>
      <ModelFields {...props} />
      {!hasOwn && <MechanismChart {...props} />}
      {!hasOwn && <FactsCalculator payment={payment} examples={line?.examples ?? []} />}
    </>
  );
}

function ModelFields(props: Props): ReactNode {
  const { payment, path, line } = props;
  switch (payment.model) {
    case "fee-core":
      return <FeeFields payment={payment} path={path} line={line} />;
    case "milestone-payments":
      return <MilestoneFields payment={payment} path={path} />;
    case "linear-incentive":
    case "tiered-bands":
    case "binary-threshold":
      return <OutcomePaymentFields payment={payment} path={path} line={line} />;
    case "rate-card":
      return <RateCardFields payment={payment} path={path} />;
    case "weighted-score":
      return <WeightedScoreFields payment={payment} path={path} />;
    case "gain-share":
      return <GainShareFields path={path} />;
    case "ccfd-settlement":
      return <CarbonFields path={path} />;
    case "amc-top-up":
      return <TopUpFields payment={payment} path={path} />;
    case "prize-award":
      return <PrizeFields payment={payment} path={path} />;
    case "loan-terms":
      return <LoanFields payment={payment} path={path} />;
    case "equity-warrants":
      return <EquityFields payment={payment} path={path} />;
  }
}
