import { expect, it } from "vitest";
import { fromBase64 } from "../../src/picture/base64.ts";
import { readPickedPicture } from "../../src/ui/picked-picture.ts";
import { pngFile } from "../picture/png-file.ts";

const png = pngFile({ width: 1, height: 1, depth: 8, type: 0 }, [[0, 7]]);
const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0"?><svg viewBox="0 0 9 9">${inside}</svg>`);

const faultOf = (bytes: Uint8Array): string => {
  const picked = readPickedPicture("leeds.png", bytes, "");
  return picked.ok ? "none" : picked.fault;
};

it("a picked picture becomes the letterhead with its bytes, and keeps the description", () => {
  const picked = readPickedPicture("leeds.png", png, "Leeds City Council");
  expect(picked).toMatchObject({
    ok: true,
    letterhead: { name: "leeds.png", mediaType: "image/png", alt: "Leeds City Council" },
  });
  expect(picked.ok && fromBase64(picked.letterhead.data)).toEqual(png);
});

it("its kind is told by its content, whatever its name", () => {
  const picked = readPickedPicture("leeds.png", svg('<path d="M0 0h9"/>'), "");
  expect(picked).toMatchObject({ letterhead: { mediaType: "image/svg+xml" } });
});

it("a picture that cannot be a letterhead is refused with the reason", () => {
  expect(faultOf(new TextEncoder().encode("GIF89a"))).toContain("neither a PNG nor an SVG");
  expect(faultOf(svg("<text>Leeds</text>"))).toMatch(/<text>.*Turn the text into paths/);
  expect(faultOf(svg(`<!--${" ".repeat(1_200_000)}-->`))).toContain("1.2 MB");
});
