import type { Finding } from "../../base/finding.ts";
import { integer, type Rational } from "../../base/rational.ts";
import type { Payment } from "../../domain/design.ts";
import type { Result } from "../../domain/result.ts";
import { sayOfAccount } from "../../reference/account-words.ts";
import { type AdvanceState, advanceOf, recoveryOf } from "./advance.ts";
import { isWithin, type Period, type Span, spansOf } from "./calendar.ts";
import { collarOf, setOffOf } from "./collar.ts";
import { deductionsOf, limitDeductions } from "./deductions.ts";
import { endedBy } from "./ended.ts";
import { feeDue } from "./fee.ts";
import { capGroups, type GroupState } from "./groups.ts";
import { lastingDue } from "./lasting.ts";
import { type CapState, capOutcomes, unused } from "./limits.ts";
import { lineDue, type Scene } from "./line-due.ts";
import { loanDue } from "./loan.ts";
import { Memory } from "./memory.ts";
import { holdFirst, type MilestoneState, milestonesDue } from "./milestones.ts";
import { statedIn } from "./stated.ts";
import type { Adjustment, LineDue, PeriodStatement } from "./statement.ts";
import { shortfallOf } from "./volume.ts";

/** Closes one period after another, in the order of a contract, and remembers what carries over. */
export class Account {
  readonly findings: Finding[] = [];
  private readonly memory = new Memory();
  private caps: CapState = unused;
  private milestones: MilestoneState = { dueMinor: 0n, heldMinor: 0n, passed: 0 };
  private advance: AdvanceState = { advancedMinor: 0n, recoveredMinor: 0n };
  private deductionMoved = 0n;
  private damages = 0n;
  private volumeCarried: Rational = integer(0);
  private readonly spans = new Map<Payment, readonly Span[]>();
  private groups: GroupState = new Map();
  private floorMinor = 0n;
  private yearFrom: string | null = null;
  private yearOutcomes = 0n;
  private yearIsOpen = false;

  constructor(readonly scene: Scene) {}

  close(period: Period): PeriodStatement {
    this.yearFrom ??= period.from;
    const year: Span = { from: this.yearFrom, to: period.to };
    const lines = this.scene.design.payments
      .flatMap((line) => this.linesOf(line, period))
      .map((line) => endedBy(line, this.scene));
    const sum = (kind: LineDue["kind"]): bigint =>
      lines.reduce((all, line) => (line.kind === kind ? all + line.dueMinor : all), 0n);
    const adjustments: Adjustment[] = [];
    const add = (...more: (Adjustment | null)[]): bigint => {
      const found = more.flatMap((each) => each ?? []);
      adjustments.push(...found);
      return found.reduce((all, { amountMinor }) => all + amountMinor, 0n);
    };
    const deducted = this.deduct(period, sum("fee"));
    const first = holdFirst(this.scene.design.payments, lines, this.scene, this.milestones);
    this.milestones = first.state;
    const fees = sum("fee") + add(...deducted);
    const milestones = sum("milestone") + add(first.adjustment);
    const capped = this.capOutcomes(lines, period, year, sum("outcome"));
    const outcomes = sum("outcome") + add(...capped.adjustments);
    const volume = add(this.volume(year, period), ...statedIn(period, this.scene));
    add(...this.advances(period, fees, milestones + outcomes + volume));
    if (period.endsYear) {
      this.yearFrom = null;
      this.yearOutcomes = 0n;
      this.yearIsOpen = false;
    }
    const charges = lines.reduce(
      (all, line) => (line.kind === "finance" ? all : all + line.dueMinor),
      0n,
    );
    return {
      period,
      lines,
      adjustments,
      dueMinor: adjustments.reduce((all, { amountMinor }) => all + amountMinor, charges),
      financeMinor: sum("finance"),
      lostMinor: capped.lostMinor,
    };
  }

  private linesOf(line: Payment, period: Period): readonly LineDue[] {
    const { scene, memory } = this;
    switch (line.model) {
      case "fee-core":
        return feeDue(line, period, scene);
      case "milestone-payments":
        return milestonesDue(line, period, scene);
      case "loan-terms":
        return loanDue(line, period, scene);
      default: {
        const paid = this.spansIn(line, period).flatMap((span) => {
          const all = lineDue(line, span, period, scene, memory);
          for (const { dueMinor } of all) memory.addPaid(line, dueMinor);
          return all;
        });
        return [...paid, ...lastingDue(line, period, scene, memory)];
      }
    }
  }

