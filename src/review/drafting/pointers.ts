import { inlineAt, type Passage } from "./reading.ts";
import type { Surroundings, Worded } from "./rule.ts";

/** The number of a clause or schedule that an author wrote by hand. */
export interface Pointer {
  readonly passage: Passage;
  readonly index: number;
  readonly quote: string;
  /** Id of the clause or schedule as the contract is numbered now; null where there is none. */
  readonly target: string | null;
  /** Whether it points at a paragraph within it. */
  readonly isExact: boolean;
}

/** The numbers written by hand in a section; those of statutes and other texts are none of ours. */
export function* pointersIn({ passages, words }: Worded, around: Surroundings): Iterable<Pointer> {
  for (const passage of passages) {
    for (const { 0: quote, index, groups } of passage.text.matchAll(words.pointer)) {
      const at = inlineAt(passage, index);
      const end = inlineAt(passage, index + quote.length - 1);
      // "this clause 2%": the number is a value of its own.
      const isOurs = at?.inline === end?.inline && at?.inline.kind !== "reference";
      if (!isOurs || words.elsewhere.test(passage.text.slice(index + quote.length))) continue;
      const { noun = "", number = "" } = groups ?? {};
      const isClause = words.nouns.clause.test(noun);
      const target = isClause ? clauseAt(number, around) : scheduleAt(noun, number, words, around);
      yield { passage, index, quote, target, isExact: isClause && !/^\d+$/.test(number) };
    }
  }
}

function clauseAt(number: string, { clauses, labels }: Surroundings): string | null {
  const [clause = "", ...rest] = number.split(/[.(]/);
  const paragraph = /^\d+\.\d+/.exec(number)?.[0];
  const isThere = rest.length === 0 || paragraph === undefined || labels.includes(` ${paragraph} `);
  return isThere ? (clauses.get(clause) ?? null) : null;
}

function scheduleAt(
  noun: string,
  number: string,
  { nouns }: Worded["words"],
  { schedules }: Surroundings,
): string | null {
  return nouns.schedule.test(noun) ? (schedules.get(number) ?? null) : null;
}
