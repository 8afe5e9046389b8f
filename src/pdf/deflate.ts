import { createZlib } from "./zlib.ts";

/** The bytes of a stream, packed. `name` says which stream of the file it is. */
export type Deflate = (name: string, bytes: Uint8Array) => Uint8Array;

/** One for all: its tables are worth keeping, and what it gives depends on the bytes alone. */
export const deflate = createZlib();

/**
 * Deflates, and gives again what it gave where the stream of that name still has the same bytes:
 * packing takes half of an export, and between two of them most pages stay.
 */
export function createDeflate(): Deflate {
  const last = new Map<string, { readonly bytes: Uint8Array; readonly packed: Uint8Array }>();
  return (name, bytes) => {
    const known = last.get(name);
    if (known && sameBytes(known.bytes, bytes)) return known.packed;
    const packed = deflate(bytes);
    last.set(name, { bytes: bytes.slice(), packed });
    return packed;
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
