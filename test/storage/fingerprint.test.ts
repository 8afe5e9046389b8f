import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { printDesign } from "../../src/storage/file.ts";
import { fingerprintOf } from "../../src/storage/fingerprint.ts";

it("is five groups of four that cannot be misread", () => {
  const print = fingerprintOf(printDesign(blankDesign("riverside", "obs")));
  expect(print).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
});

it("holds the first hundred bits of the SHA-256", () => {
  const bits = Array.from(createHash("sha256").update("Riverside Council").digest())
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .slice(0, 100);
  const read = Array.from(fingerprintOf("Riverside Council").replaceAll("-", ""))
    .map((digit) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digit).toString(2).padStart(5, "0"))
    .join("");
  expect(read).toBe(bits);
});

it("is another for a design that differs in one letter", () => {
  const named = (title: string): string =>
    fingerprintOf(printDesign({ ...blankDesign("riverside", "obs"), title }));
  expect(named("Warm homes")).toBe(named("Warm homes"));
  expect(named("Warm homes")).not.toBe(named("Warm home"));
});
