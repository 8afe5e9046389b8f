import type { ReactNode } from "react";

/** The figures of a picture as a table that can be folded away. */
export function Figures(props: {
  readonly label: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="futurefigures" open={props.isOpen ?? false}>
      <summary>{props.label}</summary>
      {/* Wide tables scroll by key as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="futuretable" aria-label={props.label} tabIndex={0}>
        <table>{props.children}</table>
      </section>
    </details>
  );
}
