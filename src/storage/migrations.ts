/**
 * How design files of earlier versions become the current one: named steps in order, each from one
 * version to the next. There is one version so far, hence no step. A step takes plain data and gives
 * plain data; validation comes after the last.
 */
export interface Migration {
  /** What changed, for people: `split-metric-target`. */
  readonly name: string;
  readonly from: number;
  readonly change: (file: Record<string, unknown>) => Record<string, unknown>;
}

export const migrations: readonly Migration[] = [];

export const currentVersion = 1;

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
