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
  readonly setUp: SetUp | null;
  readonly leadStep: LeadStep | null;
  readonly threshold: ThresholdRule;
  readonly bands: "steps" | "slope" | "two";
  readonly line: LineRule;
  readonly score: "weights" | "equal" | "weakest";
  /** What a metric without a value does to a score by weights: its part waits, or the others take its weight. */
  readonly scoreMissing: "hold" | "spread";
  readonly gain: GainRule;
  /** Whether half of a gain that the costs so far show is paid on account. */
  readonly gainOnAccount: boolean;
  readonly settlement: "both-ways" | "account" | "one-way";
  readonly settlementCuts: SettlementCuts;
  /** `first`: the whole purse to whoever is first; `equal`: the same to all who pass, at most half each. */
  readonly prize: "ranks" | "first" | "equal";
  /** Whether top-ups are paid to whoever delivers first, from the whole fund. */
  readonly topUpFirstCome: boolean;
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
  /** Whether a missed condition leaves the margin as it was. */
  readonly loanOnlyFalls: boolean;
  readonly forgiveness: Forgiveness | null;
  /** `convertible` at the price of the next round; `profit` gives no shares at all. */
  readonly equity: "rights" | "convertible" | "profit";
  /** Shares of profit in place of shares, and where a settlement runs one way. */
  readonly equityProfit: ProfitShare | null;
  readonly settlementProfit: ProfitShare | null;
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
  /** Metrics whose results have to last; null is every result that people reach. */
  readonly metricIds: readonly string[] | null;
  readonly sharePercent: number;
  readonly checkMonths: number;
  /** Whether half of the share waits for a second look, after twice as long. */
  readonly secondCheck: boolean;
  /** Whether the share comes on top instead of waiting. */
  readonly isBonus: boolean;
}

export interface Indexation {
  readonly scope: "core" | "milestones" | "milestones-alone" | "all";
  readonly sharePercent: number;
  readonly deadbandPercent: number;
  readonly yearCapPercent: number;
}

/** The fee falls each year by a share of its first amount, down to a floor. */
export interface Taper {
  readonly percent: number;
  readonly floorPercent: number;
}

/** In the first months a fee is the cost of setting up with a margin, and no more than the fee. */
export interface SetUp {
  readonly months: number;
  readonly marginPercent: number;
}

/** Part of a rate card's price falls due for a step on the way to the result. */
export interface LeadStep {
  readonly sharePercent: number;
  /** Metrics that count the steps, each of the results of its own outcome. */
  readonly metricIds: readonly string[];
}

/** What is taken off a settlement in the Authority's debt, never below zero. */
export interface SettlementCuts {
  /** Share of a premium that buyers pay for the product. */
  readonly premiumPercent: number;
  /** Whether allowances received without payment are taken off at the reference price. */
  readonly freeAllowances: boolean;
}

/** What of a loan is not repaid. */
export interface Forgiveness {
  readonly sharePercent: number;
  /** An equal part for each milestone passed, or the whole share once all were passed in time. */
  readonly by: "each-milestone" | "all-in-time";
  /** Share of later profits that repays what was forgiven, without interest; 0 is none. */
  readonly profitPercent: number;
}

/** A share of yearly profit after tax. */
export interface ProfitShare {
  readonly percent: number;
  /** Percentage of the award up to which it is paid; null is what the line has paid. */
  readonly capPercent: number | null;
  /** Years from the first with a profit; null is the term. */
  readonly years: number | null;
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
  /** Months by which the Supplier may move a due date once; null where it may not. */
  readonly moveMonths: number | null;
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
  /** The most over the term; null is no limit. */
  readonly capMinor: number | null;
  /** Days of each delay that cost nothing, and days after them that cost half. */
  readonly freeDays: number;
  readonly halfDays: number;
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
  /** Years in which what the floor paid is set against payments beyond those at target. */
  readonly setOffYears: number;
}

export interface CapRule {
  /** The most for one person over the term; held for each group of people that was counted. */
  readonly perPersonMinor: number | null;
  /** Percentage of the limit over the term by which the Authority may raise it; 0 is not at all. */
  readonly upliftPercent: number;
  /** Whether the unused part of a year's limit, and what it cut off, pass on to later years. */
  readonly carryOver: boolean;
}

export interface Prefinancing {
  readonly sharePercent: number;
  /** `same-share` takes the share of each charge, and the rest when a stage ends; `none` is a grant. */
  readonly recovery: "straight-line" | "first-claims" | "same-share" | "none";
  /** Paid at once, in parts against a plan, or half at once and the rest when preparation is complete. */
  readonly parts: "one" | "plan" | "halves";
  readonly fromMonths: number;
  readonly overMonths: number;
}

export interface Volume {
  /** Units of each contract year; its share that is firm, by year, or the same in every year. */
  readonly minUnits: number;
  readonly firmPercent: Readonly<Record<string, number>> | number;
  /** Worth of a missing unit, what the Supplier saves by it, and the share of the rest that is paid. */
  readonly unitMinor: number;
  readonly savedMinor: number;
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
  /** Share of what is still open at which the Supplier may buy itself free. */
  readonly buyOutPercent: number;
}

export interface Clawback {
  readonly sharePercent: number;
  readonly decay: "none" | "straight";
  readonly years: number;
  readonly interestPercent: number;
  /** From when interest runs. */
  readonly interestFrom: "payment" | "event";
  /** Whether an event can also stop all further charges. */
  readonly stops: boolean;
}

/** Shares of what lies above the base case, by band. */
export interface Windfall {
  readonly bands: readonly { readonly abovePercent: number; readonly sharePercent: number }[];
  /** The most in all; null is the charges that were received. */
  readonly capMinor: number | null;
  /** Months in which it is to be reinvested, and only the rest paid; null where it is paid at once. */
  readonly reinvestMonths: number | null;
}

/** A contract that has none of these rules. */
export const noTerms: Terms = {
  places: {},
  missing: { longStopDays: 120, value: "expert" },
  deadweight: null,
  sustained: null,
  indexation: null,
  fee: null,
  setUp: null,
  leadStep: null,
  threshold: { kind: "exact" },
  bands: "steps",
  line: { kind: "full" },
  score: "weights",
  scoreMissing: "hold",
  gain: { kind: "shares" },
  gainOnAccount: false,
  settlement: "both-ways",
  settlementCuts: { premiumPercent: 0, freeAllowances: false },
  prize: "ranks",
  topUpFirstCome: false,
  milestones: { longStopMonths: 1200, moveMonths: null, firstSharePercent: 100 },
  serviceCredits: null,
  damages: null,
  deductionLimitPercent: 100,
  collar: null,
  cap: { perPersonMinor: null, upliftPercent: 0, carryOver: false },
  prefinancing: null,
  volume: null,
  loanStepLimitBps: null,
  loanOnlyFalls: false,
  forgiveness: null,
  equity: "rights",
  equityProfit: null,
  settlementProfit: null,
  royalty: null,
  clawback: null,
  windfall: null,
};
