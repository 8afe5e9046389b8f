import type { ReactNode } from "react";

/** A step's screen: what it is called, what it is for in a sentence or two, and its cards. */
export function Screen(props: {
  readonly title: string;
  readonly lead: ReactNode;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="screen">
      <header className="screenhead">
        <h1>{props.title}</h1>
        {props.aside}
        <p className="lead">{props.lead}</p>
      </header>
      {props.children}
    </div>
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
