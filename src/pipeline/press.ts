import type { Document } from "../assembly/document.ts";
import type { Day } from "../base/calendar.ts";
import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { PageSet } from "../layout/page.ts";

/** All that is derived from a Design for the screen: the contract, its pages, what is wrong with it. */
export interface Proof {
  readonly document: Document;
  readonly pages: PageSet;
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

/**
 * The whole core behind two calls, for the worker, the command line and the tests. It keeps caches
 * between calls, so that a keystroke costs only what it changed; the results do not depend on them.
 */
export interface Press {
  proof(design: Design): Proof;
  /** The contract as PDF, dated `date` (metadata only; nothing reads a clock). */
  pdf(design: Design, date: Day): Uint8Array;
}
