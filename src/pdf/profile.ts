/**
 * What a file claims to be: PDF 1.7 that is PDF/UA-1 and PDF/A-3a, or PDF 2.0 that is PDF/UA-2 and
 * PDF/A-4f. More readers know the first; the second says more to those that know it.
 */
export const profiles = ["1.7", "2.0"] as const;

export type Profile = (typeof profiles)[number];
