import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "../../src/base/sha256.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("gives the digests that the standard gives as examples", (message, digest) => {
  expect(hex(sha256(text(message)))).toBe(digest);
});

it("agrees with Node on bytes of every length around its blocks", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => 251 * i + length);
    expect(hex(sha256(bytes)), `${length} bytes`).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
  }
});
