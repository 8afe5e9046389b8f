/**
 * The money rules of a contract that are no payment lines: they bend lines, limit sums, advance money
 * or bring it back. Their figures are the answers of their clauses; null is a rule that the contract
 * does not have. Sums are integer minor units, shares whole percent.
 */
export interface Terms {
  /** Where each rule stands in print ("clause 12"), by clause id, for the steps of a sum. */
  readonly places: Readonly<Record<string, string>>;
  readonly missing: Missing;
  readonly deadweight: Deadweight | null;
  readonly sustained: Sustained | null;
  readonly indexation: Indexation | null;
  readonly fee: Taper | null;
  readonly threshold: ThresholdRule;
  readonly bands: "steps" | "slope" | "two";
  readonly line: LineRule;
  readonly score: "weights" | "equal" | "weakest";
  readonly gain: GainRule;
  readonly settlement: "both-ways" | "account" | "one-way";
  readonly milestones: MilestoneRule;
  readonly serviceCredits: ServiceCredits | null;
  readonly damages: Damages | null;
  /** The most that deductions take from the fees of a period; what goes beyond moves on. */
  readonly deductionLimitPercent: number;
  readonly collar: Collar | null;
  readonly cap: CapRule;
  readonly prefinancing: Prefinancing | null;
  readonly volume: Volume | null;
  /** Hundredths of a percentage point by which all steps of a loan move its margin at most. */
  readonly loanStepLimitBps: number | null;
  readonly royalty: Royalty | null;
  readonly clawback: Clawback | null;
  readonly windfall: Windfall | null;
}

/** What takes the place of a reading that stays away. */
export interface Missing {
  /** Days after the period until when the payment is held. */
  readonly longStopDays: number;
  /** The last reading or else the baseline, the baseline, or what an expert will find. */
  readonly value: "last" | "baseline" | "expert";
}

/** Results that would have come anyway. */
export interface Deadweight {
  /** `fixed`: a share of every amount; else the expected value is taken off the reading. */
  readonly method: "fixed" | "trend" | "matched" | "rct";
  readonly percent: number;
  /** Below so many people a comparison decides nothing, and the fixed share applies. */
  readonly minCohort: number;
}

export interface Sustained {
  readonly sharePercent: number;
  readonly checkMonths: number;
  /** Whether half of the share waits for a second look, after twice as long. */
  readonly secondCheck: boolean;
  /** Whether the share comes on top instead of waiting. */
  readonly isBonus: boolean;
}

export interface Indexation {
  readonly scope: "core" | "milestones" | "all";
  readonly sharePercent: number;
  readonly deadbandPercent: number;
  readonly yearCapPercent: number;
}

/** The fee falls each year by a share of its first amount, down to a floor. */
export interface Taper {
  readonly percent: number;
  readonly floorPercent: number;
}

export type ThresholdRule =
  | { readonly kind: "exact" }
  /** Part of the sum from part of the way between baseline and threshold on. */
  | { readonly kind: "near-miss"; readonly wayPercent: number; readonly sharePercent: number }
  | { readonly kind: "proportion" }
  | { readonly kind: "tolerance"; readonly percent: number };

export type LineRule =
  | { readonly kind: "full" }
  /** Nothing more for a reading beyond the target. */
  | { readonly kind: "to-target" }
  /** Within this share of the payment at target, either way. */
  | { readonly kind: "collar"; readonly percent: number };

export type GainRule =
  | { readonly kind: "shares" }
  /** Each further slice of the target cost earns four fifths of the share of the one before. */
  | { readonly kind: "sliding"; readonly slicePercent: number }
  /** Half of the Supplier's share, and no pain. */
  | { readonly kind: "gain-only" };

export interface MilestoneRule {
  /** Months after its due date when a milestone that was not passed lapses. */
  readonly longStopMonths: number;
  /** The most of all milestone money that is paid before a second milestone is passed. */
  readonly firstSharePercent: number;
}

export interface ServiceCredits {
  readonly pointPercent: number;
  readonly maxPercent: number;
  /** Months from the start without deductions. */
  readonly graceMonths: number;
  /** Whether six months without points earn a credit back. */
  readonly earnBack: boolean;
}

export interface Damages {
  readonly perDayMinor: number;
  readonly capMinor: number | null;
}

/** Limits of a year's outcome payments, as shares of what they come to at target. */
export interface Collar {
  readonly floorPercent: number;
  /** Null where the year has no upper limit but the cap. */
  readonly ceilingPercent: number | null;
  /** Whether the floor falls by 10 points a year, and the ceiling rises by 5. */
  readonly widens: boolean;
  /** Whether it holds in the first contract year alone. */
  readonly firstYearOnly: boolean;
  /** Whether the floor asks for proof that the Supplier made its effort. */
  readonly needsEffort: boolean;
}

export interface CapRule {
  /** The most for one person over the term. */
  readonly perPersonMinor: number | null;
  /** Whether the unused part of a year's limit, and what it cut off, pass on to later years. */
  readonly carryOver: boolean;
}

export interface Prefinancing {
  readonly sharePercent: number;
  /** `none` is a grant. */
  readonly recovery: "straight-line" | "first-claims" | "none";
  readonly fromMonths: number;
  readonly overMonths: number;
}

export interface Volume {
  /** Units of each contract year; its share that is firm, by year, or the same in every year. */
  readonly minUnits: number;
  readonly firmPercent: Readonly<Record<string, number>> | number;
  /** Worth of a missing unit, and the share of it that is paid. */
  readonly unitMinor: number;
  readonly sharePercent: number;
  /** Whether half of what goes beyond lowers the next year's number. */
  readonly carries: boolean;
}

/** A share of revenue until a multiple of the charges is back. */
export interface Royalty {
  readonly ratePercent: number;
  readonly multiplePercent: number;
  /** Revenue of a year that is free; null is what the Authority has paid. */
  readonly startAfterMinor: number | null;
  /** Years after the term in which a business year may still begin. */
  readonly endYears: number;
}

export interface Clawback {
  readonly sharePercent: number;
  readonly decay: "none" | "straight";
  readonly years: number;
  readonly interestPercent: number;
}

/** Shares of what lies above the base case, by band. */
export interface Windfall {
  readonly bands: readonly { readonly abovePercent: number; readonly sharePercent: number }[];
  /** The most in all; null is the charges that were received. */
  readonly capMinor: number | null;
}

/** A contract that has none of these rules. */
export const noTerms: Terms = {
  places: {},
  missing: { longStopDays: 120, value: "expert" },
  deadweight: null,
  sustained: null,
  indexation: null,
  fee: null,
  threshold: { kind: "exact" },
  bands: "steps",
  line: { kind: "full" },
  score: "weights",
  gain: { kind: "shares" },
  settlement: "both-ways",
  milestones: { longStopMonths: 1200, firstSharePercent: 100 },
  serviceCredits: null,
  damages: null,
  deductionLimitPercent: 100,
  collar: null,
  cap: { perPersonMinor: null, carryOver: false },
  prefinancing: null,
  volume: null,
  loanStepLimitBps: null,
  royalty: null,
  clawback: null,
  windfall: null,
};
