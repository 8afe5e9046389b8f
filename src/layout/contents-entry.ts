import type { Inline } from "../assembly/document.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import type { Item, Mark } from "./page.ts";
import { setLead } from "./paragraph.ts";
import { runsOf } from "./runs.ts";
import { baselineIn, readOn, stack, withLead } from "./strip.ts";
import { measureOf, type TextStyle } from "./style.ts";

/** A line of the contents list. */
export interface ContentsEntry {
  /** 0 for parts and schedules, 1 for clauses in a part. */
  readonly level: number;
  readonly label: string | null;
  readonly title: readonly Inline[];
  /** Id of the section it leads to. */
  readonly target: string;
}

type Link = Extract<Mark, { kind: "link" }>;

/** Leader dots stand on one grid across the page, whatever the lengths of the titles. */
const leader = { dot: 0.9, step: 4.5, gap: 6 };

/**
 * Label, title, leader dots, and a place for the page number. The number has a column of its own, so
 * no line ever breaks otherwise for it: one pass over the pages is enough.
 */
export function setContentsEntry(entry: ContentsEntry, tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const reference = draft.element("Reference", draft.element("TOCI", null));
  const description = [entry.label ?? "", ...entry.title.map((inline) => inline.text)]
    .filter((words) => words !== "")
    .join(" ");
  const element = draft.element("Link", reference, { target: entry.target, description });
  const mark: Link = { kind: "link", target: entry.target };
  const text = style.text[entry.level === 0 ? "contentsPart" : "contentsClause"];
  const { left } = style.margin;
  const indent = entry.label === null ? 0 : style.contents.labelWidth;
  const labelAt = left + (entry.level === 0 ? 0 : style.contents.numberAt);
  const label = entry.label ?? "";
  const lead = setLead(label, labelAt, measureOf(style) / 2, element, text, tools, draft);
  const overlap = label === "" ? 0 : lead.right + style.labelGap - left - indent;
  const title = runsOf(entry.title, text, null, draft).map((run) => ({ ...run, element, mark }));
  const request = {
    size: text.size,
    left: left + indent,
    width: measureOf(style) - indent - style.contents.pageWidth,
    firstIndent: Math.max(0, overlap),
    align: "start",
  } as const;
  const lines = stack(setText(title, request, tools, draft), text, tools);
  const marked = lead.fragments.map((fragment) => ({ ...fragment, mark }));
  const strips = withLead(lines, marked, baselineIn(text, tools));
  const last = strips.at(-1);
  if (!last) return draft.galley([]);
  return draft.galley([...strips.slice(0, -1), numbered(last, text, element, mark, tools)]);
}

/** The entry's last line with its leader and the slot for its page number. */
function numbered(strip: Strip, text: TextStyle, element: number, mark: Link, tools: Tools): Strip {
  const { style } = tools;
  const right = style.margin.left + measureOf(style);
  const baseline = baselineIn(text, tools);
  const line = strip.items.find((item) => item.kind === "line");
  const fragments = readOn(line?.fragments);
  const reached = Math.max(style.margin.left, ...fragments.map(({ x, width }) => x + width));
  return {
    ...strip,
    items: [
      { kind: "line", baseline, fragments },
      ...leaderBetween(reached, right - style.contents.pageWidth, baseline),
    ],
    pageNumber: {
      target: mark.target,
      right,
      baseline,
      fragment: {
        font: `${style.face}-${text.bold ? "bold" : "regular"}`,
        size: text.size,
        wordSpacing: 0,
        ink: text.ink,
        direction: "ltr",
        figures: "tabular",
        mark,
        element,
      },
    },
  };
}

function leaderBetween(reached: number, end: number, baseline: number): readonly Item[] {
  const { dot, step, gap } = leader;
  const x = end - Math.floor((end - reached - gap) / step) * step;
  if (end - x < step) return [];
  const y = baseline - dot / 2;
  const points = [
    { x, y },
    { x: end, y },
  ];
  return [
    { kind: "path", points, width: dot, dash: [dot, step - dot], ink: "soft", element: null },
  ];
}
