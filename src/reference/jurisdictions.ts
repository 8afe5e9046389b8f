/** Legal systems for which the library holds dated facts; `generic` holds those of none. */
export const jurisdictions = ["generic", "eu", "uk", "us", "wb"] as const;

export type Jurisdiction = (typeof jurisdictions)[number];
