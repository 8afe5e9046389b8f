import { useMemo } from "react";
import type { Outcome } from "../../domain/design.ts";
import type { Option } from "../parts/ChoiceField.tsx";
import { useDesign } from "../store.ts";

/** Every metric to choose from, numbered as in the contract. */
export function metricOptions(outcomes: readonly Outcome[]): Option[] {
  return outcomes
    .flatMap(({ metrics }) => metrics)
    .map(({ id, name, unit }, index) => ({
      value: id,
      words: `${index + 1}. ${name || "Metric without a name"}${unit ? ` (${unit})` : ""}`,
    }));
}

export function useMetricOptions(): readonly Option[] {
  const outcomes = useDesign((design) => design.outcomes);
  return useMemo(() => metricOptions(outcomes), [outcomes]);
}
