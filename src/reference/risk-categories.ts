/**
 * Categories of risk after the codelist of the OCDS risk allocation extension (read 2026-11-24 at its
 * version 19f92c6), which follows the APMG PPP Certification Program. `words` are what a contract
 * prints and what the form offers; a Design may name others.
 */
export interface RiskCategory {
  readonly code: string;
  readonly words: string;
}

export const riskCategories: readonly RiskCategory[] = [
  { code: "landAvailability", words: "land availability" },
  { code: "environmental", words: "environmental" },
  { code: "design", words: "design" },
  { code: "construction", words: "construction" },
  { code: "completion", words: "completion" },
  { code: "revenue", words: "demand and revenue" },
  { code: "inflationAndFx", words: "inflation and exchange rates" },
  { code: "availabilityAndQuality", words: "performance and quality" },
  { code: "otherRevenue", words: "non-payment and fraud" },
  { code: "financeAvailability", words: "availability of finance" },
  { code: "refinancing", words: "refinancing" },
  { code: "changeInLaw", words: "change in law" },
  { code: "forceMajeure", words: "force majeure" },
  { code: "earlyTermination", words: "early termination" },
  { code: "compliance", words: "compliance" },
  { code: "all", words: "all risks" },
];
