import { readFileSync } from "node:fs";
import type { Piece } from "./content.ts";

/** The words of a contract as the other engines are handed them. */
export interface Words {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** Sets words as PDF bytes. */
export type Setter = (words: Words) => Uint8Array | Promise<Uint8Array>;

/** What one process measured of one engine at one size. Times are ms, memory bytes. */
export interface Result {
  /** The first run, from its input in memory to the PDF's bytes; what was imported before is not in it. */
  readonly cold: number;
  /**
   * The first run in time of all threads, those of the collector and the compiler too: beside other
   * programs it says more than the clock.
   */
  readonly processor: number;
  /** From the start of the process to the end of the first run, imports included. */
  readonly fromStart: number;
  /** Further runs in the same process, each with another title. */
  readonly warm: readonly number[];
  /** The most memory that the process held until the first run was done. */
  readonly rss: number;
  readonly pages: number;
  readonly size: number;
  /** Whether the file says that it is tagged. */
  readonly isTagged: boolean;
}

/** Runs once cold and `warmRuns` times warm, and looks at what came of it. */
export async function measure(
  run: (run: number) => Uint8Array | Promise<Uint8Array>,
  warmRuns: number,
  childrenRss: () => number = () => 0,
): Promise<Result> {
  const before = process.cpuUsage();
  const start = performance.now();
  let bytes = await run(0);
  const end = performance.now();
  const { user, system } = process.cpuUsage(before);
  const rss = peakRss("self") + childrenRss();
  const warm: number[] = [];
  for (let i = 1; i <= warmRuns; i++) {
    const begun = performance.now();
    bytes = await run(i);
    warm.push(performance.now() - begun);
  }
  const size = bytes.length;
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const marks = (await file.getMarkInfo()) as { readonly Marked?: boolean } | null;
  return {
    cold: end - start,
    processor: (user + system) / 1000,
    fromStart: end,
    warm,
    rss,
    pages: file.numPages,
    size,
    isTagged: marks?.Marked === true,
  };
}

/**
 * The most memory that a process has held, in bytes. Of others, Linux alone tells (else 0); and of
 * itself too a process there counts what its parent held when it was started, in `resourceUsage`.
 */
export function peakRss(id: number | "self"): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return 1024 * Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return id === "self" ? process.resourceUsage().maxRSS * 1024 : 0;
  }
}
