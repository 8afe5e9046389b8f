import { addDays, addMonths, type Day, daysBetween } from "../../base/calendar.ts";
import { divide, integer, round } from "../../base/rational.ts";
import type { LineOf, Payment } from "../../domain/payment.ts";
import type { Result } from "../../domain/result.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import { factsOf, type PassedMilestone } from "../facts.ts";
import { mechanismOf } from "../list.ts";
import type { Period } from "./calendar.ts";
import { writingOf } from "./deductions.ts";
import { due, held } from "./due.ts";
import { evidenceOf } from "./ledger.ts";
import { bendLater, type Scene } from "./line-due.ts";
import type { Adjustment, LineDue } from "./statement.ts";
import { placeOf, stepAt, sumAt } from "./step.ts";

type Milestones = LineOf<"milestone-payments">;

/** The milestones of a line that were passed in a period; those that were passed after they lapsed pay nothing. */
export function milestonesDue(line: Milestones, period: Period, scene: Scene): readonly LineDue[] {
  const { design, terms, ledger } = scene;
  const context = contextFor(design, line);
  const place = placeOf(terms, "milestone-payments");
  return ledger.all("milestone", line.id, period).flatMap((result): LineDue[] => {
    const milestone = line.milestones.find(({ id }) => id === result.item);
    if (!milestone) return [];
    const span = { from: result.day, to: result.day };
    const moved = movedDue(line, milestone, result.day, scene);
    const evidence = evidenceOf([result, ...moved.results]);
    const last = moved.day && addMonths(moved.day, terms.milestones.longStopMonths);
    if (last !== null && result.day > last) {
      const step = sumAt(
        "formula",
        `${result.day} > ${last}`,
        integer(0),
        context,
        place,
        evidence,
      );
      return [{ ...held(line, span, [], [step]), title: milestone.title, state: "lapsed" }];
    }
    const lateDays = moved.day === null ? 0 : Math.max(0, daysBetween(moved.day, result.day));
    const parts = result.value.trim() === "" ? null : result.value.trim().split(/\s+/);
    const passed: PassedMilestone = { parts, lateDays };
    const facts = factsOf({ milestones: { [milestone.id]: passed } });
    const trace = mechanismOf(line).pay(line, facts, context);
    if (trace === null) return [held(line, span, [], [])];
    const bent = bendLater(line, trace.exactMinor, false, period, scene, context);
    const steps = trace.steps.map((step) => stepAt("formula", step, place, evidence));
    const paid = due(line, span, bent.exact, [...steps, ...bent.steps]);
    return [{ ...paid, title: `${line.title}: ${milestone.title}` }];
  });
}

/**
 * The due date of a milestone as it moved by a day: by days that the Supplier does not answer for or,
 * where the clause lets it move the date once, by as much as that allows.
 */
export function movedDue(
  { id }: Milestones,
  milestone: Milestones["milestones"][number],
  by: Day,
  { ledger, terms }: Scene,
): { readonly day: Day | null; readonly results: readonly Result[] } {
  if (milestone.due === null) return { day: null, results: [] };
  const { moveMonths } = terms.milestones;
  const all = ledger.all("moved", id, { from: "0000-01-01", to: by }, milestone.id);
  const results = moveMonths === null ? all : all.slice(0, 1);
  const days = results.reduce((sum, { value }) => sum + Number(value), 0);
  const moved = addDays(milestone.due, days);
  const latest = moveMonths === null ? moved : addMonths(milestone.due, moveMonths);
  return { day: moved < latest ? moved : latest, results };
}

/** Milestone money so far: what was due, what of it is held back, and how many were passed. */
export interface MilestoneState {
  readonly dueMinor: bigint;
  readonly heldMinor: bigint;
  readonly passed: number;
}

/** Holds back what goes beyond the share of all milestone money that the first milestone may earn. */
export function holdFirst(
  payments: readonly Payment[],
  lines: readonly LineDue[],
  scene: Scene,
  before: MilestoneState,
): { readonly adjustment: Adjustment | null; readonly state: MilestoneState } {
  const paid = lines.filter(({ kind, state }) => kind === "milestone" && state === "due");
  const dueMinor = paid.reduce((sum, line) => sum + line.dueMinor, before.dueMinor);
  const passed = before.passed + paid.length;
  const all = payments.flatMap((line) =>
    line.model === "milestone-payments" ? line.milestones : [],
  );
  const total = all.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor ?? 0), 0n);
  const percent = scene.terms.milestones.firstSharePercent;
  const limit = round(divide(integer(total * BigInt(percent)), integer(100)));
  const applies = passed === 1 && all.length > 1;
  const heldMinor = applies && dueMinor > limit ? dueMinor - limit : 0n;
  const change = before.heldMinor - heldMinor;
  const state = { dueMinor, heldMinor, passed };
  if (change === 0n) return { adjustment: null, state };
  const writing = writingOf(scene);
  const money = (minor: bigint): string => writeMoney(minor, writing.currency, writing.language);
  const formula =
    change < 0n ? `${percent}% × ${money(total)} − ${money(dueMinor)}` : money(before.heldMinor);
  const place = placeOf(scene.terms, "milestone-payments");
  const step = sumAt("period limit", formula, integer(change), writing, place);
  return { adjustment: { kind: "first-milestone", amountMinor: change, step }, state };
}
