import { sha256 } from "../base/sha256.ts";

/** Crockford's digits: no I, L, O or U, so that a code read aloud or typed is not mistaken. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;

/**
 * What names a design file's text and no other: the first hundred bits of its SHA-256 as five groups
 * of four digits, `7K3M-0QX2-…`. Equal designs have equal fingerprints, since a design prints in one
 * way only.
 */
export function fingerprintOf(designText: string): string {
  const digest = sha256(new TextEncoder().encode(designText));
  const digitAt = (place: number): string => {
    const [byte, bit] = [Math.floor((place * 5) / 8), (place * 5) % 8];
    const pair = ((digest[byte] ?? 0) << 8) | (digest[byte + 1] ?? 0);
    return digits[(pair >> (11 - bit)) & 31] ?? "";
  };
  const code = Array.from({ length }, (_, place) => digitAt(place)).join("");
  return (code.match(/.{4}/g) ?? []).join("-");
}
