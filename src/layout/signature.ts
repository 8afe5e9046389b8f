import type { Block } from "../assembly/document.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import { setLead } from "./paragraph.ts";
import { runsOf } from "./runs.ts";
import { baselineIn, blankStrip, stack, withLead } from "./strip.ts";
import { measureOf } from "./style.ts";

export type Signature = Extract<Block, { kind: "signature" }>;

/** From the baseline of a row to the line that is written on. */
const lineDrop = 4;
/** The line does not run the whole width: a signature needs no more. */
const lineShare = 0.78;

/** A party's signature block: whom it is signed for, and lines to write on. It keeps whole. */
export function setSignature(signature: Signature, tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const text = style.text.subheading;
  const { left } = style.margin;
  const heading = setText(
    runsOf(signature.heading, text, draft.element("P", null), draft),
    { size: text.size, left, width: measureOf(style), align: "start" },
    tools,
    draft,
  );
  const rows = signature.rows.flatMap((row) => setLine(row, tools, draft));
  const strips = [...stack(heading, text, tools), blankStrip(4), ...rows];
  return draft.galley(strips.map(kept));
}

/** Broken only where no page could hold it whole, and then with no line alone. */
function kept(strip: Strip): Strip {
  return strip.breakAfter === "free" ? { ...strip, breakAfter: "reluctant" } : strip;
}

function setLine(row: Signature["rows"][number], tools: Tools, draft: Draft): readonly Strip[] {
  const { style } = tools;
  const { labelWidth, rowHeight } = style.signature;
  const { left } = style.margin;
  const text = style.text.body;
  const element = draft.element("P", null);
  const label = { ...text, ink: "soft" } as const;
  const lead = setLead(row.label, left, labelWidth, element, label, tools, draft);
  const x = left + labelWidth;
  const width = measureOf(style) * lineShare - labelWidth;
  const lines = setText(
    runsOf(row.inlines, text, element, draft),
    { size: text.size, left: x, width, align: "start" },
    tools,
    draft,
  );
  const filled = lines.length > 0 ? lines : [{ fragments: [] }];
  const strips = withLead(stack(filled, text, tools), lead.fragments, baselineIn(text, tools));
  const last = strips.length - 1;
  const above = blankStrip(Math.max(0, rowHeight - text.leading));
  return [
    above,
    ...strips.map((strip, i) => (i < last ? strip : underlined(strip, x, width, tools))),
  ];
}

function underlined(strip: Strip, x: number, width: number, tools: Tools): Strip {
  const y = baselineIn(tools.style.text.body, tools) + lineDrop;
  const height = tools.style.table.rowRule * 1.5;
  return {
    ...strip,
    items: [...strip.items, { kind: "box", x, y, width, height, ink: "soft" }],
  };
}
