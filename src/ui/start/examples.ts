import type { Design } from "../../domain/design.ts";
import { summarise } from "../../payment/summary.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { english, writeMoney } from "../../reference/language.ts";
import { readDesign } from "../../storage/file.ts";

const files = import.meta.glob<string>("../../../test/examples/*.json", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Contract types from the most usual to the rarest: the order of the examples. */
const usual = ["obs", "soc", "ppi", "pcp", "inp", "mda", "fin", "ccd", "amc", "prz"];

/** The whole example designs that come with the app, the same that the tests run. */
export function examples(): readonly Design[] {
  const rank = ({ contract }: Design): number => usual.indexOf(contract.type);
  return Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([file, text]) => {
      const reading = readDesign(text);
      if (!reading.ok) throw new Error(`${file}: ${reading.refusal.reason}`);
      return reading.design;
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** A figure of a design with its unit. */
export interface Figure {
  readonly value: string;
  readonly words: string;
}

/** The few figures that tell one design from another at a glance. */
export function figuresOf(design: Design): readonly Figure[] {
  const { maximumMinor, outcomeSharePercent } = summarise(design).totals;
  const { currency } = design.contract;
  const outcomes = design.outcomes.length;
  return [
    { value: `${outcomes}`, words: outcomes === 1 ? "outcome" : "outcomes" },
    { value: short(maximumMinor, currency), words: "at most" },
    ...(outcomeSharePercent > 0
      ? [{ value: `${outcomeSharePercent}%`, words: "on outcomes" }]
      : []),
  ];
}

/** A large sum in millions, rounded down to a tenth: "£41.2m". */
function short(minor: bigint, currency: string): string {
  const unit = 10n ** BigInt(currencyOf(currency).exponent);
  const tenths = minor / (unit * 100_000n);
  if (tenths < 10n) return writeMoney(minor, currency, english);
  const whole = writeMoney((tenths / 10n) * unit, currency, english);
  const tenth = tenths % 10n;
  return tenth === 0n ? `${whole}m` : `${whole}.${tenth}m`;
}
