import type { Day } from "../../base/calendar.ts";
import { add, decimal, integer, type Rational } from "../../base/rational.ts";
import type { Payment } from "../../domain/payment.ts";
import { toppedUnits } from "../amc-top-up.ts";
import type { Earlier, Facts } from "../facts.ts";
import { plainDecimal } from "../measure.ts";
import type { PaymentContext } from "../mechanism.ts";
import { paidSteps, paidUnits, stepId } from "../rate-card.ts";
import { isWithin, type Span } from "./calendar.ts";
import type { Owed } from "./settlement-account.ts";

/** Parts of a sum by id of the item of a rate card; empty for other lines. */
export type Parts = ReadonlyMap<string, Rational>;

/** A share of a payment that waits until its results have lasted. */
export interface Waiting {
  readonly span: Span;
  readonly exact: Rational;
  /** Of it, from 0 to 1. */
  readonly parts: Parts;
  /** Looks at it that have been taken: the first, the second. */
  readonly taken: readonly number[];
}

/** What earlier periods leave for later ones: units paid for, sums paid, shares that wait. */
export class Memory {
  private readonly units = new Map<string, Map<string, string>>();
  private readonly paid = new Map<string, bigint>();
  /** What the Supplier owes on settlements and has time to pay, by line. */
  readonly owed = new Map<string, Owed>();
  private readonly waiting = new Map<string, Waiting[]>();
  private parts = new Map<string, Map<string, Rational>>();

  earlierOf({ id }: Payment): Earlier {
    return {
      units: Object.fromEntries(this.units.get(id) ?? []),
      paidMinor: this.paid.get(id) ?? 0n,
    };
  }

  addPaid({ id }: Payment, minor: bigint): void {
    this.paid.set(id, (this.paid.get(id) ?? 0n) + minor);
  }

  /** Counts the units that these facts pay for, so that a line's limit over the term holds. */
  addUnits(line: Payment, facts: Facts, context: PaymentContext): void {
    const counted =
      line.model === "rate-card"
        ? line.items.flatMap((item) => [
            [item.id, paidUnits(line, item, facts)] as const,
            [stepId(item.id), paidSteps(item, facts)] as const,
          ])
        : line.model === "amc-top-up"
          ? [[line.id, toppedUnits(line, facts, context)?.toString() ?? null] as const]
          : [];
    const units = this.units.get(line.id) ?? new Map<string, string>();
    for (const [item, more] of counted) {
      const before = decimal(units.get(item) ?? "0");
      units.set(item, plainDecimal(add(before, more === null ? integer(0) : decimal(more))));
    }
    this.units.set(line.id, units);
  }

  wait({ id }: Payment, span: Span, exact: Rational, parts: Parts): void {
    this.waiting.set(id, [...(this.waiting.get(id) ?? []), { span, exact, parts, taken: [] }]);
  }

  /** Counts what items of a line come to in the period. */
  addParts({ id }: Payment, parts: Parts): void {
    const all = this.parts.get(id) ?? new Map<string, Rational>();
    for (const [itemId, exact] of parts) {
      all.set(itemId, add(all.get(itemId) ?? integer(0), exact));
    }
    this.parts.set(id, all);
  }

  /** What items of lines came to in the period, which then ends. */
  takeParts(): ReadonlyMap<string, Parts> {
    const taken = this.parts;
    this.parts = new Map();
    return taken;
  }

  /**
   * The share of the span that holds the day, on which this look is then taken; null where none waits,
   * or the look was taken before.
   */
  look({ id }: Payment, day: Day, look: number): Waiting | null {
    const all = this.waiting.get(id) ?? [];
    const index = all.findIndex(({ span }) => isWithin(day, span));
    const found = all[index];
    if (!found || found.taken.includes(look)) return null;
    this.waiting.set(id, all.with(index, { ...found, taken: [...found.taken, look] }));
    return found;
  }
}
