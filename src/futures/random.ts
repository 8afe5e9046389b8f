/** Draws numbers above 0 and below 1. */
export type Random = () => number;

/**
 * The generator xoshiro128** (Blackman and Vigna 2018), its state filled from a seed by SplitMix32.
 * The same seed, from 0 to 2³² − 1, gives the same numbers everywhere.
 */
export function randomFrom(seed: number): Random {
  let [a, b, c, d] = stateFrom(seed);
  const next = (): number => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return drawn;
  };
  // The middle of one of 2³² equal parts: never 0 or 1, where a quantile may be infinite.
  return () => (next() + 0.5) / 4_294_967_296;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function stateFrom(seed: number): [number, number, number, number] {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next(), next()];
}
