import { type Assembled, Assembler } from "../assembly/assemble.ts";
import type { Document } from "../assembly/document.ts";
import type { Day } from "../base/calendar.ts";
import { byLevel, type Finding } from "../base/finding.ts";
import { sharing } from "../base/same.ts";
import type { Design } from "../domain/design.ts";
import { asAgreed } from "../domain/ledger.ts";
import type { Results } from "../domain/result.ts";
import { styleFor } from "../layout/house-style.ts";
import { createHyphenate } from "../layout/hyphenate.ts";
import { createLayout } from "../layout/layout.ts";
import type { Item, PackId, PageSet } from "../layout/page.ts";
import type { Style } from "../layout/style.ts";
import { asFinal } from "../layout/unprintable.ts";
import type { Library } from "../library/library.ts";
import { libraryAt } from "../library/library-at.ts";
import { libraryFor } from "../library/library-for.ts";
import { payContract } from "../payment/engine/pay.ts";
import type { Statement } from "../payment/engine/statement.ts";
import { createDeflate } from "../pdf/deflate.ts";
import type { Profile } from "../pdf/profile.ts";
import { writePdf } from "../pdf/write.ts";
import { reviewWords } from "../review/drafting/review-words.ts";
import { review } from "../review/review.ts";
import type { FontFiles, FontShaper } from "../shaping/shaper.ts";
import { createSubsetter, type Subsetter } from "../shaping/subset.ts";
import { printDesign } from "../storage/file.ts";
import { fingerprintOf } from "../storage/fingerprint.ts";
import { readTerms, type TermsReading } from "./read-terms.ts";

export type { Profile };

/** This program and its version: another as soon as it would print other pages of the same words. */
const program = "Pactwright 0.1";

/** The contract that a Design gives, and its pages. */
export interface Print {
  readonly document: Document;
  readonly pages: PageSet;
}

/** All that is derived from a Design for the screen: its contract, and what is wrong with it. */
export interface Proof extends Print {
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

/**
 * The whole core behind two calls, for the worker, the command line and the tests. It keeps caches
 * between calls, so that a keystroke costs only what it changed; the results do not depend on them.
 */
export interface Press {
  /** Name that the files we make carry as their maker: the program, and the checksum of its words. */
  readonly producer: string;
  /** The words that it prints, before a design's own. */
  readonly library: Library;
  print(design: Design): Print;
  /** The print of the same design, which is made once, with its review. */
  proof(design: Design): Proof;
  /**
   * What stands alike on every page: the fingerprint of the design. Asked apart from a proof, since to
   * take it of a long design costs more than a keystroke may.
   */
  stamp(design: Design): readonly Item[];
  /**
   * The contract as PDF, dated `date` (metadata only; nothing reads a clock). PDF 1.7 unless told
   * otherwise.
   */
  pdf(design: Design, date: Day, profile?: Profile): Uint8Array;
  /** The money rules of the clauses that are in, and where these stand in print; needs no pages. */
  terms(design: Design): TermsReading;
  /** What is due on verified results, by those rules. */
  pay(design: Design, results: Results): Statement;
  /** Takes up fonts that a proof lacked (`pages.packs`); the next one is made with them. */
  addFonts(fonts: FontFiles): void;
}

/** A design as it prints. What is wrong with it is found only for those who ask: a file needs it not. */
interface Printed extends Print {
  readonly design: Design;
  readonly assembled: Assembled;
  proof: Proof | null;
}

/** Reads a pack of fonts at once; null where it cannot be had so. */
export type ReadPack = (pack: PackId) => FontFiles | null;

/**
 * A press with the words of `library`; `subsetWasm` is compiled when the first PDF is made. Packs of
 * fonts that a contract needs are read by `readPack`; what that cannot read, the proof says.
 */
export function createPress(
  library: Library,
  shaper: FontShaper,
  subsetWasm: Uint8Array,
  readPack: ReadPack = () => null,
): Press {
  const assembler = new Assembler(library);
  const hyphenate = createHyphenate();
  let layout = createLayout(shaper, hyphenate);
  const deflate = createDeflate();
  let subset: Subsetter | null = null;
  let latest: Printed | null = null;

  function print(given: Design): Printed {
    // An order brings a copy of the whole: the caches below tell by identity what did not change.
    const design = sharing(latest?.design, given);
    if (latest?.design === design) return latest;
    const assembled = assembler.assemble(design);
    const { document } = assembled;
    const style = styleOf(design);
    let pages = layout.layOut(document, style);
    while (takeUp(pages.packs)) pages = layout.layOut(document, style);
    latest = { design, document, pages, assembled, proof: null };
    return latest;
  }

  function proof(given: Design): Proof {
    const printed = print(given);
    printed.proof ??= reviewed(printed);
    return printed.proof;
  }

  function reviewed({ design, document, pages, assembled }: Printed): Proof {
    const unprintable = design.draft.state === "final" ? asFinal(pages.findings) : pages.findings;
    const words = reviewWords(document, design, libraryFor(design, library));
    const findings = byLevel([
      ...assembled.findings,
      ...review(design, document),
      ...words,
      ...unprintable,
    ]);
    return { document, pages, findings };
  }

  function addFonts(fonts: FontFiles): void {
    shaper.add(fonts);
    // What is remembered shows code points in place of what the new fonts have.
    layout = createLayout(shaper, hyphenate);
    latest = null;
  }

  /** Whether any of the packs could be read. */
  function takeUp(packs: readonly PackId[]): boolean {
    const files = packs.flatMap((pack) => readPack(pack) ?? []);
    files.forEach(addFonts);
    return files.length > 0;
  }

  function stampWith(fingerprint: string, design: Design): readonly Item[] {
    return layout.stamp(print(design).document, styleOf(design), fingerprint);
  }

  function termsOf(design: Design): TermsReading {
    const { document } = assembler.assemble(design);
    return readTerms(design, libraryAt(library, design.library), document);
  }

  const producer = `${program} (words ${library.checksum})`;
  return {
    producer,
    library,
    print,
    proof,
    addFonts,
    terms: termsOf,
    pay(design, results) {
      const { terms, findings } = termsOf(design);
      const statement = payContract(design, terms, results);
      return { ...statement, findings: [...statement.findings, ...findings] };
    },
    stamp: (design) => stampWith(fingerprintOf(printDesign(asAgreed(design))), design),
    pdf(design, date, profile = "1.7") {
      subset ??= createSubsetter(subsetWasm);
      const designText = printDesign(asAgreed(design));
      const fingerprint = fingerprintOf(designText);
      const attachment = {
        name: `${design.id}.json`,
        bytes: new TextEncoder().encode(designText),
        mime: "application/json",
        description: "The design that this contract was made from",
      };
      const made = { date, attachment, producer, fingerprint, profile };
      const stamp = stampWith(fingerprint, design);
      const options = { ...made, stamp, shaper, subset, deflate };
      return writePdf(print(design).pages, options);
    },
  };
}

function styleOf({ style: { paper, house, setting } }: Design): Style {
  return styleFor(paper, house, setting);
}
