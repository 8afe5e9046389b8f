import { type ReactNode, useMemo } from "react";
import type { Level } from "../../base/finding.ts";
import { goTo } from "../actions.ts";
import { useIsProofing, useProof } from "../proofs.ts";

const levels: readonly { level: Level; one: string; many: string }[] = [
  { level: "blocker", one: "blocker", many: "blockers" },
  { level: "warning", one: "warning", many: "warnings" },
  { level: "advice", one: "suggestion", many: "suggestions" },
];

/** The line at the foot: what is wrong, how long the contract is, and that all of it stays here. */
export function StatusBar(): ReactNode {
  const findings = useProof((proof) => proof.findings);
  const counts = useMemo(
    () =>
      findings && levels.map(({ level }) => findings.filter((one) => one.level === level).length),
    [findings],
  );
  const size = useProof((proof) => proof.counts);
  const isWorking = useIsProofing();
  return (
    <footer className="status">
      <button type="button" className="counts num" onClick={() => goTo("review")}>
        {counts === null
          ? "Not checked yet"
          : levels.map(({ level, one, many }, i) => (
              <span key={level} className="count">
                <i className={`dot ${level}`} aria-hidden />
                {counts[i]} {counts[i] === 1 ? one : many}
              </span>
            ))}
      </button>
      <span className="grow" />
      {size && (
        <span className="num wide">
          {grouped(size.clauses)} clauses · {grouped(size.words)} words · {grouped(size.terms)}{" "}
          defined terms
        </span>
      )}
      <span className="wide">{isWorking ? "Setting the pages…" : "Works offline"}</span>
    </footer>
  );
}

/** Kept, since to make one takes as long as all else that this line does. */
const grouping = new Intl.NumberFormat("en");

function grouped(count: number): string {
  return grouping.format(count);
}
