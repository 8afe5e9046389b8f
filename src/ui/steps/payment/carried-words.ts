import type { Carried } from "../../../payment/carried.ts";
import { english, writeDay } from "../../../reference/language.ts";
import type { SideNames } from "../../side-names.ts";

/** What a risk is called, and how the contract divides it. */
export interface CarriedWords {
  readonly title: string;
  readonly authority: string;
  readonly supplier: string;
}

/** The sides in the middle of a sentence, and money as it prints. */
interface Saying {
  readonly authority: string;
  readonly supplier: string;
  readonly money: (minor: bigint) => string;
}

export function carriedWords(
  carried: Carried,
  { authority, supplier }: SideNames,
  money: (minor: bigint) => string,
): CarriedWords {
  return wordsOf(carried, {
    authority: `the ${authority.toLowerCase()}`,
    supplier: `the ${supplier.toLowerCase()}`,
    money,
  });
}

function wordsOf(carried: Carried, say: Saying): CarriedWords {
  const { money } = say;
  const sum = (minor: bigint | null): string => (minor === null ? "" : money(minor));
  switch (carried.risk) {
    case "results": {
      const floor =
        carried.floorPercent === null
          ? ""
          : ` A year's results bring at least ${carried.floorPercent}% of the payment at target.`;
      return {
        title: "No result comes",
        authority: `Pays ${sum(carried.authorityMinor)} all the same.${floor}`,
        supplier: `Is not paid ${sum(carried.supplierMinor)}, ${carried.sharePercent}% of the price.`,
      };
    }
    case "before-results":
      return beforeResults(carried, say);
    case "limits":
      return {
        title: "More results than planned",
        authority: carried.hasLimit
          ? `Pays at most ${sum(carried.authorityMinor)} for results.`
          : "States no limit: each line pays as far as it goes.",
        supplier: carried.hasLimit
          ? `Is not paid up to ${sum(carried.supplierMinor)} that lines could earn${carried.carryOver ? ", though a year's rest moves on" : ""}.`
          : "Loses nothing to a limit.",
      };
    case "cost":
      return {
        title: "Costs beyond the target cost",
        authority: `Bears ${100 - carried.painPercent}% of them${carried.supplierMinor === null ? "" : ", and all that goes further"}; keeps ${100 - carried.gainPercent}% of what is saved.`,
        supplier:
          carried.painPercent === 0
            ? `Bears nothing; earns ${carried.gainPercent}% of what is saved.`
            : `Bears ${carried.painPercent}% of them, ${carried.supplierMinor === null ? "without a limit" : `at most ${sum(carried.supplierMinor)}`}; earns ${carried.gainPercent}% of what is saved.`,
      };
    case "service":
      return service(carried, say);
    case "prices":
      return prices(carried, say);
    case "volume":
      return {
        title: "Fewer people or units than planned",
        authority: carried.promised
          ? `Pays up to ${sum(carried.authorityMinor)} for demand that stays away.`
          : "Promises no number.",
        supplier: `Is not paid up to ${sum(carried.supplierMinor)} that hangs on numbers.`,
      };
    case "market":
      return {
        title: "The market price moves",
        authority: `Pays the difference while it is low, ${carried.authorityMinor === null ? "without a limit" : `at most ${sum(carried.authorityMinor)}`}.`,
        supplier:
          carried.paybackPercent === 0
            ? "Keeps what a high price brings."
            : `Pays back ${carried.paybackPercent}% of the difference while it is high.`,
      };
    case "lent":
      return {
        title: "The money does not come back",
        authority: `Lends or invests ${sum(carried.authorityMinor)}.`,
        supplier: "Owes what the terms say.",
      };
  }
}

function beforeResults(
  carried: Extract<Carried, { risk: "before-results" }>,
  { money }: Saying,
): CarriedWords {
  const { firstDay, advanceMinor, authorityMinor, supplierMinor } = carried;
  const until = firstDay === null ? "" : ` before ${writeDay(firstDay, english)}`;
  const advance =
    advanceMinor === null
      ? ""
      : `, an advance of ${money(advanceMinor)} included, ${carried.recovery === "none" ? "which is a grant" : "which is recovered"}`;
  return {
    title: "Work begins before a result pays",
    authority:
      authorityMinor === 0n
        ? `Pays nothing${until}.`
        : `Pays up to ${money(authorityMinor ?? 0n)}${until}${advance}.`,
    supplier: `Waits for ${money(supplierMinor ?? 0n)} until results are verified, and finances the work till then.`,
  };
}

function service(carried: Extract<Carried, { risk: "service" }>, { money }: Saying): CarriedWords {
  const { creditPercent, damages, supplierMinor } = carried;
  const credits =
    creditPercent === null ? [] : [`deductions of up to ${creditPercent}% of the fee`];
  const late =
    damages === "none"
      ? []
      : [damages === "open" ? "damages for delay without a limit" : "damages for delay"];
  const most = supplierMinor === null ? "" : `, at most ${money(supplierMinor)}`;
  return {
    title: "The service is poor or late",
    authority: "Bears what goes beyond the deductions.",
    supplier: `Bears ${[...credits, ...late].join(" and ")}${most}.`,
  };
}

function prices(carried: Extract<Carried, { risk: "prices" }>, { money }: Saying): CarriedWords {
  const { index, authorityMinor, supplierMinor } = carried;
  const fixed = `Has ${money(supplierMinor ?? 0n)} at prices that stay.`;
  if (index === null) {
    return { title: "Prices rise", authority: "Pays what was agreed.", supplier: fixed };
  }
  return {
    title: "Prices rise",
    authority: `Lets ${money(authorityMinor ?? 0n)} follow the index,${index.deadbandPercent === 0 ? "" : ` from a change of ${index.deadbandPercent}% on,`} by at most ${index.yearCapPercent}% a year.`,
    supplier: fixed,
  };
}
