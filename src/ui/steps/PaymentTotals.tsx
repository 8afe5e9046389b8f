import type { ReactNode } from "react";
import type { PaymentTotals as Totals } from "../../payment/summary.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { useDesign } from "../store.ts";

/** What the contract can cost at most, and how much of it hangs on outcomes. */
export function PaymentTotals({ totals }: { readonly totals: Totals }): ReactNode {
  const currency = useDesign((design) => design.contract.currency);
  const money = (minor: bigint): string => writeMoney(minor, currency, english);
  const isCapped = totals.outcomeMinor < totals.uncappedOutcomeMinor;
  const share = totals.outcomeSharePercent;
  return (
    <section className="totals" aria-label="Totals">
      <dl>
        {totals.feeMinor > 0n && (
          <div>
            <dt>Fee</dt>
            <dd>{money(totals.feeMinor)}</dd>
          </div>
        )}
        {totals.milestoneMinor > 0n && (
          <div>
            <dt>Milestones</dt>
            <dd>{money(totals.milestoneMinor)}</dd>
          </div>
        )}
        <div>
          <dt>Outcomes{isCapped && ", capped"}</dt>
          <dd>{money(totals.outcomeMinor)}</dd>
        </div>
        {totals.financeMinor > 0n && (
          <div>
            <dt>Loan and equity</dt>
            <dd>{money(totals.financeMinor)}</dd>
          </div>
        )}
        <div className="sum">
          <dt>Maximum</dt>
          <dd>{money(totals.maximumMinor)}</dd>
        </div>
      </dl>
      <div className="share">
        <meter min={0} max={100} value={share} aria-label="Share that hangs on outcomes" />
        <span className="num">{share}% hangs on outcomes</span>
      </div>
    </section>
  );
}
