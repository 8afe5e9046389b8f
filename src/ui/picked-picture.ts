import type { Design } from "../domain/design.ts";
import { toBase64 } from "../picture/base64.ts";
import { readPicture } from "../picture/read-picture.ts";

type Letterhead = NonNullable<Design["style"]["letterhead"]>;

/** Kinds of pictures that can be a letterhead, as a file input names them. */
export const pictures = ".png,.svg,image/png,image/svg+xml";

/** A design file carries its letterhead, so that this is also what every version of it weighs. */
const mostBytes = 1_000_000;

/** What came of a file that was picked as letterhead: the letterhead, or a sentence on why not. */
export type PickedPicture =
  | { readonly ok: true; readonly letterhead: Letterhead }
  | { readonly ok: false; readonly fault: string };

/** Takes a file as letterhead, described by `alt`; its kind is told by its content. */
export function readPickedPicture(name: string, bytes: Uint8Array, alt: string): PickedPicture {
  const mediaType = kindOf(bytes);
  if (mediaType === null) {
    return { ok: false, fault: `“${name}” is neither a PNG nor an SVG picture.` };
  }
  if (bytes.length > mostBytes) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return { ok: false, fault: `“${name}” has ${size} MB; a letterhead may have 1 MB at most.` };
  }
  const letterhead: Letterhead = { name, mediaType, data: toBase64(bytes), alt };
  const reading = readPicture(letterhead);
  if (!reading.ok) {
    return { ok: false, fault: `${reading.fault.message} ${reading.fault.remedy}` };
  }
  return { ok: true, letterhead };
}

function kindOf(bytes: Uint8Array): Letterhead["mediaType"] | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (start.slice(1, 4) === "PNG") return "image/png";
  return /<(?:svg:)?svg[\s>]/.test(start) ? "image/svg+xml" : null;
}
