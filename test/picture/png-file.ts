import { zlibSync } from "fflate";

/** Rows of a picture as bytes, each with its filter before it, packed as a PNG. */
export function pngFile(
  head: { width: number; height: number; depth: number; type: number; interlaced?: boolean },
  rows: readonly (readonly number[])[],
  more: Readonly<Record<string, readonly number[]>> = {},
): Uint8Array {
  const { width, height, depth, type, interlaced = false } = head;
  const ihdr = [...word(width), ...word(height), depth, type, 0, 0, Number(interlaced)];
  const chunks = [
    ["IHDR", ihdr],
    ...Object.entries(more),
    ["IDAT", [...zlibSync(Uint8Array.from(rows.flat()))]],
    ["IEND", []],
  ] as const;
  const body = chunks.flatMap(([kind, bytes]) => {
    const named = [...new TextEncoder().encode(kind), ...bytes];
    return [...word(bytes.length), ...named, ...word(crc(named))];
  });
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...body]);
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function crc(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let k = 0; k < 8; k++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
