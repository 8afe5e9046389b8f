import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/picture/base64.ts";
import { reading } from "../../src/picture/picture.ts";
import { readPng } from "../../src/picture/png.ts";
import { pngFile } from "./png-file.ts";

const read = (...file: Parameters<typeof pngFile>) => readPng(pngFile(...file));

describe("a PNG", () => {
  it("gives its red, green and blue, through every filter", () => {
    const head = { width: 2, height: 5, depth: 8, type: 2 };
    const { channels, samples, alpha } = read(head, [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ]);
    expect(channels).toBe(3);
    expect(alpha).toBeNull();
    expect([...samples]).toEqual([1, 2, 3, 4, 5].flatMap(() => [10, 20, 30, 40, 50, 60]));
  });

  it("keeps its opacity, and has none where all is opaque", () => {
    const head = { width: 2, height: 1, depth: 8, type: 6 };
    const clear = read(head, [[0, 1, 2, 3, 128, 4, 5, 6, 255]]);
    expect([...clear.samples]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...(clear.alpha ?? [])]).toEqual([128, 255]);
    expect(read(head, [[0, 1, 2, 3, 255, 4, 5, 6, 255]]).alpha).toBeNull();
  });

  it("looks its colours up in its palette, transparent ones too", () => {
    const head = { width: 4, height: 1, depth: 2, type: 3 };
    const more = { PLTE: [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255], tRNS: [0, 99] };
    const { samples, alpha } = read(head, [[0, 0b00_01_10_11]], more);
    expect([...samples]).toEqual([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]);
    expect([...(alpha ?? [])]).toEqual([0, 99, 255, 255]);
  });

  it("spreads grey of few bits over the whole range, and takes one grey for clear", () => {
    const four = read({ width: 3, height: 1, depth: 4, type: 0 }, [[0, 0x0f, 0x80]]);
    expect([...four.samples]).toEqual([0, 255, 136]);
    const clear = read({ width: 2, height: 1, depth: 8, type: 0 }, [[0, 7, 8]], { tRNS: [0, 7] });
    expect([...(clear.alpha ?? [])]).toEqual([0, 255]);
  });

  it("keeps the upper half of samples of 16 bits", () => {
    const { samples, alpha } = read({ width: 1, height: 1, depth: 16, type: 4 }, [
      [0, 0x12, 0x34, 0xab, 0xcd],
    ]);
    expect([[...samples], [...(alpha ?? [])]]).toEqual([[0x12], [0xab]]);
  });

  it("puts the passes of an interlaced one together", () => {
    const head = { width: 3, height: 3, depth: 8, type: 0, interlaced: true };
    const passes = [
      [0, 1],
      [0, 3],
      [0, 7, 9],
      [0, 2],
      [0, 8],
      [0, 4, 5, 6],
    ];
    // Width 3 and height 3 leave the second and third pass of Adam7 empty.
    const rows = [passes[0], passes[1], passes[2], passes[3], passes[4], passes[5]];
    expect([
      ...read(
        head,
        rows.map((row) => row ?? []),
      ).samples,
    ]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("is refused where a byte has changed, it is cut off, or it is huge", () => {
    const whole = pngFile({ width: 1, height: 1, depth: 8, type: 0 }, [[0, 7]]);
    const faultOf = (bytes: Uint8Array): string => {
      const result = reading(() => readPng(bytes));
      return result.ok ? "none" : result.fault.message;
    };
    expect(faultOf(whole)).toBe("none");
    expect(faultOf(whole.with(45, (whole[45] ?? 0) ^ 1))).toContain("damaged");
    expect(faultOf(whole.subarray(0, 40))).toContain("damaged");
    expect(faultOf(pngFile({ width: 2, height: 2, depth: 8, type: 0 }, [[0, 7]]))).toContain(
      "damaged",
    );
    expect(faultOf(pngFile({ width: 9000, height: 9000, depth: 8, type: 0 }, []))).toContain(
      "9000",
    );
    expect(faultOf(new TextEncoder().encode("GIF89a"))).toContain("no PNG");
  });
});

it("base64 gives back the bytes that it was made from", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});
