import type { Inline } from "../assembly/document.ts";
import type { Draft } from "./galley.ts";
import type { Ink, Mark } from "./page.ts";

/** A stretch of a paragraph in one look and with one meaning. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly ink: Ink;
  readonly mark: Mark | null;
  /** Index into the galley's elements; null for an artifact. */
  readonly element: number | null;
}

const noBreakSpace = "\u00a0";

/**
 * Inlines as runs inside `element`. References become Link elements of their own; their numbers are
 * tied to the word before, so that "clause 4.2" never parts.
 */
export function runsOf(
  inlines: readonly Inline[],
  look: { readonly bold: boolean; readonly ink: Ink },
  element: number | null,
  draft: Draft,
): Run[] {
  return inlines.map((inline) => {
    const { bold, ink } = look;
    const run: Run = { text: inline.text, bold, italic: false, ink, mark: null, element };
    switch (inline.kind) {
      case "text":
        return {
          ...run,
          bold: bold || inline.style === "strong",
          italic: inline.style === "emphasis",
        };
      case "definition":
        return { ...run, bold: true };
      case "term":
        return run;
      case "value":
        return {
          ...run,
          bold: bold || inline.style === "strong",
          italic: inline.style === "emphasis",
          mark: { kind: "value", from: inline.from },
        };
      case "blank":
        return {
          ...run,
          text: `[${inline.text}]`,
          ink: "blank",
          mark: { kind: "blank", from: inline.from },
        };
      case "reference":
        return { ...run, text: tied(inline.text), ...link(inline, element, draft) };
    }
  });
}

function link(
  inline: Extract<Inline, { kind: "reference" }>,
  element: number | null,
  draft: Draft,
): Partial<Run> {
  const { target, text } = inline;
  if (target === null || element === null) return {};
  return {
    mark: { kind: "link", target },
    element: draft.element("Link", element, { target, description: text }),
  };
}

function tied(text: string): string {
  return text.replace(/ (?=[\d(])/g, noBreakSpace);
}
