import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import type { Finding, Level } from "../../base/finding.ts";
import { Empty, Screen } from "../parts/Screen.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { proofs } from "../proofs.ts";
import { FindingList } from "./FindingList.tsx";
import { ReadabilityTable } from "./ReadabilityTable.tsx";

const levels: readonly { level: Level; title: string; meaning: string }[] = [
  { level: "blocker", title: "Blockers", meaning: "To be mended before the contract is final." },
  { level: "warning", title: "Warnings", meaning: "Probably wrong; leave them only on purpose." },
  { level: "advice", title: "Suggestions", meaning: "Worth a thought. Ignoring them is a choice." },
];

type Group = "design" | "drafting";

const groups: readonly { group: Group; title: string; meaning: string }[] = [
  {
    group: "design",
    title: "Design",
    meaning: "What the contract decides, and what it leaves out.",
  },
  { group: "drafting", title: "Drafting", meaning: "How its words say it." },
];

const groupOf = ({ kind }: Finding): Group => kind ?? "design";

/** Everything that is wrong or unwise in the design and in the words of the contract, gravest first. */
export function Review(): ReactNode {
  const proof = useStore(proofs, (state) => state.proof);
  const [shown, setShown] = useState<Group | "all">("all");
  const findings = proof?.findings ?? [];
  const count = (group: Group): number => findings.filter((each) => groupOf(each) === group).length;
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
      {findings.length > 0 && (
        <Segmented
          label="Findings to show"
          value={shown}
          onChange={setShown}
          options={[
            { value: "all", words: `All ${findings.length}` },
            ...groups.map(({ group, title }) => ({
              value: group,
              words: `${title} ${count(group)}`,
            })),
          ]}
        />
      )}
      {groups
        .filter(({ group }) => shown === "all" || shown === group)
        .map(({ group, title, meaning }) => (
          <FindingGroup
            key={group}
            title={title}
            meaning={meaning}
            findings={findings.filter((each) => groupOf(each) === group)}
          />
        ))}
      {proof !== null && shown !== "design" && <ReadabilityTable rows={proof.readability} />}
    </Screen>
  );
}

function FindingGroup(props: {
  readonly title: string;
  readonly meaning: string;
  readonly findings: readonly Finding[];
}): ReactNode {
  if (props.findings.length === 0) return null;
  return (
    <section className="reviewgroup">
      <h2>
        {props.title} <span className="num muted">{props.findings.length}</span>
      </h2>
      <p className="muted">{props.meaning}</p>
      {levels.map(({ level, title, meaning }) => {
        const own = props.findings.filter((finding) => finding.level === level);
        return (
          own.length > 0 && (
            <section key={level}>
              <h3>
                {title} <span className="num muted">{own.length}</span>
              </h3>
              <p className="muted">{meaning}</p>
              <FindingList findings={own} />
            </section>
          )
        );
      })}
    </section>
  );
}
