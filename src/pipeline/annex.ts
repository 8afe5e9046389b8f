import type { Document } from "../assembly/document.ts";
import type { Day } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import { styleFor } from "../layout/house-style.ts";
import { createHyphenate } from "../layout/hyphenate.ts";
import { createLayout } from "../layout/layout.ts";
import type { PackId } from "../layout/page.ts";
import { libraryFor } from "../library/library-for.ts";
import type { Profile } from "../pdf/profile.ts";
import { writePdf } from "../pdf/write.ts";
import type { FontShaper } from "../shaping/shaper.ts";
import { createSubsetter } from "../shaping/subset.ts";
import { annexOf } from "../value/annex.ts";
import { insideName } from "./companion.ts";
import type { Press } from "./press.ts";

/** The annex as a file. */
export interface PrintedAnnex {
  readonly bytes: Uint8Array;
  /** Packs of fonts that it was made without. */
  readonly packs: readonly PackId[];
}

/** Prints the value for money of a design as an annex of its own; null where none has been appraised. */
export interface AnnexPrinter {
  document(design: Design): Document | null;
  /** `date` goes into the metadata. The file carries what was stated, and not the whole design. */
  pdf(design: Design, date: Day, profile?: Profile): PrintedAnnex | null;
}

/** Nothing is kept between calls: an annex is asked for once in a while. */
export function createAnnexPrinter(
  { library, producer }: Pick<Press, "library" | "producer">,
  shaper: FontShaper,
  subsetWasm: Uint8Array,
): AnnexPrinter {
  const documentOf = (design: Design): Document | null =>
    annexOf(design, libraryFor(design, library));
  return {
    document: documentOf,
    pdf(design, date, profile = "1.7") {
      const document = documentOf(design);
      if (document === null) return null;
      const { paper, house, setting } = design.style;
      const layout = createLayout(shaper, createHyphenate());
      const pages = layout.layOut(document, styleFor(paper, house, setting));
      const subset = createSubsetter(subsetWasm);
      const attachment = {
        name: insideName.annex(design.id),
        bytes: new TextEncoder().encode(`${JSON.stringify(design.value, null, 2)}\n`),
        mime: "application/json",
        description: "What was stated of costs, benefits and chances for this annex",
      };
      const bytes = writePdf(pages, { shaper, subset, date, attachment, producer, profile });
      return { bytes, packs: pages.packs };
    },
  };
}
