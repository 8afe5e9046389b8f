import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { Terms } from "../payment/terms.ts";

/** What no future plays through, and why: nothing is left out in silence. */
export function notesOn(design: Design, terms: Terms): readonly Finding[] {
  const after = afterTerm(design, terms);
  return [
    note(
      "people-decide",
      "Not in these futures: a reading that stays away, what an expert finds in a dispute, an early repayment or buy-out, a change of the contract or its early end, since these are for people to decide.",
    ),
    ...(terms.cap.perPersonMinor === null
      ? []
      : [
          note(
            "people-together",
            "The limit for one person is held to all people together, for no driver says who is in which group.",
          ),
        ]),
    ...(terms.gainOnAccount
      ? [note("gain-at-end", "A gain comes in one sum at the end, with nothing of it on account.")]
      : []),
    ...(after.length === 0
      ? []
      : [
          note(
            "after-term",
            `Futures end with the term, and leave out what may still move money after it: ${listed(after)}.`,
          ),
        ]),
    ...(terms.sustained === null
      ? []
      : [
          note(
            "late-looks",
            "A look at lasting results that comes up to a year after the term counts in its last period.",
          ),
        ]),
  ];
}

function note(code: string, message: string): Finding {
  return { code, level: "advice", message, where: { field: "assumptions" } };
}

/** Money that a contract may still move when its term is over. */
function afterTerm({ payments }: Design, terms: Terms): readonly string[] {
  return [
    ...(payments.some(({ model }) => model === "loan-terms") ? ["instalments"] : []),
    ...(payments.some(({ model }) => model === "equity-warrants") ? ["an exit"] : []),
    ...(terms.royalty === null ? [] : ["royalties"]),
    ...(terms.windfall === null ? [] : ["shares of a windfall"]),
    ...(terms.clawback === null ? [] : ["claims"]),
  ];
}

function listed(words: readonly string[]): string {
  const [last = "", ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}
