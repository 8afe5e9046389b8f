import { integer, round } from "../../base/rational.ts";
import type { Payment } from "../../domain/payment.ts";
import { writeMoney, writeNumber } from "../../reference/language.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Parts } from "./memory.ts";
import type { Adjustment, LineDue } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** A group of people that is paid for apart: a line's, or those of one item of a rate card. */
interface Group {
  readonly id: string;
  readonly name: string;
  readonly line: Payment;
  /** Empty for all of the line. */
  readonly itemId: string;
}

/** What was paid for each group over the term, by its id. */
export type GroupState = ReadonlyMap<string, bigint>;

export interface GroupsCapped {
  readonly adjustments: readonly Adjustment[];
  readonly lostMinor: bigint;
  readonly state: GroupState;
}

/** The groups of a line, the items before the whole. */
function groupsOf(line: Payment): readonly Group[] {
  const items = line.model === "rate-card" ? line.items : [];
  const parts = items.map(({ id, title, band }) => {
    const name = band ? `${title}, ${band}` : title;
    return { id: `${line.id} ${id}`, name, line, itemId: id };
  });
  return [...parts, { id: line.id, name: line.title, line, itemId: "" }];
}

/**
 * Holds what is paid for each group whose people were counted to the limit for one person times those
 * people; a group without a count is left to the limit of all people together.
 */
export function capGroups(
  scene: Scene,
  to: string,
  lines: readonly LineDue[],
  parts: ReadonlyMap<string, Parts>,
  before: GroupState,
): GroupsCapped {
  const { terms, ledger, design } = scene;
  const { perPersonMinor } = terms.cap;
  const state = new Map(before);
  if (perPersonMinor === null) return { adjustments: [], lostMinor: 0n, state };
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const adjustments: Adjustment[] = [];
  for (const line of design.payments) {
    let cutOfLine = 0n;
    for (const { id, name, itemId } of groupsOf(line)) {
      const due = itemId === "" ? sumOf(lines, line) - cutOfLine : partOf(parts, line, itemId);
      const paid = state.get(id) ?? 0n;
      const people = ledger.last("people", line.id, { from: "0000-01-01", to }, itemId);
      const count = BigInt(people?.value.split(".")[0] ?? "0");
      const left = BigInt(perPersonMinor) * count - paid;
      const most = left > 0n ? left : 0n;
      const cut = people !== null && due > most ? due - most : 0n;
      state.set(id, paid + due - cut);
      if (cut === 0n) continue;
      cutOfLine += itemId === "" ? 0n : cut;
      const each = `${writeNumber(String(count), writing.language)} × ${money(BigInt(perPersonMinor))}`;
      const rest = paid === 0n ? each : `${each} − ${money(paid)}`;
      const formula = `min(${money(due)}, max(0, ${rest})) − ${money(due)}`;
      const place = placeOf(terms, "outcome-cap");
      const exact = integer(-cut);
      const step = sumAt("period limit", formula, exact, writing, place, evidenceOf([people]));
      adjustments.push({
        kind: "per-person-limit",
        amountMinor: -cut,
        step: { ...step, row: name },
      });
    }
  }
  const lostMinor = adjustments.reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
  return { adjustments, lostMinor, state };
}

function sumOf(lines: readonly LineDue[], { id }: Payment): bigint {
  return lines.reduce((sum, each) => (isOf(each, id) ? sum + each.dueMinor : sum), 0n);
}

function isOf({ lineId, kind }: LineDue, id: string): boolean {
  return kind === "outcome" && lineId === id;
}

function partOf(parts: ReadonlyMap<string, Parts>, { id }: Payment, itemId: string): bigint {
  return round(parts.get(id)?.get(itemId) ?? integer(0));
}
