import { ArrowRight } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { goTo, openClause } from "../actions.ts";
import { nextStep } from "../steps.ts";
import { useView } from "../store.ts";

/** A step's screen: what it is called, what it is for in a sentence or two, its cards, and the way on. */
export function Screen(props: {
  readonly title: string;
  readonly lead: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useHeadingFocus();
  return (
    <div className="screen">
      <header className="screenhead">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.aside}
        <p className="lead">{props.lead}</p>
      </header>
      {props.children}
      <NextStep />
    </div>
  );
}

/** A new screen takes the reader to its heading, unless a control that is still there has the focus. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) heading.current?.focus();
  }, []);
  return heading;
}

/** At the end of a step, the one that usually comes after it. */
function NextStep(): ReactNode {
  const next = useView((view) => nextStep(view.step));
  if (next === null) return null;
  return (
    <p className="nextstep">
      <button
        type="button"
        className="btn"
        onClick={() => (next.id === "clauses" ? openClause(null) : goTo(next.id))}
      >
        Next: {next.title}
        <ArrowRight size={16} aria-hidden />
      </button>
    </p>
  );
}

/** Says what a list is for while it is empty. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>;
}

/** Authored plain text: blank lines part paragraphs. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => (
      <p className="prose" key={paragraph}>
        {paragraph.trim()}
      </p>
    ));
}
