import type { Day } from "../../base/calendar.ts";
import { divide, integer, multiply, type Rational, round } from "../../base/rational.ts";
import type { Design, Payment } from "../../domain/design.ts";
import { writeMoney } from "../../reference/language.ts";
import { contextFor } from "../context.ts";
import { factsOf } from "../facts.ts";
import { cutFigure } from "../measure.ts";
import type { PaymentContext } from "../mechanism.ts";
import { kindOf } from "../summary.ts";
import type { Terms } from "../terms.ts";
import { payBent } from "./bend.ts";
import { payScoreSoFar } from "./bend-score.ts";
import { type Period, type Span, spansOf } from "./calendar.ts";
import { due, held } from "./due.ts";
import { fundLine } from "./fund.ts";
import type { Indices } from "./indices.ts";
import { hasToLast, lastingPart, waitingOf } from "./lasting.ts";
import { evidenceOf, type Ledger } from "./ledger.ts";
import { establish } from "./line-facts.ts";
import type { Memory } from "./memory.ts";
import { stepMetrics } from "./more-facts.ts";
import { partsOf } from "./parts.ts";
import { settleByAccount } from "./settlement-account.ts";
import type { LineDue, StatementStep } from "./statement.ts";
import { placeOf, stepAt, sumAt } from "./step.ts";

/** All that a line's account needs, the same for every period. */
export interface Scene {
  readonly design: Design;
  readonly terms: Terms;
  readonly ledger: Ledger;
  readonly indices: Indices;
  readonly asOf: Day;
}

/**
 * A line that pays on results, for one of its spans; a score that waits for some of its metrics pays on
 * the others, as its clause says, and what waits stands beside it.
 */
export function lineDue(
  line: Payment,
  span: Span,
  period: Period,
  scene: Scene,
  memory: Memory,
): readonly LineDue[] {
  const whole = oneDue(line, span, period, scene, memory);
  if (line.model !== "weighted-score" || whole.state !== "held" || !isOver(span, scene)) {
    return [whole];
  }
  const soFar = oneDue(line, span, period, scene, memory, true);
  if (soFar.state === "held") return [whole];
  const { score, scoreMissing } = scene.terms;
  const isFinal = score === "equal" || (score === "weights" && scoreMissing === "spread");
  return isFinal ? [soFar] : [soFar, { ...whole, steps: [] }];
}

function isOver({ to }: Span, { asOf }: Scene): boolean {
  return to <= asOf;
}

function oneDue(
  drafted: Payment,
  span: Span,
  period: Period,
  scene: Scene,
  memory: Memory,
  soFar = false,
): LineDue {
  const { design, terms, ledger, asOf } = scene;
  const line = fundLine(drafted, span, scene);
  const context = contextFor(design, line);
  const steps = stepMetrics(line, design, terms);
  const found = establish({ line, span, asOf, ledger, terms, context, steps });
  const evidence = evidenceOf(found.used);
  const places = {
    verify: placeOf(terms, "metric-schedule"),
    deadweight: placeOf(terms, "counterfactual-adjustment"),
  };
  const before = found.steps.map(({ stage, step, used }) =>
    stepAt(stage, step, places[stage], evidenceOf(used)),
  );
  if (found.missing.length > 0 && !soFar) return held(line, span, found.missing, before);
  const facts = factsOf({ ...found.facts, earlier: memory.earlierOf(line) });
  const trace =
    soFar && line.model === "weighted-score"
      ? payScoreSoFar(line, facts, context, terms)
      : payBent(line, facts, context, terms);
  if (trace === null) return held(line, span, found.missing, before);
  const place = placeOf(terms, line.model);
  const formula = trace.steps.map((step) => stepAt("formula", step, place, evidence));
  const exact = limitedPayback(line, trace.exactMinor, facts.earlier.paidMinor);
  const lasting = lastingPart(line, facts, terms, exact);
  const bent = bendLater(line, exact, found.fixedDeadweight, period, scene, context, lasting);
  const parts = partsOf(line, facts, terms, exact, bent);
  memory.addParts(line, parts.now);
  memory.addUnits(line, facts, context);
  if (line.model === "ccfd-settlement" && terms.settlement === "account") {
    const isEnd = spansOf(design, line).at(-1)?.to === span.to;
    const owed = memory.owed.get(line.id) ?? [];
    const settled = settleByAccount(bent.exact, span.to, isEnd, owed, context, place);
    memory.owed.set(line.id, settled.owed);
    const after = settled.step === null ? bent.steps : [...bent.steps, settled.step];
    return due(line, span, settled.exact, [...before, ...formula, ...after]);
  }
  if (bent.waits !== null) memory.wait(line, span, bent.waits, parts.waiting);
  return due(line, span, bent.exact, [...before, ...formula, ...bent.steps]);
}

