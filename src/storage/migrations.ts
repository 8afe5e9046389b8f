import { houseStylesAndPaymentModels } from "./migrations/house-styles-and-payment-models.ts";

/**
 * How design files of earlier versions become the current one: named steps in order, each from one
 * version to the next. A step takes plain data, which may be of any shape, and gives plain data;
 * validation comes after the last.
 */
export interface Migration {
  /** What changed, for people: `split-metric-target`. */
  readonly name: string;
  readonly from: number;
  readonly change: (file: Record<string, unknown>) => Record<string, unknown>;
}

export const migrations: readonly Migration[] = [houseStylesAndPaymentModels];

export const currentVersion = 2;

/** Applies every step from `version` on. Throws where a step is missing: that is our fault. */
export function migrate(
  file: Record<string, unknown>,
  version: number,
  steps: readonly Migration[] = migrations,
  target: number = currentVersion,
): Record<string, unknown> {
  let current = file;
  for (let from = version; from < target; from += 1) {
    const step = steps.find((candidate) => candidate.from === from);
    if (!step) throw new Error(`No migration from design version ${from}`);
    current = { ...step.change(current), version: from + 1 };
  }
  return current;
}
