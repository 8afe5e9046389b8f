import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { createZlib } from "../../src/pdf/zlib.ts";

const pack = createZlib();

function expectWhole(bytes: Uint8Array): void {
  const packed = pack(bytes);
  expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
  expect(Buffer.compare(unzlibSync(packed), bytes)).toBe(0);
}

/** Bytes that repeat themselves, near and far, as the words of a page do. */
const repetitive = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 60 })))
  .map((parts) =>
    Buffer.concat(parts.map(([word, times]) => Buffer.alloc(word.length * times, word))),
  );

test("What is packed comes out whole", () => {
  const seen = { empty: 0, short: 0, long: 0 };
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), repetitive), (bytes) => {
      seen[bytes.length === 0 ? "empty" : bytes.length < 100 ? "short" : "long"] += 1;
      expectWhole(bytes);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

test("Streams of many blocks, of one byte throughout, and of noise come out whole", () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 300_000 }, () => {
    state = Math.imul(state, 48_271) % 2_147_483_647;
    return state >> 8;
  });
  expectWhole(noise);
  expectWhole(new Uint8Array(400_000).fill(0x20));
  const far = new Uint8Array(100_000);
  for (const at of [0, 32_767, 65_535, 98_304]) far.set(noise.subarray(0, 500), at);
  expectWhole(far);
});

test("Skewed counts keep to the longest code that the format has", () => {
  const counts = Array.from({ length: 24 }, (_, i) => Math.round(1.6 ** i));
  const bytes = Uint8Array.from(counts.flatMap((count, byte) => Array(count).fill(byte * 7)));
  for (let i = bytes.length - 1; i > 0; i--) {
    const k = Math.imul(i, 0x9e37_79b1) >>> 0;
    const other = k % (i + 1);
    [bytes[i], bytes[other]] = [bytes[other] ?? 0, bytes[i] ?? 0];
  }
  expectWhole(bytes);
});

test("The result depends on the bytes alone, not on what was packed before", () => {
  const words = new TextEncoder().encode("The Supplier shall insulate the homes. ".repeat(200));
  const first = createZlib()(words);
  pack(words.subarray(7));
  pack(new Uint8Array(70_000));
  expect(pack(words)).toEqual(first);
  expect(first.length).toBeLessThan(words.length / 30);
});