/** A settlement asks for no more back than it has paid. */
function limitedPayback(line: Payment, exact: Rational, paidMinor: bigint): Rational {
  if (line.model !== "ccfd-settlement" || exact.n >= 0n) return exact;
  const most = paidMinor > 0n ? paidMinor : 0n;
  return -exact.n > most * exact.d ? integer(-most) : exact;
}

export interface Bent {
  readonly exact: Rational;
  /** Share that waits until results have lasted; null where none does. */
  readonly waits: Rational | null;
  readonly steps: readonly StatementStep[];
}

/**
 * The multiplications after the formula, in their order. `lasting` is the part of the sum, from 0 to 1, that is for results which have to last.
 */
export function bendLater(
  line: Payment,
  formulaExact: Rational,
  fixedDeadweight: boolean,
  period: Period,
  { terms, indices }: Scene,
  context: PaymentContext,
  lasting: Rational = integer(1),
): Bent {
  const steps: StatementStep[] = [];
  let exact = formulaExact;
  const money = (value: Rational): string =>
    writeMoney(round(value), context.currency, context.language);
  const times = (factor: Rational, text: string, stage: StatementStep["stage"], id: string) => {
    const formula = `${money(exact)} × ${text}`;
    exact = multiply(exact, factor);
    steps.push(sumAt(stage, formula, exact, context, placeOf(terms, id)));
  };
  if (line.model === "fee-core" && terms.fee !== null && period.year > 1) {
    const { percent, floorPercent } = terms.fee;
    const left = Math.max(floorPercent, 100 - percent * (period.year - 1));
    times(percentOf(left), `${left}%`, "formula", "fee-core");
  }
  if (fixedDeadweight && terms.deadweight !== null && terms.deadweight.percent > 0) {
    const left = 100 - terms.deadweight.percent;
    times(percentOf(left), `${left}%`, "deadweight", "counterfactual-adjustment");
  }
  if (isIndexed(line, terms)) {
    const factor = indices(period.year);
    if (factor.step !== null) {
      steps.push(factor.step);
      times(factor.value, cutFigure(factor.value, context.language), "indexation", "indexation");
    }
  }
  const waiting = hasToLast(line, terms) ? waitingOf(exact, lasting, terms, context) : null;
  if (waiting === null) return { exact, waits: null, steps };
  return { ...waiting, steps: waiting.step ? [...steps, waiting.step] : steps };
}

function percentOf(value: number): Rational {
  return divide(integer(value), integer(100));
}

/** Fees, unless milestones alone; milestones and the amounts of outcome tables where the clause names them. */
export function isIndexed(line: Payment, { indexation }: Terms): boolean {
  if (indexation === null) return false;
  const { scope } = indexation;
  if (line.model === "fee-core") return scope !== "milestones-alone";
  if (line.model === "milestone-payments") return scope.startsWith("milestones");
  return scope === "all" && kindOf(line) === "outcome" && line.model !== "prize-award";
}
