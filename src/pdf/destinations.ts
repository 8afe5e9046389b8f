import type { PDFRef } from "pdf-lib";
import type { Page } from "../layout/page.ts";
import { number } from "./object.ts";

/** Space left above the top edge of what was jumped to, in points. */
const headroom = 6;

/** Where each node of the document begins, as explicit destinations. */
export class Destinations {
  readonly #places = new Map<string, string>();

  constructor(pages: readonly Page[], refs: readonly PDFRef[]) {
    pages.forEach((page, i) => {
      for (const { node, y } of page.anchors) {
        if (this.#places.has(node)) continue;
        const top = Math.min(page.height - y + headroom, page.height);
        this.#places.set(node, `[${refs[i]}/XYZ null ${number(top)} null]`);
      }
    });
  }

  /** Null where no page begins the node. */
  of(node: string): string | null {
    return this.#places.get(node) ?? null;
  }
}
