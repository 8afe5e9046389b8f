import type { PhraseFound } from "./phrases.ts";
import type { Slip } from "./rule.ts";

/** A slip for a phrase of a list: what it is, and the plain words in its place. */
export function plainSlip({ passage, index, quote, instead }: PhraseFound, what: string): Slip {
  const slip = { passage, index, quote, message: `“${quote}” ${what}.` };
  if (instead === null) return { ...slip, remedy: "Say plainly what is meant." };
  if (instead === "") return { ...slip, remedy: "Leave it out." };
  return { ...slip, remedy: `Write “${instead}”.`, instead };
}
