import type { PDFContext, PDFRef } from "pdf-lib";
import { fromBase64 } from "../picture/base64.ts";
import type { Raster } from "../picture/picture.ts";
import { readPng } from "../picture/png.ts";
import { flateStream } from "./object.ts";

/** The pictures of pixels of one document, each embedded once. */
export class Pictures {
  readonly #used = new Map<string, { readonly name: string; readonly raster: Raster }>();

  /** Takes up a picture; returns its name in the pages' resources. */
  use(raster: Raster): string {
    const known = this.#used.get(raster.png);
    if (known) return known.name;
    const name = `P${this.#used.size + 1}`;
    this.#used.set(raster.png, { name, raster });
    return name;
  }

  /** Embeds what was used; returns the entry for the resources, empty where nothing was. */
  embed(context: PDFContext): string {
    if (this.#used.size === 0) return "";
    const entries = [...this.#used.values()].map(
      ({ name, raster }) => `/${name} ${embedRaster(context, raster)}`,
    );
    return `/XObject<<${entries.join("")}>>`;
  }
}

/** An image of grey or RGB (both defined by the output intent); opacity is a soft mask beside it. */
function embedRaster(context: PDFContext, { png }: Raster): PDFRef {
  const { width, height, channels, samples, alpha } = readPng(fromBase64(png));
  const image = { Type: "XObject", Subtype: "Image", Width: width, Height: height };
  const entries = { ...image, BitsPerComponent: 8 };
  const mask = alpha && flateStream(context, alpha, { ...entries, ColorSpace: "DeviceGray" });
  return flateStream(context, samples, {
    ...entries,
    ColorSpace: channels === 1 ? "DeviceGray" : "DeviceRGB",
    ...(mask ? { SMask: mask } : {}),
  });
}
