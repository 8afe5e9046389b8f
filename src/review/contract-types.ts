import type { Design } from "../domain/design.ts";

/** Groups of contract types that rules speak of, by id of their files. */

/** Those that pay for results of a service. */
export const resultTypes: ReadonlySet<string> = new Set(["obs", "soc"]);
/** Those that pay by a measure, and could pay by several. */
export const measuredTypes: ReadonlySet<string> = new Set(["obs", "soc", "ppi", "inp"]);
/** Those in which someone is bound to go on: whoever tries for a prize may stop at any time. */
export const bindingTypes: ReadonlySet<string> = new Set([
  "obs",
  "soc",
  "pcp",
  "inp",
  "mda",
  "ppi",
  "fin",
  "ccd",
]);
/** Those that develop something in stages. */
export const stagedTypes: ReadonlySet<string> = new Set(["pcp", "inp", "mda"]);
/** Those where well-run attempts may fail. */
export const attemptTypes: ReadonlySet<string> = new Set(["pcp", "mda", "prz"]);
/** Those upstream of a demand that must come from elsewhere. */
export const upstreamTypes: ReadonlySet<string> = new Set(["mda", "inp", "fin", "prz"]);
/** Those that procurement law opens to suppliers from everywhere. */
export const coveredTypes: ReadonlySet<string> = new Set(["obs", "soc", "inp", "ppi"]);

export function isUncertain({ contract: { uncertainty } }: Design): boolean {
  return uncertainty === "high" || uncertainty === "deep";
}
