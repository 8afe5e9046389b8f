/**
 * How serious a finding is. A `blocker` stops a final export until it is mended or overridden with
 * a reason; a `warning` is probably wrong; `advice` is worth a thought.
 */
export type Level = "blocker" | "warning" | "advice";

/** Where a finding lies. Every part may be absent; the more that is known, the better the jump. */
export interface Place {
  /** Dotted path into the Design, for example `outcomes.0.metrics.1.target.value`. */
  readonly field?: string;
  /** Id of a node in the Document, for example `exit-transition.3`. */
  readonly node?: string;
  /** Clause or contract-type id. */
  readonly clause?: string;
  /** Library or input file, relative to the project, with a 1-based line. */
  readonly file?: string;
  readonly line?: number;
}

/** The one shape of every fault of a user's: from the loader, the assembly, the review, the pages. */
export interface Finding {
  /** Stable kebab-case name of the rule, for example `metric-without-baseline`. */
  readonly code: string;
  readonly level: Level;
  /** One sentence: what is wrong and what was expected. */
  readonly message: string;
  readonly where: Place;
  /** One sentence that says what to do. */
  readonly remedy?: string;
  /** Who says so: a named source, or "house policy". */
  readonly source?: string;
  /** `drafting` where the form of the words is at fault; absent where it is what they decide. */
  readonly kind?: "drafting";
  /** Where one press can put it right. */
  readonly mend?: Mend;
}

/** A change of words: in the text at `field` of the Design, wherever they stand, `by` is written. */
export interface Mend {
  readonly field: string;
  readonly words: string;
  readonly by: string;
}

const order: Record<Level, number> = { blocker: 0, warning: 1, advice: 2 };

/** Gravest first; equal levels keep their order. Returns a new list. */
export function byLevel(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order[a.level] - order[b.level]);
}
