import { expect, test } from "vitest";
import { decodeDataUrl, loadBytes } from "../../src/ui/load-bytes.ts";

const bytes = [0, 97, 115, 109, 255, 128];
const url = `data:application/wasm;base64,${Buffer.from(bytes).toString("base64")}`;

test("a data address gives its bytes without the network", async () => {
  expect([...(await loadBytes(url))]).toEqual(bytes);
});

test("an encoding that the build never makes is refused", () => {
  expect(() => decodeDataUrl("data:text/plain,wasm")).toThrow("base64");
});