  /** Spans of a line that end in the period and before the day of the account. */
  private spansIn(line: Payment, period: Period): readonly Span[] {
    const { design, asOf } = this.scene;
    if (isEvent(line)) {
      const event = eventIn(line, period, this.scene);
      return event === null ? [] : [{ from: design.contract.start ?? event.day, to: event.day }];
    }
    const spans = this.spans.get(line) ?? spansOf(design, line);
    this.spans.set(line, spans);
    return spans.filter(({ to }) => isWithin(to, period) && to <= asOf);
  }

  private deduct(period: Period, feesMinor: bigint): readonly Adjustment[] {
    const made = deductionsOf(this.scene, period, this.damages);
    this.damages = made.damagesMinor;
    const limited = limitDeductions(
      this.scene,
      period,
      made.adjustments,
      this.deductionMoved,
      feesMinor,
    );
    this.deductionMoved = limited.movedMinor;
    return limited.adjustments;
  }

  /** The collar when a year is complete, then the limits: of groups, of people, of year and term. */
  private capOutcomes(
    lines: readonly LineDue[],
    period: Period,
    year: Span,
    outcomesMinor: bigint,
  ) {
    this.yearOutcomes += outcomesMinor;
    this.yearIsOpen ||= lines.some(({ kind, state }) => kind === "outcome" && state === "held");
    const isComplete = period.endsYear && !this.yearIsOpen && period.to <= this.scene.asOf;
    const collar = isComplete ? this.collar(year, period) : [];
    const parts = this.memory.takeParts();
    const groups = capGroups(this.scene, period.to, lines, parts, this.groups);
    this.groups = groups.state;
    const before = [...collar, ...groups.adjustments];
    const sum = before.reduce((all, { amountMinor }) => all + amountMinor, outcomesMinor);
    const capped = capOutcomes(this.scene, period, sum, this.caps);
    this.caps = capped.state;
    const cut = collar.reduce(
      (all, { amountMinor }) => (amountMinor < 0n ? all - amountMinor : all),
      groups.lostMinor,
    );
    return {
      adjustments: [...before, ...capped.adjustments],
      lostMinor: capped.lostMinor + cut,
    };
  }

  private collar(year: Span, period: Period): readonly Adjustment[] {
    const held = collarOf(this.scene, year, period, this.yearOutcomes);
    const back = setOffOf(this.scene, year, period, this.yearOutcomes, this.floorMinor);
    if (held !== null && held.amountMinor > 0n) this.floorMinor += held.amountMinor;
    this.floorMinor += back?.amountMinor ?? 0n;
    return [held, back].flatMap((each) => each ?? []);
  }

  private volume(year: Span, period: Period): Adjustment | null {
    if (!period.endsYear || period.to > this.scene.asOf) return null;
    const found = shortfallOf(this.scene, year, period, this.volumeCarried);
    if (found === null) {
      const said = sayOfAccount(this.scene.design.contract.language, "demand-unknown", {
        year: period.year,
      });
      this.findings.push({ code: "demand-unknown", level: "warning", ...said, where: {} });
      return null;
    }
    this.volumeCarried = found.carried;
    return found.adjustment;
  }

  private advances(period: Period, feesMinor: bigint, otherMinor: bigint): (Adjustment | null)[] {
    const paid = advanceOf(this.scene, period, this.advance);
    const advancedMinor = this.advance.advancedMinor + (paid?.amountMinor ?? 0n);
    const state = { ...this.advance, advancedMinor };
    const back = recoveryOf(this.scene, period, { feesMinor, otherMinor }, state);
    const recoveredMinor = state.recoveredMinor - (back?.amountMinor ?? 0n);
    this.advance = { advancedMinor, recoveredMinor };
    return [paid, back];
  }
}

/** Lines that fall due on an event rather than for a span. */
function isEvent({ model }: Payment): boolean {
  return model === "prize-award" || model === "gain-share" || model === "equity-warrants";
}

function eventIn(line: Payment, period: Period, { ledger, terms }: Scene): Result | null {
  switch (line.model) {
    case "prize-award":
      return ledger.last("placed", line.id, period);
    case "gain-share":
      return ledger.last("cost", line.id, period, terms.gainOnAccount ? undefined : "");
    case "equity-warrants":
      return terms.equity === "profit" ? null : ledger.last("share-price", line.id, period, "exit");
    default:
      return null;
  }
}
