/**
 * A 128-bit fingerprint of bytes as 32 hex digits, to tell files and font subsets apart. It is no
 * cryptographic hash and proves nothing against a forger.
 */
export function digest(bytes: Uint8Array): string {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x452821e6];
  const whole = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The length tells apart what differs by zeros at the end.
  let last = bytes.length;
  for (let i = whole; i < bytes.length; i++) last = Math.imul(last, 257) + (bytes[i] ?? 0);
  for (let i = 0; i <= whole; i += 4) {
    const word = i < whole ? view.getInt32(i, true) : last;
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ word, 0x85ebca6b);
    c = (Math.imul(c, 31) + word) | 0;
    d = ((d ^ (a >>> 15) ^ (c << 7)) + b) | 0;
  }
  return [mix(a, d), mix(b, a), mix(c, b), mix(d, c)]
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

function mix(word: number, other: number): number {
  let mixed = word ^ Math.imul(other | 1, 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
