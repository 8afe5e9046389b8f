import type { ReactNode } from "react";
import type { Template } from "../../library/library.ts";
import { templateOf } from "../library.ts";
import { showDay } from "../parts/day-text.ts";
import { Empty } from "../parts/Screen.tsx";
import { useDesign } from "../store.ts";

/** What the law of the chosen place says on this kind of contract, as dated facts to be checked. */
export function LegalBasis(): ReactNode {
  const type = useDesign((design) => design.contract.type);
  const jurisdiction = useDesign((design) => design.contract.jurisdiction);
  const facts = (templateOf(type)?.legalBasis ?? []).filter(
    (fact) => fact.jurisdiction === jurisdiction,
  );
  return (
    <section className="legal" aria-labelledby="legal-basis">
      <h3 id="legal-basis">Legal basis</h3>
      {facts.length === 0 && (
        <Empty>The library holds no note on this law yet. Ask counsel before you rely on it.</Empty>
      )}
      <ul>
        {facts.map((fact) => (
          <li key={fact.text}>
            <p>{fact.text}</p>
            <FactLine source={fact.source} asOf={fact.asOf} status={fact.status} />
          </li>
        ))}
      </ul>
      <p className="counsel">Not legal advice. Check with counsel.</p>
    </section>
  );
}

type Fact = Pick<Template["legalBasis"][number], "source" | "asOf" | "status">;

/** Where a fact comes from, of which day, and whether anybody has checked it. */
export function FactLine({ source, asOf, status }: Fact): ReactNode {
  return (
    <p className="source">
      {source}, as of {showDay(asOf)}{" "}
      <span className={status === "verified" ? "tag" : "tag warning"}>
        {status === "verified" ? "Read in a source" : "Recalled, not confirmed"}
      </span>
    </p>
  );
}
