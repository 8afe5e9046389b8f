import type { Letterhead } from "../assembly/document.ts";
import { readPicture } from "../picture/read-picture.ts";
import { Draft, type Galley, type Strip, type Tools } from "./galley.ts";
import type { Item } from "./page.ts";
import { measureOf } from "./style.ts";

/**
 * The cover's head: the letterhead, white, and a bar of accent ink over the title. A letterhead that
 * cannot be read leaves its place white (the review says why); one without a description is a mere
 * ornament to those who cannot see it.
 */
export function setCoverTop(letterhead: Letterhead | null, tools: Tools): Galley {
  const { cover, margin } = tools.style;
  const { width, height, below } = cover.bar;
  const draft = new Draft();
  const picture = letterhead && setPicture(letterhead, tools, draft);
  const y = Math.max(cover.above, picture ? picture.height + cover.letterhead.below : 0);
  const bar: Item = { kind: "box", x: margin.left, y, width, height, ink: "accent" };
  const strip: Strip = {
    height: y + height + below,
    items: picture ? [picture, bar] : [bar],
    breakAfter: "never",
  };
  if (!picture || picture.element === null) return draft.galley([strip]);
  const { element, x } = picture;
  const box = { element, x, y: picture.y, width: picture.width, height: picture.height };
  return draft.galley([strip], { figure: box });
}

/** The picture as large as it may be; null where it cannot be read. */
function setPicture(
  letterhead: Letterhead,
  { style }: Tools,
  draft: Draft,
): Extract<Item, { kind: "picture" }> | null {
  const reading = readPicture(letterhead);
  if (!reading.ok) return null;
  const picture = reading.value;
  const { letterhead: most } = style.cover;
  const scale = Math.min(
    most.height / picture.height,
    (measureOf(style) * most.share) / picture.width,
  );
  const alt = letterhead.alt.trim();
  const element = alt === "" ? null : draft.element("Figure", null, { alt });
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { kind: "picture", x: style.margin.left, y: 0, width, height, picture, element };
}
