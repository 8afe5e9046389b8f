import { type PrefixCode, prefixCode } from "./huffman.ts";

/**
 * Packs bytes in the zlib format (RFC 1950, 1951). Our own, since the bytes of a PDF must be the same in
 * every program that runs us, and since the streams of a PDF are many and short: what is looked up is
 * kept between them, where a library makes 300 KB of tables for each page of 13 KB.
 */
export function createZlib(): (bytes: Uint8Array) => Uint8Array {
  const packer = new Packer();
  return (bytes) => packer.pack(bytes);
}

const windowSize = 32_768;
const windowMask = windowSize - 1;
const hashBits = 15;
const shortest = 4;
/** One less than the format allows: the greatest has a code of its own, for next to nothing. */
const longest = 257;
/** Earlier places that are tried, and the length that is found good enough. */
const effort = { tries: 4, enough: 32 };
/** Literals and matches of one block; each block has codes of its own. */
const blockSize = 32_768;
const endOfBlock = 256;
const mostBytesOfToken = 6;
/** The order in which the format lists the lengths of the code for code lengths. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Packer {
  /** Place after which each hash was last seen, counted on from stream to stream; 0 for never. */
  readonly #last = new Int32Array(1 << hashBits);
  /** By place in the window, the place before with the same hash. */
  readonly #before = new Int32Array(windowSize);
  /** A literal byte, or length and distance of a match as the upper and lower half. */
  readonly #tokens = new Uint32Array(blockSize);
  readonly #symbolCounts = new Uint32Array(286);
  readonly #distanceCounts = new Uint32Array(30);
  /** Place at which the stream begins; all before is out of reach. */
  #origin = windowSize;
  #out = new Uint8Array(65_536);
  #length = 0;
  #bits = 0;
  #bitCount = 0;

  pack(bytes: Uint8Array): Uint8Array {
    this.#length = 0;
    this.#put(0x5e78, 16);
    this.#compress(bytes);
    this.#put(0, -this.#bitCount & 7);
    const sum = adler32(bytes);
    for (const shift of [24, 16, 8, 0]) this.#put((sum >>> shift) & 0xff, 8);
    return this.#out.slice(0, this.#length);
  }

  /** The loop that takes the most time of an export: it works on locals. */
  #compress(bytes: Uint8Array): void {
    const [last, before, tokens] = [this.#last, this.#before, this.#tokens];
    const [symbolCounts, distanceCounts] = [this.#symbolCounts, this.#distanceCounts];
    const end = bytes.length;
    const origin = this.#begin(end);
    const lastHash = end - shortest;
    let count = 0;
    for (let i = 0; i < end; ) {
      let length = 0;
      let distance = 0;
      if (i <= lastHash) {
        const hash = hashAt(bytes, i);
        const room = Math.min(longest, end - i);
        let place = (last[hash] ?? 0) - origin;
        before[i & windowMask] = place;
        last[hash] = origin + i;
        for (let tries = effort.tries; tries > 0; tries--) {
          if (place < 0 || i - place >= windowSize) break;
          if (bytes[place + length] === bytes[i + length]) {
            let same = 0;
            while (same < room && bytes[place + same] === bytes[i + same]) same++;
            if (same > length) {
              length = same;
              distance = i - place;
              if (same >= effort.enough) break;
            }
          }
          const next = before[place & windowMask] ?? -1;
          if (next >= place) break;
          place = next;
        }
      }
      if (length < shortest) {
        const byte = bytes[i] ?? 0;
        tokens[count++] = byte;
        symbolCounts[byte] = (symbolCounts[byte] ?? 0) + 1;
        i += 1;
      } else {
        tokens[count++] = (length << 16) | distance;
        const symbol = 257 + (lengths.codeOf[length] ?? 0);
        const code = distances.codeOf[distance] ?? 0;
        symbolCounts[symbol] = (symbolCounts[symbol] ?? 0) + 1;
        distanceCounts[code] = (distanceCounts[code] ?? 0) + 1;
        const stop = Math.min(i + length, lastHash + 1);
        for (let k = i + 1; k < stop; k++) {
          const hash = hashAt(bytes, k);
          before[k & windowMask] = (last[hash] ?? 0) - origin;
          last[hash] = origin + k;
        }
        i += length;
      }
      if (count === blockSize && i < end) {
        this.#flush(count, false);
        count = 0;
      }
    }
    this.#flush(count, true);
  }

  /** The origin of a stream of so many bytes. */
  #begin(length: number): number {
    if (this.#origin + length + windowSize > 0x7fff_ffff) {
      this.#last.fill(0);
      this.#origin = windowSize;
    }
    const origin = this.#origin;
    this.#origin += length;
    return origin;
  }

  /** Writes the tokens as a block with codes of its own (RFC 1951, 3.2.7). */
  #flush(count: number, isLast: boolean): void {
    this.#symbolCounts[endOfBlock] = 1;
    const symbols = prefixCode(this.#symbolCounts, 15);
    const places = prefixCode(this.#distanceCounts, 15);
    this.#reserve(count * mostBytesOfToken + 1024);
    this.#put(isLast ? 5 : 4, 3);
    this.#writeCodes(symbols, places);
    this.#writeTokens(count, symbols, places);
    this.#put(symbols.bits[endOfBlock] ?? 0, symbols.lengths[endOfBlock] ?? 0);
    this.#symbolCounts.fill(0);
    this.#distanceCounts.fill(0);
  }

  #writeCodes(symbols: PrefixCode, places: PrefixCode): void {
    const symbolCount = usedOf(symbols.lengths, 257);
    const placeCount = usedOf(places.lengths, 1);
    const listing = new Uint8Array(symbolCount + placeCount);
    listing.set(symbols.lengths.subarray(0, symbolCount));
    listing.set(places.lengths.subarray(0, placeCount), symbolCount);
    const steps = runsOf(listing);
    const counts = new Uint32Array(19);
    for (const { symbol } of steps) counts[symbol] = (counts[symbol] ?? 0) + 1;
    const code = prefixCode(counts, 7);
    const listed = usedOf(
      Uint8Array.from(lengthOrder, (symbol) => code.lengths[symbol] ?? 0),
      4,
    );
    this.#put(symbolCount - 257, 5);
    this.#put(placeCount - 1, 5);
    this.#put(listed - 4, 4);
    for (const symbol of lengthOrder.slice(0, listed)) this.#put(code.lengths[symbol] ?? 0, 3);
    for (const { symbol, extra, extraBits } of steps) {
      this.#put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
      this.#put(extra, extraBits);
    }
  }

  #writeTokens(count: number, symbols: PrefixCode, places: PrefixCode): void {
    const [tokens, out] = [this.#tokens, this.#out];
    let [at, bits, bitCount] = [this.#length, this.#bits, this.#bitCount];
    for (let i = 0; i < count; i++) {
      const token = tokens[i] ?? 0;
      const length = token >>> 16;
      const code = lengths.codeOf[length] ?? 0;
      const symbol = length === 0 ? token : 257 + code;
      bits |= (symbols.bits[symbol] ?? 0) << bitCount;
      bitCount += symbols.lengths[symbol] ?? 0;
      if (length > 0) {
        bits |= (length - (lengths.base[code] ?? 0)) << bitCount;
        bitCount += lengths.extraBits[code] ?? 0;
        for (; bitCount >= 8; bitCount -= 8, bits >>>= 8) out[at++] = bits;
        const distance = token & 0xffff;
        const place = distances.codeOf[distance] ?? 0;
        bits |= (places.bits[place] ?? 0) << bitCount;
        bitCount += places.lengths[place] ?? 0;
        for (; bitCount >= 8; bitCount -= 8, bits >>>= 8) out[at++] = bits;
        bits |= (distance - (distances.base[place] ?? 0)) << bitCount;
        bitCount += distances.extraBits[place] ?? 0;
      }
      for (; bitCount >= 8; bitCount -= 8, bits >>>= 8) out[at++] = bits;
    }
    this.#length = at;
    this.#bits = bits;
    this.#bitCount = bitCount;
  }

  /** Appends up to 16 bits, lowest first. The caller has reserved room. */
  #put(value: number, count: number): void {
    this.#bits |= value << this.#bitCount;
    this.#bitCount += count;
    while (this.#bitCount >= 8) {
      this.#out[this.#length++] = this.#bits & 0xff;
      this.#bits >>>= 8;
      this.#bitCount -= 8;
    }
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#out.length) return;
    const grown = new Uint8Array(2 * (this.#length + count));
    grown.set(this.#out.subarray(0, this.#length));
    this.#out = grown;
  }
}

/** Four bytes as a number of `hashBits` bits, by the golden ratio. */
function hashAt(bytes: Uint8Array, i: number): number {
  const word =
    (bytes[i] ?? 0) |
    ((bytes[i + 1] ?? 0) << 8) |
    ((bytes[i + 2] ?? 0) << 16) |
    ((bytes[i + 3] ?? 0) << 24);
  return Math.imul(word, 0x9e37_79b1) >>> (32 - hashBits);
}

/** How many there are up to the last that is not 0, but at least so many. */
function usedOf(lengthsOfCode: Uint8Array, least: number): number {
  let count = lengthsOfCode.length;
  while (count > least && lengthsOfCode[count - 1] === 0) count--;
  return count;
}

interface Step {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Code lengths with their repetitions told as such: 16 the last again, 17 and 18 zeros. */
function runsOf(list: Uint8Array): readonly Step[] {
  const steps: Step[] = [];
  const add = (symbol: number, extra = 0, extraBits = 0): void => {
    steps.push({ symbol, extra, extraBits });
  };
  for (let i = 0; i < list.length; ) {
    const value = list[i] ?? 0;
    let run = 1;
    while (list[i + run] === value) run++;
    i += run;
    if (value !== 0) {
      add(value);
      run -= 1;
      for (; run >= 3; run -= Math.min(run, 6)) add(16, Math.min(run, 6) - 3, 2);
    } else {
      for (; run >= 11; run -= Math.min(run, 138)) add(18, Math.min(run, 138) - 11, 7);
      if (run >= 3) {
        add(17, run - 3, 3);
        run = 0;
      }
    }
    for (; run > 0; run--) add(value);
  }
  return steps;
}

/** How the format writes a number: a code for a range, then extra bits for the place in it. */
interface Ranges {
  readonly base: Uint16Array;
  readonly extraBits: Uint8Array;
  /** The code of each number. */
  readonly codeOf: Uint8Array;
}

function rangesOf(extraBits: Uint8Array, first: number, last: number): Ranges {
  const base = new Uint16Array(extraBits.length);
  const codeOf = new Uint8Array(last + 1);
  let number = first;
  extraBits.forEach((bits, code) => {
    base[code] = number;
    for (let i = 0; i < 1 << bits && number <= last; i++) codeOf[number++] = code;
  });
  return { base, extraBits, codeOf };
}

const lengths = rangesOf(
  Uint8Array.from({ length: 28 }, (_, code) => Math.max(0, (code >> 2) - 1)),
  3,
  longest,
);
const distances = rangesOf(
  Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1)),
  1,
  windowSize,
);

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let i = 0; i < bytes.length; ) {
    // So many sums stay below 2^32 before they must be cut down.
    const stop = Math.min(i + 3800, bytes.length);
    for (; i < stop; i++) {
      low += bytes[i] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
