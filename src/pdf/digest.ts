/**
 * A 128-bit fingerprint of bytes as 32 hex digits, to tell files and font subsets apart. It is no
 * cryptographic hash and proves nothing against a forger.
 */
export function digest(bytes: Uint8Array): string {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x452821e6];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ byte, 0x85ebca6b);
    c = (Math.imul(c, 31) + byte) | 0;
    d = (d ^ (a >>> 15) ^ (c << 7)) + b;
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
