/** The tables of a TrueType file by their tags; each view covers one table. */
export type Tables = ReadonlyMap<string, DataView>;

/** Takes a TrueType file apart. The views share the file's bytes. */
export function readTables(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length));
  }
  return tables;
}

export function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** A length filled up to whole words of four bytes. */
export function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Offset in `head` of the sum that makes the whole file come to `wholeSum`. */
const adjustmentAt = 8;
const wholeSum = 0xb1b0afba;

/** Puts a TrueType file together from its tables. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = 12 + 16 * sorted.length;
  const length = sorted.reduce((sum, [, view]) => sum + aligned(view.byteLength), head);
  const bytes = new Uint8Array(length);
  const file = new DataView(bytes.buffer);
  const power = 31 - Math.clz32(sorted.length);
  file.setUint32(0, 0x00010000);
  [sorted.length, 16 << power, power, 16 * sorted.length - (16 << power)].forEach((value, i) =>
    file.setUint16(4 + 2 * i, value),
  );
  let at = head;
  let adjustment: number | null = null;
  for (const [i, [tag, view]] of sorted.entries()) {
    bytes.set(bytesOf(view), at);
    if (tag === "head") {
      adjustment = at + adjustmentAt;
      file.setUint32(adjustment, 0);
    }
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) bytes[entry + k] = tag.charCodeAt(k);
    const padded = aligned(view.byteLength);
    file.setUint32(entry + 4, sumOf(file, at, padded));
    file.setUint32(entry + 8, at);
    file.setUint32(entry + 12, view.byteLength);
    at += padded;
  }
  if (adjustment !== null) file.setUint32(adjustment, wholeSum - sumOf(file, 0, length));
  return bytes;
}

/** Sum of the big-endian words, modulo 2³². */
function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
