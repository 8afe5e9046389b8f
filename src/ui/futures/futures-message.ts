import type { Finding } from "../../base/finding.ts";
import type { Design } from "../../domain/design.ts";
import type { FuturesReport } from "../../futures/report.ts";
import type { Terms } from "../../payment/terms.ts";

/**
 * Asks for the futures of a design, or for a worker that is ready to run them fast. A run is stopped by
 * ending its worker.
 */
export interface FuturesRequest {
  readonly kind: "run" | "warm-up";
  readonly design: Design;
  readonly terms: Terms;
}

export type FuturesReply =
  /** Share of the runs that are done, from 0 to 1. */
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly report: FuturesReport; readonly notes: readonly Finding[] }
  /** The design or its assumptions do not allow futures yet. */
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }
  /** A fault of ours. */
  | { readonly kind: "fault"; readonly report: string };
