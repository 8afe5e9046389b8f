import type { Inline } from "../assembly/document.ts";
import type { Draft } from "./galley.ts";
import type { Ink, Mark } from "./page.ts";
import { partsOf } from "./tongue.ts";

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

interface Look {
  readonly bold: boolean;
  readonly ink: Ink;
}

/**
 * Inlines as runs inside `element`. References become Link elements of their own; their numbers are
 * tied to the word before, so that "clause 4.2" never parts. A term is marked where it is defined, and
 * words in another script tell their language.
 */
export function runsOf(
  inlines: readonly Inline[],
  look: Look,
  element: number | null,
  draft: Draft,
): Run[] {
  return inlines.flatMap((inline) => inTongues(runOf(inline, look, element, draft), draft));
}

function runOf(inline: Inline, { bold, ink }: Look, element: number | null, draft: Draft): Run {
  const run: Run = { text: inline.text, bold, italic: false, ink, mark: null, element };
  switch (inline.kind) {
    case "text":
      return {
        ...run,
        bold: bold || inline.style === "strong",
        italic: inline.style === "emphasis",
      };
    case "definition": {
      const strong = element === null ? null : draft.element("Strong", element);
      return { ...run, bold: true, element: strong };
    }
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
}

function inTongues(run: Run, draft: Draft): readonly Run[] {
  const { element } = run;
  if (element === null) return [run];
  const parts = partsOf(run.text);
  return parts.map(({ text, language }) =>
    language === null
      ? { ...run, text }
      : { ...run, text, element: draft.element("Span", element, { language }) },
  );
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
