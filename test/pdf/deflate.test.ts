import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { createDeflate, deflate } from "../../src/pdf/deflate.ts";

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

test("A stream that stayed is packed once", () => {
  const pack = createDeflate();
  const first = pack("page 0", bytesOf("Riverside Council"));
  expect(pack("page 0", bytesOf("Riverside Council"))).toBe(first);
  expect(first).toEqual(deflate(bytesOf("Riverside Council")));
});

test("A stream that changed is packed anew, even where its bytes are overwritten in place", () => {
  const pack = createDeflate();
  const bytes = bytesOf("Riverside Council");
  pack("page 0", bytes);
  bytes.set(bytesOf("Lakeside "));
  expect(new TextDecoder().decode(unzlibSync(pack("page 0", bytes)))).toBe("Lakeside  Council");
});

test("Streams of different names do not stand in for each other's place", () => {
  const pack = createDeflate();
  const first = pack("page 0", bytesOf("Riverside"));
  pack("page 1", bytesOf("Lakeside"));
  expect(pack("page 0", bytesOf("Riverside"))).toBe(first);
});
