import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { Finding } from "../../base/finding.ts";
import type { Path } from "../../base/path.ts";
import { enterField } from "../actions.ts";
import { FindingCount, FindingsOf } from "./Findings.tsx";

interface Props {
  /** Path of what the card edits: findings about the whole of it show here. */
  readonly path?: Path;
  /** Shown before the title: its number in the contract. */
  readonly number?: number;
  readonly title: string;
  /** In place of a title that is still empty. */
  readonly untitled?: string;
  readonly tags?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A heading and the fields below it, always open. */
export function Card({ path, title, tags, tools, children }: Props): ReactNode {
  return (
    <section className="card">
      <div className="cardhead">
        <h2>{title}</h2>
        {tags}
        {tools}
      </div>
      {children}
      {path !== undefined && <FindingsOf path={path} />}
    </section>
  );
}

interface FoldingProps extends Props {
  readonly path: Path;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What it says while closed, in one or two lines. */
  readonly summary: ReactNode;
  /** A button that mends a finding about the whole card, where one press can. */
  readonly mend?: ((finding: Finding) => ReactNode) | undefined;
}

/** A card of a list: closed it says in a line what it holds. */
export function FoldingCard(props: FoldingProps): ReactNode {
  const { path, number, title, untitled = "Untitled", tags, tools, isOpen, onToggle } = props;
  const body = useId();
  return (
    <section className={isOpen ? "card open" : "card"}>
      <div className="cardhead">
        <h2>
          <button
            type="button"
            className="fold"
            data-field={path}
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={onToggle}
            onFocus={() => enterField(path)}
          >
            {number !== undefined && <span className="number num">{number}</span>}
            <span className={title === "" ? "title muted" : "title"}>{title || untitled}</span>
            <ChevronDown className="chevron" size={18} aria-hidden />
          </button>
        </h2>
        <span className="cardtags">
          {tags}
          {!isOpen && <FindingCount path={path} />}
        </span>
        {isOpen && tools}
      </div>
      <div id={body}>
        {isOpen ? (
          <>
            <FindingsOf path={path} mend={props.mend} />
            {props.children}
          </>
        ) : (
          <div className="summary">{props.summary}</div>
        )}
      </div>
    </section>
  );
}
