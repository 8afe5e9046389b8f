import type { ComponentProps, ReactNode } from "react";

/**
 * A text area as high as its text. A hidden copy of the text in the same grid cell gives the height,
 * which no script need measure.
 */
export function GrowingText({ className, ...area }: ComponentProps<"textarea">): ReactNode {
  return (
    <div className={className === undefined ? "in grow" : `in grow ${className}`}>
      <textarea {...area} />
      <div className="copy" aria-hidden>
        {String(area.value || area.placeholder || "")}
        {"\u200b"}
      </div>
    </div>
  );
}
