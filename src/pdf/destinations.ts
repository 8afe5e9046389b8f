import type { PDFRef } from "pdf-lib";
import type { Page } from "../layout/page.ts";
import { number } from "./object.ts";
import type { Profile } from "./profile.ts";

/** Space left above the top edge of what was jumped to, in points. */
const headroom = 6;

interface Place {
  readonly page: PDFRef;
  /** How the page is shown: the rest of a destination array. */
  readonly view: string;
  /** The structure element that begins there; null where there is no such element. */
  readonly element: PDFRef | null;
}

/** Where each node of the document begins, and how to lead there. */
export class Destinations {
  readonly #profile: Profile;
  readonly #places = new Map<string, Place>();

  constructor(
    pages: readonly Page[],
    pageRefs: readonly PDFRef[],
    elementRefs: readonly PDFRef[],
    profile: Profile,
  ) {
    this.#profile = profile;
    pages.forEach((page, i) => {
      const ref = pageRefs[i];
      for (const { node, y, element } of page.anchors) {
        if (!ref || this.#places.has(node)) continue;
        const top = Math.min(page.height - y + headroom, page.height);
        this.#places.set(node, {
          page: ref,
          view: `/XYZ null ${number(top)} null`,
          element: elementRefs[element] ?? null,
        });
      }
    });
  }

  /** Whether some page begins the node. */
  has(node: string): boolean {
    return this.#places.has(node);
  }

  /**
   * The dictionary entry of a link or bookmark that leads to the node; "" where no page begins it.
   * PDF/UA-2 asks that it leads to a structure element; readers that know only pages find one too.
   */
  entry(node: string): string {
    const place = this.#places.get(node);
    if (!place) return "";
    const { page, view, element } = place;
    if (this.#profile === "1.7" || element === null) return `/Dest[${page}${view}]`;
    return `/A<</S/GoTo/D[${page}${view}]/SD[${element}${view}]>>`;
  }

  /** The structure element that begins the node; null where there is none. */
  elementOf(node: string): PDFRef | null {
    return this.#places.get(node)?.element ?? null;
  }
}
