import { fromBase64 } from "./base64.ts";
import { type Picture, type Reading, reading } from "./picture.ts";
import { pngSize } from "./png.ts";
import { readSvg } from "./svg.ts";

/** A picture as a file: its kind and its bytes in base64. */
export interface PictureFile {
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly data: string;
}

/** Files read before. A file never changes. */
const known = new WeakMap<PictureFile, Reading<Picture>>();

/** The picture in a file, or why it cannot be printed. */
export function readPicture(file: PictureFile): Reading<Picture> {
  const found = known.get(file);
  if (found) return found;
  const made = reading((): Picture => {
    const bytes = fromBase64(file.data);
    if (file.mediaType === "image/svg+xml") return readSvg(new TextDecoder().decode(bytes));
    return { kind: "raster", ...pngSize(bytes), png: file.data };
  });
  known.set(file, made);
  return made;
}
