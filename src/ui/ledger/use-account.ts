import { useEffect, useMemo, useState } from "react";
import type { Day } from "../../base/calendar.ts";
import { checkLedger, resultsOf } from "../../domain/ledger.ts";
import type { Results } from "../../domain/result.ts";
import type { Statement } from "../../payment/engine/statement.ts";
import { showDialog } from "../actions.ts";
import { payOn } from "../press.ts";
import { useDesign } from "../store.ts";

/** What is due on the ledger up to a day, and the results that it rests on. */
export interface Account {
  readonly results: Results;
  readonly statement: Statement;
}

/** The account up to a day; null while it is being made, or where no day is told. */
export function useAccount(asOf: Day | null): Account | null {
  const design = useDesign((whole) => whole);
  const results = useMemo(
    () => (asOf === null ? null : resultsOf(design.ledger, asOf)),
    [design.ledger, asOf],
  );
  const [account, setAccount] = useState<Account | null>(null);
  useEffect(() => {
    if (results === null) return undefined;
    let isLate = false;
    const draw = async (): Promise<void> => {
      try {
        const statement = await payOn(design, results);
        const findings = [
          ...checkLedger(design.ledger, design.contract.language),
          ...statement.findings,
        ];
        if (!isLate) setAccount({ results, statement: { ...statement, findings } });
      } catch (error) {
        const report = error instanceof Error ? error.message : String(error);
        if (!isLate) showDialog({ kind: "fault", doing: "computing what is due", report });
      }
    };
    void draw();
    return () => {
      isLate = true;
    };
  }, [design, results]);
  return results === null ? null : account;
}
