/**
 * Uplifts for optimism bias after Mott MacDonald's review of large public procurement (2002), as the
 * supplementary guidance to the Green Book has them; recalled 2026-11-24.
 */
export const optimismCategories = [
  "standard-buildings",
  "non-standard-buildings",
  "standard-civil",
  "non-standard-civil",
  "equipment",
  "outsourcing",
] as const;

export type OptimismCategory = (typeof optimismCategories)[number];

export interface OptimismUplift {
  readonly id: OptimismCategory;
  readonly title: string;
  /** Percent of the cost where nothing is done about the causes of bias. */
  readonly upper: number;
  /** Percent that remains when all of them are dealt with. */
  readonly lower: number;
}

export const optimismSource =
  "Green Book supplementary guidance on optimism bias, after Mott MacDonald 2002; recalled 24 November 2026";

export const optimismUplifts: readonly OptimismUplift[] = [
  { id: "standard-buildings", title: "Standard buildings", upper: 24, lower: 2 },
  { id: "non-standard-buildings", title: "Non-standard buildings", upper: 51, lower: 4 },
  { id: "standard-civil", title: "Standard civil engineering", upper: 44, lower: 3 },
  { id: "non-standard-civil", title: "Non-standard civil engineering", upper: 66, lower: 6 },
  { id: "equipment", title: "Equipment and development", upper: 200, lower: 10 },
  { id: "outsourcing", title: "Outsourcing, operating cost", upper: 41, lower: 0 },
];

export function optimismUplift(id: OptimismCategory): OptimismUplift {
  const uplift = optimismUplifts.find((one) => one.id === id);
  if (uplift === undefined) throw new RangeError(`No uplift is called ${id}`);
  return uplift;
}
