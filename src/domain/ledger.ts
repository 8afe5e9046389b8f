import * as v from "valibot";
import type { Day } from "../base/calendar.ts";
import type { Finding } from "../base/finding.ts";
import { type AccountWord, sayOfAccount } from "../reference/account-words.ts";
import type { Design } from "./design.ts";
import { day, id, text } from "./field.ts";
import { type Result, type Results, resultKinds } from "./result.ts";

/**
 * The verified results of a running contract, kept inside its Design. The ledger only grows: an entry
 * is never changed, but corrected by a later one that names it.
 */

const entry = v.strictObject({
  id,
  /** What was verified: the fields of a `Result`. */
  kind: v.picklist(resultKinds),
  of: text,
  item: text,
  day,
  value: text,
  evidence: text,
  verifiedBy: text,
  /** The day of the entry, and who made it, as typed. */
  enteredOn: day,
  enteredBy: text,
  /** Id of the earlier entry in whose place this one stands; null for a result of its own. */
  corrects: v.nullable(id),
  /** True where it takes that entry back, with no result in its place. */
  withdrawn: v.boolean(),
  /** Why it corrects or takes back; `""` for a result of its own. */
  reason: text,
});

/** Most entries, so that a hostile file cannot stall the account. */
const mostEntries = 20_000;

export const ledger = v.optional(
  v.pipe(v.array(entry), v.maxLength(mostEntries, "Expected at most 20,000 entries")),
  [],
);

export type LedgerEntry = v.InferOutput<typeof entry>;

/** Where a message about an entry says that it stands. */
const name = "Ledger";

/** Ids of the entries that a later one corrects or takes back, with that later one. */
export function correctionsIn(entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  return new Map(
    entries.flatMap((each) => (each.corrects === null ? [] : [[each.corrects, each]])),
  );
}

/**
 * The results that stand on a day: entries that nothing corrects, of what happened up to then. The row
 * of each is the number of its entry, from 1.
 */
export function resultsOf(entries: readonly LedgerEntry[], asOf: Day): Results {
  const corrected = correctionsIn(entries);
  const results = entries.flatMap((each, i): Result[] => {
    if (each.withdrawn || corrected.has(each.id) || each.day > asOf) return [];
    const { kind, of, item, day: on, value, evidence, verifiedBy } = each;
    return [{ kind, of, item, day: on, value, evidence, verifiedBy, row: i + 1 }];
  });
  return { file: name, asOf, results };
}

/** The last day that a standing entry is of; null where there is none. */
export function lastDayOf(entries: readonly LedgerEntry[]): Day | null {
  const { results } = resultsOf(entries, "9999-12-31");
  return results.reduce<Day | null>(
    (last, { day: on }) => (last === null || on > last ? on : last),
    null,
  );
}

/** The results as new entries of the ledger. */
export function entriesOf(
  results: readonly Result[],
  { enteredOn, enteredBy }: Pick<LedgerEntry, "enteredOn" | "enteredBy">,
  taken: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  return results.map(({ row: _row, ...result }, i) => ({
    id: `entry-${taken.length + i + 1}`,
    ...result,
    enteredOn,
    enteredBy,
    corrects: null,
    withdrawn: false,
    reason: "",
  }));
}

/**
 * Faults of the ledger as a list: an entry can correct only an earlier one, and each only once. They
 * are said in the contract's language, by its tag.
 */
export function checkLedger(entries: readonly LedgerEntry[], language: string): readonly Finding[] {
  const known = new Set<string>();
  const corrected = new Set<string>();
  return entries.flatMap(({ id: own, corrects, withdrawn }, i) => {
    const faults: string[] = [];
    const say = (word: AccountWord, about: string | null): void => {
      faults.push(sayOfAccount(language, word, { id: about ?? "" }).message);
    };
    if (known.has(own)) say("id-taken", own);
    if (corrects !== null && !known.has(corrects)) say("corrects-nothing", corrects);
    if (corrects !== null && corrected.has(corrects)) say("corrected-already", corrects);
    if (corrects === null && withdrawn) say("takes-back-nothing", null);
    known.add(own);
    if (corrects !== null) corrected.add(corrects);
    return faults.map((message): Finding => {
      const where = { field: `ledger.${i}`, file: name, line: i + 1 };
      const said = sayOfAccount(language, "entry", { row: i + 1, message });
      return { code: "ledger-broken", level: "blocker", ...said, where };
    });
  });
}

/**
 * The Design as the parties agreed it: results leave a contract, and its fingerprint, as they were; and
 * what the buyer reckons the contract to be worth is not for the supplier.
 */
export function asAgreed(design: Design): Design {
  if (design.ledger.length === 0 && design.value === undefined) return design;
  const { value: _value, ...rest } = design;
  return { ...rest, ledger: [] };
}
