import type { Finding } from "../../base/finding.ts";
import type { Design, LedgerEntry } from "../../domain/design.ts";
import { entriesOf, resultsOf } from "../../domain/ledger.ts";
import { checkResults } from "../../payment/engine/check-results.ts";
import { readResults } from "../../storage/results-file.ts";
import { change, notify, showDialog } from "../actions.ts";
import { openDesign } from "../store.ts";

/** Who enters results, and on which day. */
export type Clerk = Pick<LedgerEntry, "enteredOn" | "enteredBy">;

/** No result lies after it: what is entered may be of any day. */
const anyDay = "9999-12-31";

/** What is wrong with an entry, held against the design and the entries before it. */
export function faultsOf(entry: LedgerEntry, design: Design): readonly Finding[] {
  const ledger = [...design.ledger, entry];
  const row = ledger.length;
  return checkResults(design, resultsOf(ledger, anyDay)).filter(({ where }) => where.line === row);
}

/** Adds entries at the end of the ledger: the one way in which it changes. */
export function enter(entries: readonly LedgerEntry[], label: string): void {
  change(label, (design) => ({ ...design, ledger: [...design.ledger, ...entries] }));
}

/** Takes up a file of results whole, or says of each fault in which row and field it lies. */
export async function takeResults(file: File, clerk: Clerk): Promise<void> {
  const design = openDesign();
  const taken = readForLedger(file.name, await file.text(), clerk, design);
  if (taken.findings.length > 0) return refuse(file.name, taken.findings);
  enter(taken.entries, "Results of a file");
  const { length } = taken.entries;
  notify(`${length === 1 ? "One result" : `${length} results`} of “${file.name}” entered.`);
}

/** The entries that a file of results makes, or its faults; with a fault there are no entries. */
export function readForLedger(
  name: string,
  text: string,
  clerk: Clerk,
  design: Design,
): { readonly entries: readonly LedgerEntry[]; readonly findings: readonly Finding[] } {
  const { results, findings } = readResults(name, text, anyDay, design.contract.language);
  if (findings.length > 0) return { entries: [], findings };
  const inFile = checkResults(design, results);
  if (inFile.length > 0) return { entries: [], findings: inFile };
  const entries = entriesOf(results.results, clerk, design.ledger);
  const whole = resultsOf([...design.ledger, ...entries], anyDay);
  const known = design.ledger.length;
  const twice = checkResults(design, whole).filter(({ where }) => (where.line ?? 0) > known);
  return { entries: twice.length > 0 ? [] : entries, findings: twice };
}

function refuse(name: string, findings: readonly Finding[]): void {
  showDialog({
    kind: "problem",
    title: `“${name}” was not entered`,
    lead: "Nothing of it is in the ledger. Mend the file, and import it again.",
    points: findings.slice(0, 20).map(({ message, remedy = "" }) => ({
      place: "",
      sentence: `${message} ${remedy}`.trim(),
    })),
  });
}
