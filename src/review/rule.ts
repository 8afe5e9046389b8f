import type { Document } from "../assembly/document.ts";
import type { Level, Place } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { PaymentSummary } from "../payment/summary.ts";

/** What a rule looks at: the Design and what has been derived from it already. */
export interface Subject {
  readonly design: Design;
  readonly document: Document;
  readonly payment: PaymentSummary;
  /** Ids of the clauses and schedules that are in. */
  readonly clauses: ReadonlySet<string>;
}

/** One breach of a rule. */
export interface Breach {
  readonly message: string;
  readonly remedy: string;
  readonly where: Place;
}

/** A change to a sound design after which the rule must speak (`bad`) or stay silent (`good`). */
export interface RuleExample {
  readonly title: string;
  readonly change: (sound: Design) => Design;
}

/**
 * A rule of the design review: one file each, listed in `list.ts`. Thresholds are house policy and
 * named constants of the rule's file, never law unless the source says so.
 */
export interface Rule {
  /** Kebab-case name, the `code` of its findings. */
  readonly id: string;
  readonly level: Level;
  /** What the rule asks for, as a short sentence. */
  readonly title: string;
  /** Why, in a sentence or two for a procurement officer. */
  readonly why: string;
  /** Where it comes from: a named source, or "House policy". */
  readonly source: string;
  check(subject: Subject): Iterable<Breach>;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}
