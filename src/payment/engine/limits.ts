import { addDays } from "../../base/calendar.ts";
import { compare, decimal, divide, integer, multiply, round } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { writeMoney } from "../../reference/language.ts";
import type { Period } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf, totalOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { Adjustment, Stage } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

/** How much of the limits on outcome payments has been used. */
export interface CapState {
  /** Outcome payments of the term, and of the contract year, so far. */
  readonly usedMinor: bigint;
  readonly yearUsedMinor: bigint;
  /** Room that earlier years left to this one, and sums that they cut off and this one may pay. */
  readonly carriedMinor: bigint;
  readonly deferredMinor: bigint;
  /** Cut off in this year, to be passed on at its end. */
  readonly newlyDeferredMinor: bigint;
}

export const unused: CapState = {
  usedMinor: 0n,
  yearUsedMinor: 0n,
  carriedMinor: 0n,
  deferredMinor: 0n,
  newlyDeferredMinor: 0n,
};

export interface Capped {
  readonly adjustments: readonly Adjustment[];
  /** Cut off for good. */
  readonly lostMinor: bigint;
  readonly state: CapState;
}

/** A limit that the sum must keep: what is left of it, and what it is called. */
interface Limit {
  readonly kind: Adjustment["kind"];
  readonly stage: Stage;
  readonly leftMinor: bigint;
  readonly evidence: readonly string[];
  readonly isDeferred: boolean;
}

/**
 * Holds a period's outcome payments to the limits: for all people together, for the contract year, over the
 * term, in this order. What the Supplier pays back frees room again.
 */
export function capOutcomes(
  scene: Scene,
  period: Period,
  outcomesMinor: bigint,
  state: CapState,
): Capped {
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const place = placeOf(scene.terms, "outcome-cap");
  const adjustments: Adjustment[] = [];
  let [sum, lost, deferred] = [outcomesMinor, 0n, 0n];
  for (const { kind, stage, leftMinor, evidence, isDeferred } of limitsFor(scene, period, state)) {
    const left = leftMinor > 0n ? leftMinor : 0n;
    if (sum <= left) continue;
    const cut = sum - left;
    const formula = `min(${money(sum)}, ${money(left)}) − ${money(sum)}`;
    const step = sumAt(stage, formula, integer(-cut), writing, place, evidence);
    adjustments.push({ kind, amountMinor: -cut, step });
    if (isDeferred) deferred += cut;
    else lost += cut;
    sum = left;
  }
  const after: CapState = {
    ...state,
    usedMinor: state.usedMinor + sum,
    yearUsedMinor: state.yearUsedMinor + sum,
    newlyDeferredMinor: state.newlyDeferredMinor + deferred,
  };
  if (!period.endsYear) return { adjustments, lostMinor: lost, state: after };
  const closed = closeYear(scene, after);
  return { ...closed, adjustments: [...adjustments, ...closed.adjustments], lostMinor: lost };
}

/** The limit over the term, with what it was raised by, so far as the clause allows, before the period. */
function limitOfTerm(
  { design, terms, ledger }: Scene,
  period: Period,
): readonly [number | null, readonly Result[]] {
  const { totalMinor } = design.cap;
  const { upliftPercent } = terms.cap;
  if (totalMinor === null || upliftPercent === 0) return [totalMinor, []];
  const before = { from: "0000-01-01", to: addDays(period.from, -1) };
  const raises = ledger.all("limit-raised", "", before);
  const unit = integer(10n ** BigInt(currencyOf(design.contract.currency).exponent));
  const asked = multiply(decimal(totalOf(raises) ?? "0"), unit);
  const most = divide(multiply(integer(totalMinor), integer(upliftPercent)), integer(100));
  return [totalMinor + Number(round(compare(asked, most) < 0 ? asked : most)), raises];
}

function limitsFor(scene: Scene, period: Period, state: CapState): Limit[] {
  const { design, terms, ledger } = scene;
  const { perYearMinor } = design.cap;
  const { perPersonMinor, carryOver } = terms.cap;
  const [totalMinor, raised] = limitOfTerm(scene, period);
  const people = ledger.last("people", "", { from: "0000-01-01", to: period.to });
  const limits: Limit[] = [];
  if (perPersonMinor !== null && people !== null) {
    const all = BigInt(perPersonMinor) * BigInt(people.value.split(".")[0] ?? "0");
    limits.push({
      kind: "per-person-limit",
      stage: "period limit",
      leftMinor: all - state.usedMinor,
      evidence: evidenceOf([people]),
      isDeferred: false,
    });
  }
  if (perYearMinor !== null) {
    limits.push({
      kind: "year-limit",
      stage: "period limit",
      leftMinor: BigInt(perYearMinor) + state.carriedMinor - state.yearUsedMinor,
      evidence: [],
      isDeferred: carryOver,
    });
  }
  if (totalMinor !== null) {
    limits.push({
      kind: "lifetime-limit",
      stage: "lifetime limit",
      leftMinor: BigInt(totalMinor) - state.usedMinor,
      evidence: evidenceOf(raised),
      isDeferred: false,
    });
  }
  return limits;
}

/** At the end of a contract year: pays what earlier years cut off, so far as there is room, and carries on. */
function closeYear(scene: Scene, state: CapState): Omit<Capped, "lostMinor"> {
  const { design, terms } = scene;
  const { totalMinor, perYearMinor } = design.cap;
  const fresh = { ...state, yearUsedMinor: 0n, newlyDeferredMinor: 0n };
  if (perYearMinor === null || !terms.cap.carryOver) return { adjustments: [], state: fresh };
  const room = BigInt(perYearMinor) + state.carriedMinor - state.yearUsedMinor;
  const life = totalMinor === null ? room : BigInt(totalMinor) - state.usedMinor;
  const most = [room, life, state.deferredMinor].reduce((least, each) =>
    each < least ? each : least,
  );
  const paid = most > 0n ? most : 0n;
  const next: CapState = {
    ...fresh,
    usedMinor: state.usedMinor + paid,
    carriedMinor: room - paid > 0n ? room - paid : 0n,
    deferredMinor: state.deferredMinor - paid + state.newlyDeferredMinor,
  };
  if (paid === 0n) return { adjustments: [], state: next };
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const formula = `min(${money(state.deferredMinor)}, ${money(room < life ? room : life)})`;
  const place = placeOf(terms, "outcome-cap");
  const step = sumAt("period limit", formula, integer(paid), writing, place);
  return { adjustments: [{ kind: "carried-over", amountMinor: paid, step }], state: next };
}
