import type { PDFContext, PDFRef } from "pdf-lib";
import type { LinkArea } from "./content.ts";
import type { Destinations } from "./destinations.ts";
import { number, textString, Verbatim } from "./object.ts";
import type { Structure } from "./structure.ts";

/** Adds a link annotation over an area of a page and ties it to its Link element. */
export function addLink(
  context: PDFContext,
  area: LinkArea,
  page: number,
  structure: Structure,
  jumps: Destinations,
): PDFRef {
  const ref = context.nextRef();
  const key = structure.annotate(area.link, ref, page);
  const { target = "", description } = structure.linkOf(area.link)?.element ?? {};
  const rectangle = [area.left, area.bottom, area.right, area.top].map(number).join(" ");
  // Flag 4 prints the annotation, as PDF/A asks; there is nothing to see of it.
  context.assign(
    ref,
    new Verbatim(
      `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rectangle}]${jumps.entry(target)}` +
        `/Contents${textString(description ?? area.text.trim())}/StructParent ${key}>>`,
    ),
  );
  return ref;
}
