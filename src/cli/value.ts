import { basename } from "node:path";
import { toFixed } from "../base/rational.ts";
import type { Design } from "../domain/design.ts";
import { writeText } from "../export/text.ts";
import { writeStep } from "../payment/trace.ts";
import { ratesOf } from "../value/discount.ts";
import { type Evaluation, evaluate } from "../value/evaluate.ts";
import { allFigures } from "../value/figure-list.ts";
import { type Command, UsageError } from "./command.ts";
import { save } from "./files.ts";
import type { Status } from "./report.ts";
import type { Surroundings } from "./run.ts";

/** Value for money: for a program as JSON, as an annex in PDF, else as the annex's words. */
export async function appraiseDesign(
  design: Design,
  { input, output, date, profile, json }: Extract<Command, { name: "value" }>,
  { out, today, openAnnexes }: Surroundings,
): Promise<Status> {
  const evaluation = evaluate(design);
  if (evaluation === null) {
    throw new UsageError(`${basename(input)} has no appraisal; begin one in the step Value.`);
  }
  if (json) out(evaluationJson(design, evaluation));
  if (json && output === null) return 0;
  const printer = await openAnnexes();
  if (output === null) {
    const document = printer.document(design);
    if (document !== null) out(writeText(document));
    return 0;
  }
  const annex = printer.pdf(design, date ?? today(), profile);
  if (annex !== null) await save(output, annex.bytes);
  return 0;
}

/** Each figure by its name; `exact` is cut at six decimals, money in minor units. */
function evaluationJson(design: Design, evaluation: Evaluation): string {
  const figures = allFigures(evaluation).map(({ name, figure }) => [
    name.replace("annex.figure.", ""),
    {
      result: figure.result,
      exact: toFixed(figure.exact, 6),
      steps: figure.steps.map((step) => ({ of: step.row, step: writeStep(step) })),
    },
  ]);
  const whole = {
    currency: design.contract.currency,
    baseYear: design.value?.baseYear ?? null,
    rates: design.value === undefined ? null : ratesOf(design.value),
    figures: Object.fromEntries(figures),
    internalRatePercent: evaluation.appraisal?.internalRatePercent ?? null,
    gates: (evaluation.funding?.gates ?? []).map(({ title, goesOn, goingOn, salvage }) => ({
      title,
      goesOn,
      goingOn: goingOn.result,
      stopping: salvage,
    })),
    routesWorthwhile: evaluation.routes?.worthwhile ?? null,
    symbiosisRange: evaluation.symbiosis?.range ?? null,
    namesHarm: evaluation.spillovers?.namesHarm ?? false,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
