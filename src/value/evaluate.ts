import type { Design } from "../domain/design.ts";
import { english, type Language } from "../reference/language.ts";
import { type Appraisal, appraise } from "./appraisal.ts";
import { type AdoptionYear, adoptionPath, type LearningPoint, learningCurve } from "./diffusion.ts";
import { discountFactors, ratesOf } from "./discount.ts";
import { horizonOf } from "./flows.ts";
import { type StagedFunding, stagedFunding } from "./funding.ts";
import { type ParallelRoutes, type Portfolio, parallelRoutes, portfolioOf } from "./routes.ts";
import { type SpilloverRegister, spilloverRegister } from "./spillovers.ts";
import { type Symbiosis, symbiosisOf } from "./symbiosis.ts";
import { type Distribution, distributionOf } from "./weights.ts";

/** All that is known of the value for money; a part is null until it can be computed. */
export interface Evaluation {
  readonly appraisal: Appraisal | null;
  /** Weighed by income; null where it is off, too. */
  readonly distribution: Distribution | null;
  readonly funding: StagedFunding | null;
  readonly routes: ParallelRoutes | null;
  readonly portfolio: Portfolio | null;
  readonly spillovers: SpilloverRegister | null;
  readonly learning: readonly LearningPoint[] | null;
  readonly adoption: readonly AdoptionYear[] | null;
  readonly symbiosis: Symbiosis | null;
}

/** Null for a design that has no appraisal. `language` is that in which figures are written. */
export function evaluate(
  { value, contract }: Design,
  language: Language = english,
): Evaluation | null {
  if (value === undefined) return null;
  const writing = { currency: contract.currency, language };
  const rates = ratesOf(value);
  const appraisal = appraise(value, writing);
  return {
    appraisal,
    distribution: appraisal && distributionOf(value, appraisal, writing),
    funding: rates && stagedFunding(value, discountFactors(rates.bands, horizonOf(value)), writing),
    routes: parallelRoutes(value, writing),
    portfolio: portfolioOf(value, writing),
    spillovers: appraisal && spilloverRegister(value, appraisal, writing),
    learning: learningCurve(value, writing),
    adoption: adoptionPath(value),
    symbiosis: symbiosisOf(value, writing),
  };
}
