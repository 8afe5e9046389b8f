import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { Level } from "../../base/finding.ts";
import { Empty, Screen } from "../parts/Screen.tsx";
import { proofs } from "../proofs.ts";
import { FindingList } from "./FindingList.tsx";

const groups: readonly { level: Level; title: string; meaning: string }[] = [
  { level: "blocker", title: "Blockers", meaning: "To be mended before the contract is final." },
  { level: "warning", title: "Warnings", meaning: "Probably wrong; leave them only on purpose." },
  { level: "advice", title: "Suggestions", meaning: "Worth a thought. Ignoring them is a choice." },
];

/** Everything that is wrong or unwise in the design and the contract, gravest first. */
export function Review(): ReactNode {
  const proof = useStore(proofs, (state) => state.proof);
  const findings = proof?.findings ?? [];
  return (
    <Screen
      title="Review"
      lead="Every rule is run against the design and the contract as you type. Each finding leads to its place."
    >
      {proof === null && (
        <Empty>The contract is being put together; findings will show here.</Empty>
      )}
      {proof !== null && findings.length === 0 && (
        <Empty>
          No findings. That means that no rule objects, not that the contract is right: have a
          lawyer read it.
        </Empty>
      )}
      {groups.map(({ level, title, meaning }) => {
        const own = findings.filter((finding) => finding.level === level);
        return (
          own.length > 0 && (
            <section key={level} className="reviewgroup">
              <h2>
                {title} <span className="num muted">{own.length}</span>
              </h2>
              <p className="muted">{meaning}</p>
              <FindingList findings={own} />
            </section>
          )
        );
      })}
    </Screen>
  );
}
