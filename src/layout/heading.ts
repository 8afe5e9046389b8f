import type { Inline } from "../assembly/document.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import { setLead } from "./paragraph.ts";
import { runsOf } from "./runs.ts";
import { baselineIn, ruleStrip, stack, withLead, wordsRun } from "./strip.ts";
import { indentOf, measureOf, type TextRole } from "./style.ts";

export type HeadingTag = "H1" | "H2" | "H3" | "H4";

/** Space and thickness of the rule beneath the heading of a part or schedule. */
const rule = { above: 9, thickness: 0.8 };

/** A part's or schedule's heading: its label small above the title, a rule beneath. */
export function setTitle(
  label: string | null,
  title: readonly Inline[],
  tag: HeadingTag,
  tools: Tools,
): Galley {
  const { style } = tools;
  const draft = new Draft();
  const element = draft.element(tag, null);
  const { left } = style.margin;
  const request = { left, width: measureOf(style), align: "start" } as const;
  const set = (role: TextRole, runs: ReturnType<typeof runsOf>): readonly Strip[] => {
    const text = style.text[role];
    const lines = setText(runs, { ...request, size: text.size, balanced: true }, tools, draft);
    return stack(lines, text, tools);
  };
  const labelRuns = label === null ? [] : [wordsRun(`${label} `, style.text.partLabel, element)];
  return draft.galley(
    together([
      ...set("partLabel", labelRuns),
      ...set("part", runsOf(title, style.text.part, element, draft)),
      ruleStrip({ x: left, width: measureOf(style), thickness: rule.thickness }, rule.above),
    ]),
  );
}

/** A clause's heading: bold, with its number hanging in the same column as those of its paragraphs. */
export function setClauseHeading(
  label: string | null,
  title: readonly Inline[],
  tag: HeadingTag,
  tools: Tools,
): Galley {
  const { style } = tools;
  const draft = new Draft();
  const element = draft.element(tag, null);
  const text = style.text.clause;
  const { left } = style.margin;
  const indent = label === null ? 0 : indentOf(style, 1);
  const lead =
    label === null
      ? { fragments: [], right: left }
      : setLead(label, left, measureOf(style) / 2, element, text, tools, draft);
  const lines = setText(
    runsOf(title, text, element, draft),
    {
      size: text.size,
      left: left + indent,
      width: measureOf(style) - indent,
      firstIndent: label === null ? 0 : Math.max(0, lead.right + style.labelGap - left - indent),
      align: "start",
      balanced: true,
    },
    tools,
    draft,
  );
  const strips = stack(lines, text, tools);
  return draft.galley(together(withLead(strips, lead.fragments, baselineIn(text, tools))));
}

/** An unnumbered heading in any role, at the left edge. */
export function setPlainHeading(
  inlines: readonly Inline[],
  role: TextRole,
  tag: HeadingTag | "P",
  tools: Tools,
): Galley {
  const { style } = tools;
  const draft = new Draft();
  const text = style.text[role];
  const runs = runsOf(inlines, text, draft.element(tag, null), draft);
  const request = {
    size: text.size,
    left: style.margin.left,
    width: measureOf(style),
    align: "start",
    balanced: true,
  } as const;
  const lines = setText(runs, request, tools, draft);
  return draft.galley(together(stack(lines, text, tools)));
}

/** A heading of a few lines is never parted; one of absurd length may be, to stay on the page. */
function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.length > 12 ? strips : strips.map((strip) => ({ ...strip, breakAfter: "never" }));
}
