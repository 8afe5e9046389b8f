import type { Block, Inline } from "../assembly/document.ts";
import { breakBeside, Draft, type Galley, type Tools } from "./galley.ts";
import { setText, type TextLine } from "./lines.ts";
import type { Fragment } from "./page.ts";
import { runsOf } from "./runs.ts";
import { baselineIn, readOn, stack, withLead, wordsRun } from "./strip.ts";
import { indentOf, measureOf, type TextStyle } from "./style.ts";

export type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** From this level on, a numbered paragraph is an item of a list; clause numbers are not. */
export const firstListLevel = 2;

/** Whether a paragraph is an item of a list in the structure tree. */
export function isListItem(paragraph: Paragraph): boolean {
  return paragraph.label !== null && paragraph.level >= firstListLevel;
}

/**
 * A paragraph with its number hanging in the column of its level. A clause's paragraph is one P that
 * begins with its number, so that it is read aloud as it is cited; deeper ones are list items.
 */
export function setParagraph(paragraph: Paragraph, tools: Tools): Galley {
  const { label, level, inlines } = paragraph;
  const { style } = tools;
  const draft = new Draft();
  const text = style.text[level >= firstListLevel ? "item" : "body"];
  const item = isListItem(paragraph) ? draft.element("LI", null) : null;
  const labelElement = item === null ? null : draft.element("Lbl", item);
  const body = item === null ? null : draft.element("LBody", item);
  const element = draft.element("P", body);
  const at = style.margin.left + indentOf(style, level);
  const lead =
    label === null ? null : setLabel(label, level, labelElement ?? element, text, tools, draft);
  const overlap = lead ? Math.max(0, lead.right + style.labelGap - at) : 0;
  const lines = setText(
    runsOf(inlines, text, element, draft),
    {
      size: text.size,
      left: at,
      width: measureOf(style) - indentOf(style, level),
      firstIndent: overlap,
      align: text.align,
      hyphenate: true,
      hangs: true,
    },
    tools,
    draft,
  );
  const strips = stack(atLeastOne(lines), text, tools);
  const led = lead ? withLead(strips, lead.fragments, baselineIn(text, tools)) : strips;
  return draft.galley(led, { body });
}

/** A paragraph without text still holds its line, so that its number has a place. */
export function atLeastOne(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length > 0 ? lines : [{ fragments: [] }];
}

interface Label {
  readonly fragments: readonly Fragment[];
  readonly right: number;
}

/** A label cannot take more than this share of the measure; what is longer is cut to one line. */
const widestLabel = 0.4;

function setLabel(
  label: string,
  level: number,
  element: number,
  text: TextStyle,
  tools: Tools,
  draft: Draft,
): Label {
  const { style } = tools;
  const left = style.margin.left + indentOf(style, Math.max(0, level - 1));
  return setLead(label, left, measureOf(style) * widestLabel, element, text, tools, draft);
}

/** A label on one line, ending in the space that parts it from its text when read. */
export function setLead(
  label: string,
  left: number,
  width: number,
  element: number | null,
  text: TextStyle,
  tools: Tools,
  draft: Draft,
): Label {
  const request = { size: text.size, left, width, align: "start" } as const;
  const [line] = setText([wordsRun(label, text, element)], request, tools, draft);
  const fragments = line?.fragments ?? [];
  const last = fragments.at(-1);
  if (!last) return { fragments, right: left };
  return { fragments: readOn(fragments), right: last.x + last.width };
}

/** The term on the left, its meaning on the right, line beside line; too narrow to justify. */
export function setDefinition(term: string, inlines: readonly Inline[], tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const item = draft.element("LI", null);
  const labelElement = draft.element("Lbl", item);
  const body = draft.element("LBody", item);
  const element = draft.element("P", body);
  const { termWidth, gap } = style.definition;
  const text = style.text.item;
  const terms = setText(
    [{ ...wordsRun(term, text, labelElement), bold: true }],
    { size: text.size, left: style.margin.left, width: termWidth, align: "start" },
    tools,
    draft,
  );
  const meaning = setText(
    runsOf(inlines, text, element, draft),
    {
      size: text.size,
      left: style.margin.left + termWidth + gap,
      width: measureOf(style) - termWidth - gap,
      align: "start",
      hyphenate: true,
      hangs: true,
    },
    tools,
    draft,
  );
  const lines = Array.from({ length: Math.max(terms.length, meaning.length, 1) }, (_, i) => ({
    fragments: [
      ...(i === terms.length - 1 ? readOn(terms[i]?.fragments) : (terms[i]?.fragments ?? [])),
      ...(meaning[i]?.fragments ?? []),
    ],
  }));
  const strips = stack(lines, text, tools).map((strip, i) => ({
    ...strip,
    breakAfter: breakBeside(i, [terms.length, meaning.length]),
  }));
  return draft.galley(strips, { body });
}
