import { isDecimal } from "../../../base/rational.ts";
import { type Design, findMetric, type Payment } from "../../../domain/design.ts";
import type { Facts, Need } from "../../../payment/facts.ts";
import { mechanismOf } from "../../../payment/list.ts";
import { currencyOf } from "../../../reference/currencies.ts";
import { readDecimal } from "../../parts/decimal-text.ts";
import { readMoney } from "../../parts/money-text.ts";

/** Something to be typed or ticked before a line's sum can be tried out. */
export interface Ask {
  readonly need: Need;
  /** Names it among those of its line. */
  readonly key: string;
  readonly label: string;
  /** Unit or currency that stands beside the number; `""` for none. */
  readonly unit: string;
  readonly isTicked: boolean;
}

/** What a line asks for, in the order in which it needs it, each once. */
export function asksOf(payment: Payment, design: Design): readonly Ask[] {
  const asks = mechanismOf(payment)
    .needs(payment)
    .map((need) => askFor(need, payment, design));
  return [...new Map(asks.map((ask) => [ask.key, ask])).values()];
}

function askFor(need: Need, payment: Payment, design: Design): Ask {
  const { currency } = design.contract;
  const { kind } = need;
  const typed = (id: string, label: string, unit: string): Ask => {
    return { need, key: `${kind} ${id}`, label, unit, isTicked: false };
  };
  const ticked = (id: string, label: string): Ask => ({ ...typed(id, label, ""), isTicked: true });
  switch (kind) {
    case "reading":
    case "expected":
    case "cohort": {
      const metric = findMetric(design, need.metricId)?.metric;
      return typed(need.metricId, metric?.name || need.metricId, metric?.unit ?? "");
    }
    case "units":
      return typed(need.itemId, titleOf(payment, need.itemId), "");
    case "milestone":
      return ticked(need.milestoneId, titleOf(payment, need.milestoneId));
    case "condition": {
      const found = design.conditions.find(({ id }) => id === need.conditionId);
      return ticked(need.conditionId, found?.title || need.conditionId);
    }
    case "placed":
      return typed("", "Entrants who reach it", "");
    case "base-rate":
      return typed("", "Base rate", "%");
    case "actual-cost":
      return typed("", "Actual cost", currency);
    case "reference-price":
      return typed("", "Reference price", currency);
    case "round-price":
      return typed("", "Price of a share in the round", currency);
    case "exit-price":
      return typed("", "Price of a share at exit", currency);
    case "draw":
      return typed("", "Paid out", currency);
  }
}

function titleOf(payment: Payment, id: string): string {
  const parts =
    payment.model === "rate-card"
      ? payment.items
      : payment.model === "milestone-payments"
        ? payment.milestones
        : [];
  return parts.find((part) => part.id === id)?.title || id;
}

/** Most entrants that are tried out. */
const mostEntrants = 100;

/** The facts as typed, by the keys of the asks; null while one is missing or no number. */
export function factsFrom(
  asks: readonly Ask[],
  typed: Readonly<Record<string, string>>,
  currency: string,
): Partial<Facts> | null {
  const facts: Mutable = { readings: {}, units: {}, milestones: {}, conditions: {} };
  const all = asks.every(({ need, key, unit, isTicked }) => {
    const text = typed[key] ?? "";
    if (isTicked) return take(facts, need, text === "yes" ? "1" : "0", currency);
    const reading = readDecimal(text, unit === currency ? currencyOf(currency).sign : unit);
    return need.kind === "actual-cost"
      ? take(facts, need, text, currency)
      : "value" in reading &&
          isDecimal(reading.value) &&
          take(facts, need, reading.value, currency);
  });
  return all ? facts : null;
}

type Mutable = { -readonly [K in keyof Facts]?: Facts[K] } & {
  readings: Record<string, string>;
  units: Record<string, string>;
  milestones: Record<string, { parts: null; lateDays: 0 }>;
  conditions: Record<string, boolean>;
};

/** Puts one fact in its place; false where the text does not give it. */
function take(facts: Mutable, need: Need, value: string, currency: string): boolean {
  switch (need.kind) {
    case "reading":
      facts.readings[need.metricId] = value;
      return true;
    case "units":
      facts.units[need.itemId] = value;
      return true;
    case "milestone":
      if (value === "1") facts.milestones[need.milestoneId] = { parts: null, lateDays: 0 };
      return true;
    case "condition":
      facts.conditions[need.conditionId] = value === "1";
      return true;
    case "actual-cost": {
      const cost = readMoney(value, currency);
      if (!("value" in cost) || cost.value === null) return false;
      facts.actualCostMinor = BigInt(cost.value);
      return true;
    }
    case "placed": {
      const count = Number(value);
      if (!Number.isSafeInteger(count) || count < 0 || count > mostEntrants) return false;
      facts.placed = Array.from({ length: count }, (_, i) => {
        return { entrant: String(i + 1), rank: i + 1, day: null };
      });
      return true;
    }
    case "base-rate":
      facts.baseRate = value;
      return true;
    case "reference-price":
      facts.referencePrice = value;
      return true;
    case "round-price":
      facts.roundPrice = value;
      return true;
    case "exit-price":
      facts.exitPrice = value;
      return true;
    default:
      return false;
  }
}
