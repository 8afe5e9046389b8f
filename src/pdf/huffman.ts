/** A prefix code: for each symbol the bits that stand for it, as a stream writes them, and how many. */
export interface PrefixCode {
  /** Turned round, so that the first bit is the lowest. */
  readonly bits: Uint16Array;
  /** 0 for a symbol that never occurs. */
  readonly lengths: Uint8Array;
}

/** Room for a symbol beside its count in one number, so that both are sorted at once. */
const symbolRoom = 512;

/**
 * The best prefix code for symbols that occur so often, of at most `limit` bits. At least one symbol
 * has a code, as the format asks.
 */
export function prefixCode(counts: Uint32Array, limit: number): PrefixCode {
  const lengths = codeLengths(counts, limit);
  return { lengths, bits: canonicalBits(lengths) };
}

function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const sorted = new Float64Array(counts.length);
  let used = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] ?? 0;
    if (count > 0) sorted[used++] = count * symbolRoom + symbol;
  }
  const keys = sorted.subarray(0, used).toSorted();
  if (used < 2) {
    lengths[(keys[0] ?? 0) % symbolRoom] = 1;
    return lengths;
  }
  const weights = new Float64Array(used);
  for (let i = 0; i < used; i++) weights[i] = Math.floor((keys[i] ?? 0) / symbolRoom);
  const depths = limited(depthsOf(weights), limit);
  for (let i = 0; i < used; i++) lengths[(keys[i] ?? 0) % symbolRoom] = depths[i] ?? 0;
  return lengths;
}

/**
 * Depth of each leaf of a Huffman tree, in place (Moffat and Katajainen, "In-Place Calculation of
 * Minimum-Redundancy Codes", 1995). Weights ascend; so depths descend.
 */
function depthsOf(weights: Float64Array): Float64Array {
  const a = weights;
  const n = a.length;
  const at = (i: number): number => a[i] ?? 0;
  for (let next = 0, leaf = 0, root = 0; next < n - 1; next++) {
    let sum = 0;
    for (let half = 0; half < 2; half++) {
      if (leaf >= n || (root < next && at(root) < at(leaf))) {
        sum += at(root);
        a[root++] = next;
      } else sum += at(leaf++);
    }
    a[next] = sum;
  }
  a[n - 2] = 0;
  for (let i = n - 3; i >= 0; i--) a[i] = at(at(i)) + 1;
  let [root, next] = [n - 2, n - 1];
  for (let depth = 0, open = 1; open > 0; depth++) {
    let inner = 0;
    for (; root >= 0 && at(root) === depth; root--) inner++;
    for (; open > inner; open--) a[next--] = depth;
    open = 2 * inner;
  }
  return a;
}

/**
 * No depth above the limit, and the tree full again: the rarest symbols whose depth leaves room go
 * deeper, and what that frees too much of is given back to those at the limit.
 */
function limited(depths: Float64Array, limit: number): Float64Array {
  // In units of the deepest leaf, a full tree has 2^limit.
  const sizeAt = (i: number): number => 2 ** (limit - (depths[i] ?? 0));
  let over = -(2 ** limit);
  for (let i = 0; i < depths.length; i++) {
    depths[i] = Math.min(depths[i] ?? 0, limit);
    over += sizeAt(i);
  }
  for (let i = 0; over > 0 && i < depths.length; ) {
    if (sizeAt(i) > 1) {
      over -= sizeAt(i) / 2;
      depths[i] = (depths[i] ?? 0) + 1;
    } else i++;
  }
  const last = depths.length - 1;
  for (let i = last; over < 0; i = i > 0 ? i - 1 : last) {
    if (sizeAt(i) > -over) continue;
    over += sizeAt(i);
    depths[i] = (depths[i] ?? 0) - 1;
  }
  return depths;
}

/** Codes in the order of their lengths, and of their symbols where those are equal (RFC 1951, 3.2.2). */
function canonicalBits(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  for (let length = 1, code = 0; length < 16; length++) {
    code = (code + (next[length] ?? 0)) << 1;
    next[length] = code;
  }
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    bits[symbol] = reversed(code, length);
  }
  return bits;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let i = 0; i < length; i++) turned = (turned << 1) | ((code >> i) & 1);
  return turned;
}
