import type { FutureContract } from "./contract.ts";
import type { FurtherKind } from "./further.ts";

/** What one driver does by itself: at its P10 and its P90, all others at their middle. */
export interface Swing {
  readonly driverId: string;
  /** Name of the metric; null for any other driver. */
  readonly metricName: string | null;
  /** The kind of a further driver, and the title of its line where several have the like. */
  readonly further: FurtherKind | null;
  readonly lineTitle: string | null;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
}

export interface SwingEnd {
  readonly value: number;
  readonly buyerMinor: number;
  /** What the Supplier keeps. */
  readonly resultMinor: number;
}

/** Every driver, the one that moves the buyer's cost furthest first; then by what it does to the Supplier. */
export function swingsOf(contract: FutureContract): readonly Swing[] {
  const future = contract.blank();
  const middle = Float64Array.from(contract.drivers, ({ quantile }) => quantile(0.5));
  const swings = contract.drivers.map(({ id, metric, further, quantile }, place): Swing => {
    const end = (share: number): SwingEnd => {
      const value = quantile(share);
      contract.run(middle.with(place, value), future);
      return { value, buyerMinor: future.buyer, resultMinor: future.result };
    };
    const metricName = metric && (metric.name || metric.id);
    const lineTitle =
      further?.line && further.isOneOfSeveral ? further.line.title || further.line.id : null;
    const named = { driverId: id, metricName, further: further?.kind ?? null, lineTitle };
    return { ...named, low: end(0.1), high: end(0.9) };
  });
  const buyer = ({ low, high }: Swing): number => Math.abs(high.buyerMinor - low.buyerMinor);
  const result = ({ low, high }: Swing): number => Math.abs(high.resultMinor - low.resultMinor);
  return swings.toSorted((a, b) => buyer(b) - buyer(a) || result(b) - result(a));
}
