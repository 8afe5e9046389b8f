import { Download, LibraryBig, ListChecks } from "lucide-react";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { rules } from "../../review/list.ts";
import { goTo, openClause } from "../actions.ts";
import { type ProofSummary, useProof } from "../proofs.ts";
import { type Progress, progressOf, type Step, type StepId, steps } from "../steps.ts";
import { useDesign, useView } from "../store.ts";

const groups = [...new Set(steps.map(({ group }) => group))];

/** The steps of a design, each with how far it is. */
export function StepsNav(): ReactNode {
  return (
    <nav className="steps" aria-label="Steps">
      {groups.map((group) => (
        <div key={group} className="stepgroup">
          <h2>{group}</h2>
          <ul>
            {steps
              .filter((step) => step.group === group)
              .map((step) => (
                <li key={step.id}>
                  <StepLink step={step} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function StepLink({ step }: { readonly step: Step }): ReactNode {
  const isHere = useView((view) => view.step === step.id);
  const fromDesign = useDesign(useShallow((design) => progressOf(step.id, design)));
  const judged = useProof(
    useShallow(({ openPoints, findings, counts }) => ({ openPoints, findings, counts })),
  );
  const fromProof = useMemo(() => judged && progressInProof(step.id, judged), [step.id, judged]);
  const { share, count } = fromDesign ?? fromProof ?? { share: null, count: "" };
  const words = share === null ? "" : `, ${Math.round(share * 100)}% complete`;
  return (
    <button
      type="button"
      className="step"
      aria-current={isHere ? "step" : undefined}
      onClick={() => (step.id === "clauses" ? openClause(null) : goTo(step.id))}
    >
      <StepSign step={step.id} share={share} />
      <span>
        {step.title}
        <span className="unseen">{words}</span>
      </span>
      <small className="num">{count}</small>
    </button>
  );
}

function StepSign(props: { readonly step: StepId; readonly share: number | null }): ReactNode {
  const { step, share } = props;
  if (step === "export") return <Download size={16} aria-hidden />;
  if (step === "library") return <LibraryBig size={16} aria-hidden />;
  if (share === null) return <ListChecks size={16} aria-hidden />;
  const percent: CSSProperties = { "--p": Math.round(share * 100) } as CSSProperties;
  return <i className={share >= 1 ? "ring done" : "ring"} style={percent} aria-hidden />;
}

type Judged = Pick<ProofSummary, "openPoints" | "findings" | "counts">;

/** Progress of the steps that are judged by the contract as it stands; null for the others. */
function progressInProof(step: StepId, proof: Judged): Progress | null {
  switch (step) {
    case "clauses": {
      const unfinished = new Set([
        ...proof.openPoints.map(({ node }) => node.split(".")[0]),
        ...proof.findings.flatMap(({ level, where }) =>
          level === "blocker" && where.clause !== undefined ? [where.clause] : [],
        ),
      ]);
      const { clauses } = proof.counts;
      const share = clauses === 0 ? 0 : Math.max(0, clauses - unfinished.size) / clauses;
      return { share, count: `${clauses}` };
    }
    case "review": {
      const objecting = new Set(
        proof.findings.flatMap(({ level, code }) => (level === "advice" ? [] : [code])),
      );
      const share = Math.max(0, rules.length - objecting.size) / rules.length;
      return { share, count: `${proof.findings.length || ""}` };
    }
    default:
      return null;
  }
}
