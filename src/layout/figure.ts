import type { Block } from "../assembly/document.ts";
import { barItems } from "./bars.ts";
import { curveItems } from "./curve.ts";
import { Frame } from "./figure-frame.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import { runsOf } from "./runs.ts";
import { stack } from "./strip.ts";

export type Figure = Extract<Block, { kind: "figure" }>;

/** A drawing as vectors, with its axes, labels and caption. */
export function setFigure(figure: Figure, tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const element = draft.element("Figure", null, { alt: figure.alt });
  const { drawing } = figure;
  const frame = new Frame(
    drawing.yTicks.map(({ text }) => text),
    element,
    tools,
    draft,
  );
  const { items, below } =
    drawing.kind === "curve"
      ? { items: curveItems(drawing, frame), below: 0 }
      : barItems(drawing, frame);
  const height = frame.box.height + below;
  const text = style.text.caption;
  const caption = setText(
    runsOf(figure.caption, text, draft.element("Caption", element), draft),
    { size: text.size, left: frame.box.x, width: frame.box.width, align: "start" },
    tools,
    draft,
  );
  const strips = stack(caption, text, tools);
  const box = { element, ...frame.box, height };
  return draft.galley(
    [{ height, items, breakAfter: "never" }, ...strips.map((strip) => unbroken(strip))],
    { figure: box },
  );
}

function unbroken(strip: Strip): Strip {
  return { ...strip, breakAfter: "never" };
}
