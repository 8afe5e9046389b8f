/** Enough to find a rate of a million to nine decimals; more would go below what a number can tell. */
const halvings = 60;

/**
 * The yearly rate at which the flows are worth nothing today, as a fraction (0.07 is 7%); null unless
 * their sign changes exactly once, since otherwise there is none, or more than one. Found by halving,
 * to nine decimals; for print only, no sum is made with it.
 */
export function internalRate(flows: readonly number[]): number | null {
  const signs = flows.map(Math.sign).filter((sign) => sign !== 0);
  const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
  if (changes !== 1) return null;
  const worth = (rate: number): number =>
    flows.reduceRight((sum, flow) => sum / (1 + rate) + flow, 0) * (signs[0] ?? 1);
  let [low, high] = [-0.99, 1];
  while (worth(high) < 0 && high < 1e6) high *= 2;
  if (worth(low) > 0 || worth(high) < 0) return null;
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (worth(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
