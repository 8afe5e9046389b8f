const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Uint8Array(128).fill(255);
for (let i = 0; i < letters.length; i++) values[letters.charCodeAt(i)] = i;

/** The bytes of a base64 text (RFC 4648, section 4); it must be a whole one. */
export function fromBase64(text: string): Uint8Array {
  const end = text.endsWith("==") ? text.length - 2 : text.length - Number(text.endsWith("="));
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i < end; i++) {
    const value = values[text.charCodeAt(i)] ?? 255;
    if (value === 255) throw new RangeError(`Character ${i} is not base64`);
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    const count = Math.min(3, bytes.length - i) + 1;
    for (let k = 0; k < 4; k++) {
      text += k < count ? letters[(group >> (18 - 6 * k)) & 63] : "=";
    }
  }
  return text;
}
