import type { Document } from "../assembly/document.ts";
import type { Day } from "../base/calendar.ts";
import { writeMarkdown } from "../export/markdown.ts";
import { handbookOf } from "../handbook/handbook.ts";
import { styleFor } from "../layout/house-style.ts";
import { createHyphenate } from "../layout/hyphenate.ts";
import { createLayout } from "../layout/layout.ts";
import type { Library } from "../library/library.ts";
import type { Profile } from "../pdf/profile.ts";
import { writePdf } from "../pdf/write.ts";
import type { FontShaper } from "../shaping/shaper.ts";
import { createSubsetter } from "../shaping/subset.ts";
import { insideName } from "./companion.ts";

/** How a handbook is printed. */
export interface HandbookOrder {
  /** Id of the contract type to which it is kept; null is the whole library. */
  readonly type: string | null;
  /** Goes into the metadata. */
  readonly date: Day;
  readonly profile: Profile;
  /** Name that the file carries as its maker, as a contract does (`Press.producer`). */
  readonly producer: string;
}

/** Prints the library as a handbook. Nothing is kept between calls: it is asked for once in a while. */
export interface HandbookPrinter {
  document(type: string | null): Document;
  pdf(order: HandbookOrder): Uint8Array;
}

export function createHandbookPrinter(
  library: Library,
  shaper: FontShaper,
  subsetWasm: Uint8Array,
): HandbookPrinter {
  return {
    document: (type) => handbookOf(library, type),
    pdf({ type, date, profile, producer }) {
      const layout = createLayout(shaper, createHyphenate());
      const document = handbookOf(library, type);
      const pages = layout.layOut(document, styleFor("a4", "modern"));
      const subset = createSubsetter(subsetWasm);
      // PDF/A-4f asks for a file inside; the same book as text is one that a lawyer can take apart.
      const attachment = {
        name: insideName.handbook(),
        bytes: new TextEncoder().encode(writeMarkdown(document)),
        mime: "text/markdown",
        description: "The same handbook as Markdown",
      };
      return writePdf(pages, { shaper, subset, date, attachment, producer, profile });
    },
  };
}
