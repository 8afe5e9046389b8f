import type { Design } from "../domain/design.ts";
import { currencyOf } from "../reference/currencies.ts";

/** Whether the answer to a clause's parameter is an amount of money. */
export type IsMoney = (clauseId: string, parameter: string) => boolean;

/**
 * The Design in another currency, each amount with the same figure: £1,200 becomes ¥1,200, though
 * pounds have two decimals and yen none. It converts no value. Decimals that the new currency lacks
 * are rounded off, halves up.
 */
export function inCurrency(design: Design, code: string, isMoney: IsMoney): Design {
  const places = currencyOf(code).exponent - currencyOf(design.contract.currency).exponent;
  const renamed = { ...design, contract: { ...design.contract, currency: code } };
  if (places === 0) return renamed;
  const move = (minor: number | null): number | null =>
    minor === null ? null : moved(minor, places);
  const payments = design.payments.map((line): Design["payments"][number] => {
    switch (line.model) {
      case "fee-core":
      case "binary-threshold":
        return { ...line, amountMinor: move(line.amountMinor) };
      case "milestone-payments":
        return {
          ...line,
          milestones: line.milestones.map((m) => ({ ...m, amountMinor: move(m.amountMinor) })),
        };
      case "linear-incentive":
        return {
          ...line,
          points: line.points.map((p) => ({ ...p, amountMinor: move(p.amountMinor) })),
        };
      case "tiered-bands":
        return {
          ...line,
          bands: line.bands.map((b) => ({ ...b, amountMinor: move(b.amountMinor) })),
        };
    }
  });
  const cap = {
    totalMinor: move(design.cap.totalMinor),
    perYearMinor: move(design.cap.perYearMinor),
  };
  return { ...renamed, payments, cap, clauses: withAnswers(design.clauses, isMoney, move) };
}

function withAnswers(
  clauses: Design["clauses"],
  isMoney: IsMoney,
  move: (minor: number | null) => number | null,
): Design["clauses"] {
  const entries = Object.entries(clauses).map(([id, choice]) => {
    const answers = Object.entries(choice.answers).map(([name, answer]) => [
      name,
      typeof answer === "number" && isMoney(id, name) ? move(answer) : answer,
    ]);
    return [id, { ...choice, answers: Object.fromEntries(answers) }];
  });
  return Object.fromEntries(entries);
}

/** The amount with its decimal point moved; exact to the last safe integer, and held there. */
function moved(minor: number, places: number): number {
  const scale = 10n ** BigInt(Math.abs(places));
  const amount = BigInt(minor);
  const scaled = places > 0 ? amount * scale : (amount + scale / 2n) / scale;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(scaled > most ? most : scaled);
}
