import { compare, divide, integer, multiply, type Rational, subtract } from "../base/rational.ts";
import { writeMoney } from "../reference/language.ts";
import { paymentWordsOf } from "../reference/payment-words.ts";
import { contextWith } from "./context.ts";
import { writeMeasure } from "./measure.ts";
import type { LineOf, Mechanism, PaymentContext, PaymentCurve, Row, Vector } from "./mechanism.ts";
import { inMajor, priceMinor, writePrice } from "./price.ts";
import { figureStep, type Step, type Trace, traced } from "./trace.ts";

type Equity = LineOf<"equity-warrants">;

/** The price at which the rights turn into shares; a SAFE's hangs on the next round, if one is known. */
function conversionPrice(line: Equity, round: Rational | null): Rational | null {
  if (line.instrument !== "safe") {
    return line.strikeMinor ? integer(line.strikeMinor) : null;
  }
  const cap = line.capPriceMinor ? integer(line.capPriceMinor) : null;
  const discounted = round && divide(multiply(round, integer(100 - line.discount)), integer(100));
  if (cap === null || discounted === null) return cap ?? discounted;
  return compare(cap, discounted) < 0 ? cap : discounted;
}

/** The share of the award that the rights cover. */
function covered({ awardMinor, coverage }: Equity): Rational | null {
  return awardMinor === null
    ? null
    : divide(integer(BigInt(awardMinor) * BigInt(coverage)), integer(100));
}

function sum(
  line: Equity,
  roundPrice: Rational | null,
  exit: Rational,
  context: PaymentContext,
): Trace | null {
  const sumCovered = covered(line);
  const price = conversionPrice(line, roundPrice);
  if (sumCovered === null || price === null || price.n === 0n) return null;
  const exact = divide(sumCovered, price);
  const shares = integer(exact.n / exact.d);
  const award = writeMoney(line.awardMinor ?? 0, context.currency, context.language);
  const { roundedDown } = paymentWordsOf(context.language);
  const before: Step[] = [
    figureStep(
      roundedDown.replace("{a}", `${award} × ${line.coverage}% ÷ ${writePrice(price, context)}`),
      shares,
      context,
    ),
  ];
  const count = writeMeasure(shares, context.language);
  const worth = writePrice(exit, context);
  if (line.instrument !== "warrant") {
    return traced(`−${count} × ${worth}`, minus(multiply(shares, exit)), context, { before });
  }
  const gain = subtract(exit, price);
  const gained = gain.n > 0n ? multiply(shares, gain) : integer(0);
  const formula = `${worth} − ${writePrice(price, context)}`;
  return traced(
    gain.n > 0n ? `−${count} × (${formula})` : `−${count} × max(0, ${formula})`,
    minus(gained),
    context,
    { before },
  );
}

function minus(value: Rational): Rational {
  return multiply(value, integer(-1));
}

/** Nothing: the award that the rights come with is paid by other lines. Null while unfinished. */
function totalOf(line: Equity): bigint | null {
  const complete = covered(line) !== null && conversionPrice(line, integer(1)) !== null;
  return complete ? 0n : null;
}

function rowsOf(line: Equity, context: PaymentContext): Row[] {
  const words = paymentWordsOf(context.language);
  const { capPriceMinor, strikeMinor, awardMinor, instrument } = line;
  const price = instrument === "safe" ? capPriceMinor : strikeMinor;
  const field = instrument === "safe" ? "capPriceMinor" : "strikeMinor";
  const label = instrument === "safe" ? words.priceAtMost : words.sharePrice;
  return [
    { label: words.award, amount: awardMinor, labelField: "awardMinor", amountField: "awardMinor" },
    { label, amount: price, labelField: field, amountField: field },
  ].flatMap(({ amount, ...row }) =>
    amount === null ? [] : [{ ...row, amountMinor: BigInt(amount) }],
  );
}

