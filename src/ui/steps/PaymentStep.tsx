import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Finding } from "../../base/finding.ts";
import { findMetric, type Payment } from "../../domain/design.ts";
import { metricIdsOf } from "../../domain/payment.ts";
import { isOutcomePayment, payAnotherWay } from "../../payment/convert.ts";
import { type LineSummary, type PaymentSummary, summarise } from "../../payment/summary.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { edit } from "../actions.ts";
import { templateOf } from "../library.ts";
import { Card } from "../parts/Card.tsx";
import { CardList } from "../parts/CardList.tsx";
import { MoneyField } from "../parts/NumberFields.tsx";
import { Screen } from "../parts/Screen.tsx";
import { openDesign, useDesign } from "../store.ts";
import { paysByOutcomes } from "./compare-types.ts";
import { PaymentTotals } from "./PaymentTotals.tsx";
import { CarriedView } from "./payment/CarriedView.tsx";
import { CollarCard } from "./payment/CollarCard.tsx";
import { PaymentFields } from "./payment/PaymentFields.tsx";
import { modelWords, paymentAdders } from "./payment/payment-adders.ts";
import { ScheduleChart } from "./payment/ScheduleChart.tsx";
import { useTerms } from "./payment/use-terms.ts";

/** The sums of the open Design, computed once for the whole screen. */
const Sums = createContext<PaymentSummary | null>(null);

function useLine(payment: Payment): LineSummary | null {
  return useContext(Sums)?.lines.find((line) => line.payment === payment) ?? null;
}

/** What the supplier is paid, for what, and at most how much. */
export function PaymentStep(): ReactNode {
  const design = useDesign((whole) => whole);
  const sums = useMemo(() => summarise(design), [design]);
  const terms = useTerms();
  const template = templateOf(design.contract.type);
  const adders = useMemo(() => paymentAdders(design.contract.type), [design.contract.type]);
  const hasCoreFee = template?.body.includes("{{> fee-core ") ?? false;
  return (
    <Sums value={sums}>
      <Screen
        title="Payment"
        lead="What each outcome is worth, and what is paid whatever happens. Every sum is exact, and the contract prints it with worked examples."
      >
        <PaymentTotals totals={sums.totals} />
        <ScheduleChart sums={sums} />
        <CardList
          path="payments"
          items={design.payments}
          noun="payment"
          titleOf={(payment) => payment.title}
          untitled="Payment without a title"
          tags={ModelTag}
          summary={PaymentSummaryLine}
          empty={
            template !== null && paysByOutcomes(template) && hasCoreFee
              ? "No payment yet. Begin with what an outcome is worth, then add the fee that keeps the service ready."
              : "No payment yet. The kinds that this type of contract is written for come first."
          }
          adders={adders.usual}
          otherAdders={adders.other}
          mend={mendCliff}
        >
          {(payment, path) => <LineFields payment={payment} path={path} />}
        </CardList>
        <Card title="Limits" path="cap">
          <div className="fields">
            <MoneyField
              path="cap.totalMinor"
              label="Most for all outcomes together"
              span={3}
              hint="Over the whole term. Empty states no limit."
            />
            <MoneyField
              path="cap.perYearMinor"
              label="Most in one contract year"
              span={3}
              hint="Empty states no limit."
            />
          </div>
        </Card>
        {terms && <CollarCard terms={terms} />}
        {terms && <CarriedView sums={sums} terms={terms} />}
      </Screen>
    </Sums>
  );
}

function LineFields(props: { readonly payment: Payment; readonly path: string }): ReactNode {
  return <PaymentFields {...props} line={useLine(props.payment)} />;
}

function ModelTag(payment: Payment): ReactNode {
  return <span className="tag">{modelWords[payment.model]}</span>;
}

function PaymentSummaryLine(payment: Payment): ReactNode {
  return <SummaryWords payment={payment} />;
}

function SummaryWords({ payment }: { readonly payment: Payment }): ReactNode {
  const line = useLine(payment);
  const currency = useDesign((design) => design.contract.currency);
  const metric = useDesign(
    (design) => findMetric(design, metricIdsOf(payment)[0] ?? null)?.metric.name,
  );
  const total = line?.totalMinor ?? null;
  if (total === null) return <p>Not complete yet: it cannot be computed.</p>;
  const most = writeMoney(total, currency, english);
  switch (payment.model) {
    case "fee-core":
      return <p className="num">{`${most} over the term, in ${line?.periods ?? 0} payments`}</p>;
    case "milestone-payments":
      return <p className="num">{`${most} for ${payment.milestones.length} milestones`}</p>;
    case "gain-share":
    case "prize-award":
    case "loan-terms":
    case "equity-warrants":
      return <p className="num">{`Up to ${most} over the term`}</p>;
    default:
      return (
        <p className="num">{`Up to ${most} over the term, by ${metric || "no metric yet"}`}</p>
      );
  }
}

/** A cliff is mended by paying in smaller steps. */
function mendCliff(payment: Payment, path: string, finding: Finding): ReactNode {
  if (finding.code !== "threshold-cliff" || !isOutcomePayment(payment)) return null;
  const model = payment.model === "binary-threshold" ? "tiered-bands" : "linear-incentive";
  return (
    <button
      type="button"
      className="btn quiet"
      onClick={() => {
        const metric = findMetric(openDesign(), payment.metricId)?.metric ?? null;
        edit(path, payAnotherWay(payment, model, metric), "Way of paying");
      }}
    >
      {model === "tiered-bands" ? "Use bands" : "Pay between points"}
    </button>
  );
}
