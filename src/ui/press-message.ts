import type { Day } from "../base/calendar.ts";
import type { Change } from "../base/change.ts";
import type { Design } from "../domain/design.ts";
import type { Results } from "../domain/result.ts";
import type { Item, PackId, Page } from "../layout/page.ts";
import type { Library } from "../library/library.ts";
import type { Statement } from "../payment/engine/statement.ts";
import type { Terms } from "../payment/terms.ts";
import type { Profile } from "../pipeline/press.ts";
import type { Verdict } from "../pipeline/verify.ts";
import type { FontFiles } from "../shaping/shaper.ts";

/** Pages from `from` up to but not including `to`, 0-based. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** All that the press needs and a worker cannot fetch for itself (a page opened as a file). */
export interface Material {
  readonly library: Library;
  readonly fonts: FontFiles;
  readonly shapingWasm: Uint8Array;
  readonly subsetWasm: Uint8Array;
}

export type Request =
  | { readonly kind: "start"; readonly material: Material }
  /** Brings fonts that a proof lacked. */
  | { readonly kind: "fonts"; readonly fonts: FontFiles }
  /**
   * Asks for a proof, and at once for the pages in sight. The design comes as what changed in that of
   * the request before, for a long one takes as long to copy as to set.
   */
  | {
      readonly kind: "proof";
      readonly edition: number;
      readonly design: readonly Change[];
      readonly range: PageRange;
    }
  /** Asks for pages of the latest proof. */
  | { readonly kind: "pages"; readonly range: PageRange }
  | {
      readonly kind: "make";
      readonly number: number;
      readonly design: Design;
      readonly output: Output;
    }
  /** Asks what is due on verified results. */
  | {
      readonly kind: "pay";
      readonly number: number;
      readonly design: Design;
      readonly results: Results;
    }
  /** Asks for the money rules of the contract that are no payment lines. */
  | { readonly kind: "terms"; readonly number: number; readonly design: Design }
  /** Makes the payment certificate on results without a fault; `date` is for the PDF's metadata. */
  | {
      readonly kind: "certificate";
      readonly number: number;
      readonly design: Design;
      readonly results: Results;
      readonly date: Day;
    }
  /** Makes a file of the library itself. */
  | { readonly kind: "handbook"; readonly number: number; readonly order: HandbookOrder }
  /** Asks whether a PDF is what the design inside it gives. */
  | { readonly kind: "verify"; readonly number: number; readonly bytes: Uint8Array };

/** What can be made of a design for the user to keep. `date` goes into the PDF's metadata. */
export type Output =
  | { readonly format: "pdf"; readonly date: Day; readonly profile: Profile }
  | { readonly format: "markdown" }
  | { readonly format: "text" }
  /** The annex on value for money, as PDF; only of a design that has an appraisal. */
  | { readonly format: "annex"; readonly date: Day };

/** The library as a document; `type` keeps it to one contract type, `date` is for the PDF's metadata. */
export interface HandbookOrder {
  readonly format: "pdf" | "markdown";
  readonly type: string | null;
  readonly date: Day;
}

export type Reply =
  /** A PageSummary, as what changed in that of the reply before, and the pages in sight. */
  | {
      readonly kind: "proof";
      readonly summary: readonly Change[];
      readonly pages: readonly Page[];
    }
  /** A ReviewSummary, as what changed in the last; none comes where a newer design came first. */
  | { readonly kind: "review"; readonly edition: number; readonly review: readonly Change[] }
  | { readonly kind: "pages"; readonly edition: number; readonly pages: readonly Page[] }
  /** What stands alike on every page of the latest proof, once no newer one has come for a while. */
  | { readonly kind: "stamp"; readonly stamp: readonly Item[] }
  | {
      readonly kind: "made";
      readonly number: number;
      readonly bytes: Uint8Array;
      /** Packs of fonts that it was made without. */
      readonly packs: readonly PackId[];
    }
  | { readonly kind: "paid"; readonly number: number; readonly statement: Statement }
  | { readonly kind: "terms"; readonly number: number; readonly terms: Terms }
  | { readonly kind: "verified"; readonly number: number; readonly verdict: Verdict }
  /** A fault of ours while doing `what`; `number` names the order that it befell. */
  | {
      readonly kind: "fault";
      readonly what: Request["kind"] | "review";
      readonly number: number | null;
      readonly report: string;
    };