/** The price at exit that planning assumes, half of it and double; the round is taken to be at it. */
function examplesOf(line: Equity, context: PaymentContext) {
  if (line.assumedExitMinor === null) return [];
  const assumed = integer(line.assumedExitMinor);
  const cases = [
    { place: "below", exit: divide(assumed, integer(2)) },
    { place: "at", exit: assumed },
    { place: "above", exit: multiply(assumed, integer(2)) },
  ] as const;
  const { atExit } = paymentWordsOf(context.language);
  return cases.flatMap(({ place, exit }) => {
    const trace = sum(line, assumed, exit, context);
    return trace
      ? [{ place, measured: atExit.replace("{a}", writePrice(exit, context)), trace }]
      : [];
  });
}

function curveOf(line: Equity, context: PaymentContext): PaymentCurve | null {
  if (line.assumedExitMinor === null) return null;
  const assumed = integer(line.assumedExitMinor);
  const strike = line.instrument === "warrant" ? conversionPrice(line, null) : null;
  const prices = [integer(0), ...(strike ? [strike] : []), multiply(assumed, integer(2))];
  const rising = prices.toSorted(compare);
  const points = rising.flatMap((price, i) => {
    const before = rising[i - 1];
    const trace =
      before && compare(before, price) === 0 ? null : sum(line, assumed, price, context);
    const at = inMajor(price, context.currency);
    return trace ? [{ at, amountMinor: -trace.dueMinor }] : [];
  });
  const { sharePrice } = paymentWordsOf(context.language);
  const axis = { name: sharePrice, up: true, target: inMajor(assumed, context.currency) };
  return points.length > 1 ? { shape: "line", points, axis } : null;
}

/**
 * Rights to equity in return for support, worth at exit `W = n × max(0, exit − strike)` with
 * `n = ⌊award × coverage ÷ strike⌋` for warrants; shares and a SAFE, which converts at the lower of
 * its cap price and the discounted price of the round, are worth `n × exit` (§6.15). What falls due on
 * facts comes from the Supplier or its owners, and so is below zero.
 */
export const equityWarrants: Mechanism<"equity-warrants"> = {
  model: "equity-warrants",
  needs: ({ instrument }) =>
    instrument === "safe"
      ? [{ kind: "round-price" }, { kind: "exit-price" }]
      : [{ kind: "exit-price" }],
  pay(line, { roundPrice, exitPrice }, context) {
    const exit = priceMinor(exitPrice, context.currency);
    const round = priceMinor(roundPrice, context.currency);
    if (exit === null || (line.instrument === "safe" && round === null)) return null;
    return sum(line, round, exit, context);
  },
  maximum: totalOf,
  periods: () => 1,
  total: totalOf,
  rows: rowsOf,
  examples: examplesOf,
  curve: curveOf,
  vectors: [
    vector("warrants over a tenth of $5m at $4, exit at $10", {}, "10", -750_000_00n),
    vector("warrants that are worth nothing", {}, "3.50", 0n),
    vector("whole shares only", { strikeMinor: 3_00 }, "3.01", -1_666_66n),
    vector("shares bought", { instrument: "shares", coverage: 100 }, "2.50", -3_125_000_00n),
    vector(
      "a SAFE at its cap price",
      { instrument: "safe", capPriceMinor: 5_00 },
      "8",
      -800_000_00n,
    ),
    vector(
      "a SAFE at the discounted price of the round",
      { instrument: "safe", capPriceMinor: 9_00, discount: 20 },
      "8",
      -833_328_00n,
    ),
  ],
};

/** An award of $5m, a tenth of it covered, at $4 a share; the next round at $6. */
function vector(
  title: string,
  changed: Partial<Equity>,
  exitPrice: string,
  dueMinor: bigint,
): Vector<Equity> {
  return {
    title,
    payment: {
      id: "stake",
      title: "Cells without cobalt",
      model: "equity-warrants",
      awardMinor: 5_000_000_00,
      instrument: "warrant",
      coverage: 10,
      strikeMinor: 4_00,
      capPriceMinor: null,
      discount: 0,
      assumedExitMinor: 10_00,
      ...changed,
    },
    context: contextWith({ currency: "USD" }),
    facts: { roundPrice: "6", exitPrice },
    dueMinor,
  };
}
