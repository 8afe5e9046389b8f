import type { Document } from "../assembly/document.ts";
import type { Day } from "../base/calendar.ts";
import { certificateOf } from "../certificate/certificate.ts";
import type { Design } from "../domain/design.ts";
import { asAgreed } from "../domain/ledger.ts";
import type { Results } from "../domain/result.ts";
import { styleFor } from "../layout/house-style.ts";
import { createHyphenate } from "../layout/hyphenate.ts";
import { createLayout } from "../layout/layout.ts";
import { libraryFor } from "../library/library-for.ts";
import type { Profile } from "../pdf/profile.ts";
import { writePdf } from "../pdf/write.ts";
import type { FontShaper } from "../shaping/shaper.ts";
import { createSubsetter } from "../shaping/subset.ts";
import { printDesign } from "../storage/file.ts";
import { fingerprintOf } from "../storage/fingerprint.ts";
import { printResults } from "../storage/results-file.ts";
import { insideName } from "./companion.ts";
import type { Press } from "./press.ts";

/** How a certificate is printed. */
export interface CertificateOrder {
  readonly design: Design;
  /** Without a fault: what `Press.pay` finds must have been mended before. */
  readonly results: Results;
  /** Goes into the metadata. */
  readonly date: Day;
  readonly profile: Profile;
}

/** Prints payment certificates. Nothing is kept between calls: one is asked for a few times a year. */
export interface CertificatePrinter {
  document(design: Design, results: Results): Document;
  /** The certificate as PDF that carries its results as a file, to be read by `pactwright pay`. */
  pdf(order: CertificateOrder): Uint8Array;
}

export function createCertificatePrinter(
  press: Press,
  shaper: FontShaper,
  subsetWasm: Uint8Array,
): CertificatePrinter {
  const document = (design: Design, results: Results): Document =>
    certificateOf({
      design,
      results,
      statement: press.pay(design, results),
      places: press.terms(design).terms.places,
      words: libraryFor(design, press.library).words,
      fingerprint: fingerprintOf(printDesign(asAgreed(design))),
    });
  return {
    document,
    pdf({ design, results, date, profile }) {
      // The contract's pages bring the fonts that its names need.
      press.proof(design);
      const { paper, house, setting } = design.style;
      const layout = createLayout(shaper, createHyphenate());
      const pages = layout.layOut(document(design, results), styleFor(paper, house, setting));
      const attachment = {
        name: insideName.certificate(design.id, results.asOf),
        bytes: new TextEncoder().encode(printResults(results)),
        mime: "application/json",
        description: "The verified results that this certificate rests on",
      };
      const subset = createSubsetter(subsetWasm);
      const { producer } = press;
      return writePdf(pages, { shaper, subset, date, attachment, producer, profile });
    },
  };
}
