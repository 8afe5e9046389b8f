/**
 * How fast the worth of more money falls as income rises, for weighing costs and benefits by who has
 * them: the elasticity of the marginal utility of income. A design keeps its own, with its source.
 */
export const usualElasticity = {
  /** As a plain decimal. */
  value: "1.3",
  source:
    "HM Treasury, Green Book 2022, A3.12 to A3.14; Layard, Mayraz and Nickell 2008, Journal of Public Economics 92",
  /** Day on which it was read. */
  asOf: "2026-11-24",
  status: "verified",
} as const;

/** Elasticities that can be weighed with: 0 weighs all alike, and evidence lies far below the most. */
export const mostElasticity = "4";
