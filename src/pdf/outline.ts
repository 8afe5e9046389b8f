import type { PDFContext, PDFRef } from "pdf-lib";
import type { Bookmark } from "../layout/page.ts";
import type { Destinations } from "./destinations.ts";
import { textString, Verbatim } from "./object.ts";

/** The bookmarks, opened one level deep. Null where there are none. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  jumps: Destinations,
): PDFRef | null {
  if (bookmarks.length === 0) return null;
  const root = context.nextRef();
  const [first, last] = writeLevel(context, bookmarks, root, jumps);
  context.assign(
    root,
    new Verbatim(`<</Type/Outlines/First ${first}/Last ${last}/Count ${bookmarks.length}>>`),
  );
  return root;
}

/** Writes siblings as a chain; returns its two ends. */
function writeLevel(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
  jumps: Destinations,
): readonly [PDFRef | undefined, PDFRef | undefined] {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, node, children }, i) => {
    const ref = refs[i];
    if (!ref) return;
    const entries = [`<</Title${textString(title)}/Parent ${parent}`];
    if (refs[i - 1]) entries.push(`/Prev ${refs[i - 1]}`);
    if (refs[i + 1]) entries.push(`/Next ${refs[i + 1]}`);
    if (children.length > 0) {
      const [first, last] = writeLevel(context, children, ref, jumps);
      // A negative count keeps the entry closed.
      entries.push(`/First ${first}/Last ${last}/Count -${children.length}`);
    }
    const element = jumps.elementOf(node);
    if (element) entries.push(`/SE ${element}`);
    entries.push(jumps.entry(node));
    context.assign(ref, new Verbatim(`${entries.join("")}>>`));
  });
  return [refs[0], refs.at(-1)];
}
