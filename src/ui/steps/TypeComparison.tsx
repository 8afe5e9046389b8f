import { ChevronDown } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import type { Template } from "../../library/library.ts";
import { wholeLibrary } from "../library.ts";
import { useDesign } from "../store.ts";
import { compareTypes } from "./compare-types.ts";

const sides = [
  { side: "risk", asks: "Who carries which risk" },
  { side: "money", asks: "When money moves" },
  { side: "ownership", asks: "Who owns what comes of it" },
  { side: "end", asks: "What ends it" },
] as const;

interface Props {
  /** The list of types to compare with. */
  readonly control: RefObject<HTMLSelectElement | null>;
  /** Id of the type that the chosen one is held beside; null for none. */
  readonly compared: string | null;
  readonly onChoose: (type: string | null) => void;
}

/** The chosen contract type beside another, from the same outcomes. */
export function TypeComparison({ control, compared, onChoose }: Props): ReactNode {
  const { templates } = wholeLibrary();
  const type = useDesign((design) => design.contract.type);
  const outcomes = useDesign((design) => design.outcomes.length);
  const [one, other] = [templates[type], compared === null ? undefined : templates[compared]];
  if (one === undefined) return null;
  const others = Object.values(templates).filter(({ id }) => id !== type);
  return (
    <section className="comparison" aria-label="Comparison of contract types">
      <label className="comparewith">
        <span>Compare with</span>
        <span className="in select">
          <select
            ref={control}
            value={compared ?? ""}
            onChange={(event) => onChoose(event.target.value || null)}
          >
            <option value="">No other type</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <ChevronDown size={16} aria-hidden />
        </span>
      </label>
      {other !== undefined && other.id !== one.id && (
        <ComparisonTable one={one} other={other} outcomes={outcomes} />
      )}
    </section>
  );
}

function ComparisonTable(props: {
  readonly one: Template;
  readonly other: Template;
  readonly outcomes: number;
}): ReactNode {
  const { one, other, outcomes } = props;
  const { only, onlyOther, both } = compareTypes(one, other, wholeLibrary());
  return (
    <div className="tablewrap">
      <table className="plain">
        <caption>
          {outcomes === 1 ? "The same outcome" : `The same ${outcomes} outcomes`} under two contract
          types. They share {both} clauses and schedules.
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Question</span>
            </th>
            <th scope="col">{one.title} (in use)</th>
            <th scope="col">{other.title}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ side, asks }) => (
            <tr key={side}>
              <th scope="row">{asks}</th>
              <td>{one.sides[side]}</td>
              <td>{other.sides[side]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Only in this one</th>
            <td>{only.join(", ") || "Nothing"}</td>
            <td>{onlyOther.join(", ") || "Nothing"}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
