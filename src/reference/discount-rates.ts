/**
 * Social discount rates by jurisdiction, as dated tables. They change: each says what it was read in,
 * when, and whether it was verified at its source or is recalled; a design can copy one and edit it.
 */
export interface RateBand {
  /** First year, counted from the base year, to which the rate applies. */
  readonly fromYear: number;
  /** Yearly rate as a plain decimal. */
  readonly percent: string;
}

export const rateSetIds = ["uk", "eu", "us-7", "us-3", "us-2"] as const;
export type RateSetId = (typeof rateSetIds)[number];

export interface RateSet {
  readonly id: RateSetId;
  readonly title: string;
  readonly bands: readonly RateBand[];
  readonly source: string;
  /** Day on which it was read or recalled. */
  readonly asOf: string;
  readonly status: "verified" | "recalled";
  /** What a reader must know before relying on it; may be empty. */
  readonly caution: string;
}

export const rateSets: readonly RateSet[] = [
  {
    id: "uk",
    title: "United Kingdom, Green Book: 3.5%, 3.0% from year 31, 2.5% from year 76",
    bands: [
      { fromYear: 1, percent: "3.5" },
      { fromYear: 31, percent: "3" },
      { fromYear: 76, percent: "2.5" },
    ],
    source:
      "HM Treasury, Green Book; as in the discount rate review’s terms of reference of December 2025",
    asOf: "2026-11-24",
    status: "verified",
    caution:
      "An independent review of the rate was published on 30 June 2026; its outcome was not seen.",
  },
  {
    id: "eu",
    title: "European Union: 3%",
    bands: [{ fromYear: 1, percent: "3" }],
    source: "European Commission, Economic Appraisal Vademecum 2021-2027",
    asOf: "2026-11-24",
    status: "recalled",
    caution: "The older guide had 5% for cohesion countries and 3% for others.",
  },
  {
    id: "us-7",
    title: "United States: 7%",
    bands: [{ fromYear: 1, percent: "7" }],
    source: "Circular A-94 (1992) base case; regulatory analysis since Executive Order 14192",
    asOf: "2026-11-24",
    status: "recalled",
    caution: "Executive Order 14192 of 31 January 2025 revokes the Circular A-4 of 2023.",
  },
  {
    id: "us-3",
    title: "United States: 3%",
    bands: [{ fromYear: 1, percent: "3" }],
    source: "Circular A-4 (2003), the lower option for regulatory analysis",
    asOf: "2026-11-24",
    status: "recalled",
    caution: "",
  },
  {
    id: "us-2",
    title: "United States: 2%",
    bands: [{ fromYear: 1, percent: "2" }],
    source: "Circular A-94 (2023)",
    asOf: "2026-11-24",
    status: "recalled",
    caution: "It may have been withdrawn.",
  },
];

export function rateSetNamed(id: RateSetId): RateSet {
  const set = rateSets.find((one) => one.id === id);
  if (set === undefined) throw new RangeError(`No table of rates is called ${id}`);
  return set;
}
