import type { Document } from "../../assembly/document.ts";
import { type Readability, readabilityOf } from "./readability.ts";
import { readingsOf } from "./review-words.ts";

/** How one clause or schedule of a contract reads. */
export interface ClauseReadability extends Readability {
  readonly id: string;
  /** "4", "Schedule 2"; null where unnumbered. */
  readonly label: string | null;
  readonly title: string;
}

/** How every clause and schedule reads, in the order of the contract; those without sentences are left out. */
export function clauseReadability(document: Document): readonly ClauseReadability[] {
  return readingsOf(document, null).flatMap((reading) => {
    const { id, label } = reading.section;
    const measured = readabilityOf(reading);
    return measured.sentences === 0 ? [] : [{ ...measured, id, label, title: reading.title }];
  });
}
