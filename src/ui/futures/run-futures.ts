import { createStore } from "zustand/vanilla";
import type { Finding } from "../../base/finding.ts";
import type { Design } from "../../domain/design.ts";
import type { FuturesReport } from "../../futures/report.ts";
import type { Terms } from "../../payment/terms.ts";
import { showDialog } from "../actions.ts";
import { termsOf } from "../press.ts";
import type { FuturesReply } from "./futures-message.ts";
// Inlined, since a page opened as a file can start a worker from a blob only.
import FuturesWorker from "./futures-worker.ts?worker&inline";

/** The latest futures of the open draft. They are derived, and never saved. */
export interface FuturesState {
  /** Share of the run that is done; null while none is under way. */
  readonly share: number | null;
  readonly report: FuturesReport | null;
  readonly notes: readonly Finding[];
  /** The design that the report or the refusal is of. */
  readonly design: Design | null;
}

const none: FuturesState = { share: null, report: null, notes: [], design: null };

export const futures = createStore<FuturesState>(() => none);

let worker: Worker | null = null;
let order = 0;

/** Has a worker ready and warm for the futures that will be asked for. */
export function prepareFutures(design: Design, terms: Terms): void {
  if (worker !== null) return;
  worker = started();
  worker.postMessage({ kind: "warm-up", design, terms }, { transfer: [] });
}

/** Lets the worker go that is ready, unless a run is under way. */
export function releaseFutures(): void {
  if (futures.getState().share !== null) return;
  worker?.terminate();
  worker = null;
}

/** Runs the futures of a design; an earlier run that is still under way is dropped. */
export async function runFutures(design: Design): Promise<void> {
  if (futures.getState().share !== null) cancelFutures();
  order += 1;
  const own = order;
  futures.setState({ share: 0 });
  try {
    const terms = await termsOf(design);
    // While the rules were being read, the run may have been cancelled or begun anew.
    if (own !== order) return;
    asked = design;
    worker ??= started();
    worker.postMessage({ kind: "run", design, terms }, { transfer: [] });
  } catch (error) {
    if (own === order) fail(error instanceof Error ? error.message : String(error));
  }
}

/** The design of the run that is under way. */
let asked: Design | null = null;

function started(): Worker {
  const next = new FuturesWorker();
  next.addEventListener("message", ({ data }: MessageEvent<FuturesReply>) => {
    if (asked !== null) take(data, asked);
  });
  next.addEventListener("error", ({ message }) => {
    fail(message || "The worker could not be loaded");
  });
  return next;
}

/** Stops the run that is under way; the report of the one before stays. */
export function cancelFutures(): void {
  order += 1;
  worker?.terminate();
  worker = null;
  end();
}

/** The worker stays, for it is warm. */
function end(): void {
  asked = null;
  futures.setState({ share: null });
}

function take(reply: FuturesReply, design: Design): void {
  switch (reply.kind) {
    case "progress":
      futures.setState({ share: reply.share });
      return;
    case "done":
      end();
      futures.setState({ report: reply.report, notes: reply.notes, design });
      return;
    case "refused":
      end();
      futures.setState({ report: null, notes: reply.findings, design });
      return;
    case "fault":
      fail(reply.report);
  }
}

function fail(report: string): void {
  cancelFutures();
  showDialog({ kind: "fault", doing: "running the futures", report });
}
