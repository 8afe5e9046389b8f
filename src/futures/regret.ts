import type { Design } from "../domain/design.ts";
import type { FutureContract } from "./contract.ts";
import { assumptionsOf } from "./drivers.ts";
import { numberOf } from "./quantile.ts";

/** Ways that are open to the buyer: this contract, the same money as a fixed price, or nothing. */
export type Choice = "contract" | "fixed-price" | "nothing";

/** What a choice gives the buyer in one scenario, and how much less that is than the best there. */
export interface Outlook {
  readonly netMinor: number;
  readonly regretMinor: number;
}

export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  /** How far the paid metrics come on average, from 0 to 1; what the contract pays for it. */
  readonly achieved: number;
  readonly buyerMinor: number;
  readonly resultMinor: number;
  readonly needMinor: number;
  readonly outlooks: Readonly<Record<Choice, Outlook>>;
}

/** Scenarios without weights, for uncertainty that is too deep for chances. */
export interface RegretTable {
  /** What it is worth that every target is reached. */
  readonly worthMinor: number;
  readonly rows: readonly ScenarioRow[];
  readonly worst: Readonly<Record<Choice, number>>;
  /** The choice whose greatest regret is least (minimax regret); the first where several are. */
  readonly calmest: Choice;
}

export const choices: readonly Choice[] = ["contract", "fixed-price", "nothing"];

/** Null where there are no scenarios. */
export function regretsOf(design: Design, contract: FutureContract): RegretTable | null {
  const { scenarios, worthMinor } = assumptionsOf(design);
  if (scenarios.length === 0) return null;
  const worth = worthMinor ?? contract.atTargetMinor;
  const future = contract.blank();
  const rows = scenarios.map(({ id, name, values: told }): ScenarioRow => {
    const values = Float64Array.from(contract.drivers, ({ id: driver, quantile }) => {
      const own = Object.hasOwn(told, driver) ? numberOf(told[driver] ?? "") : null;
      return own ?? quantile(0.5);
    });
    contract.run(values, future);
    const achieved = contract.achieved(values);
    const returned = sumOf(future.returned);
    const nets = [
      worth * achieved - future.buyer + returned,
      worth * achieved - contract.atTargetMinor,
      0,
    ];
    const { buyer: buyerMinor, result: resultMinor, need: needMinor } = future;
    const outlooks = outlooksOf(nets);
    return { id, name, achieved, buyerMinor, resultMinor, needMinor, outlooks };
  });
  return { worthMinor: worth, rows, ...judged(rows) };
}

function sumOf(minor: Float64Array): number {
  let sum = 0;
  for (const each of minor) sum += each;
  return sum;
}

/** By the order of `choices`. */
export function outlooksOf(nets: readonly number[]): Readonly<Record<Choice, Outlook>> {
  const best = Math.max(...nets);
  const [contract = 0, fixed = 0, nothing = 0] = nets;
  const outlook = (netMinor: number): Outlook => ({ netMinor, regretMinor: best - netMinor });
  return {
    contract: outlook(contract),
    "fixed-price": outlook(fixed),
    nothing: outlook(nothing),
  };
}

/** The greatest regret of each choice over all scenarios, and the choice where it is least. */
export function judged(rows: readonly Pick<ScenarioRow, "outlooks">[]) {
  const most = (choice: Choice): number =>
    Math.max(...rows.map(({ outlooks }) => outlooks[choice].regretMinor));
  const worst = {
    contract: most("contract"),
    "fixed-price": most("fixed-price"),
    nothing: most("nothing"),
  };
  const least = Math.min(...Object.values(worst));
  const calmest = choices.find((choice) => worst[choice] === least) ?? "contract";
  return { worst, calmest };
}
