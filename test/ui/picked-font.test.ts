import { describe, expect, it } from "vitest";
import { readFonts } from "../../src/shaping/node-fonts.ts";
import { readPickedFonts } from "../../src/ui/picked-font.ts";

const { "fallback-sans-regular": regular, "fallback-sans-bold": bold } = readFonts();

/** A font whose maker forbids embedding: `fsType` of the OS/2 table is 2. */
function restricted(font: Uint8Array): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const tag = String.fromCharCode(...copy.subarray(entry, entry + 4));
    if (tag === "OS/2") view.setUint16(view.getUint32(entry + 8) + 8, 2);
  }
  return copy;
}

describe("font files that a user picks", () => {
  it("are told apart by their weight", () => {
    const files = [
      { name: "b.ttf", bytes: bold },
      { name: "a.ttf", bytes: regular },
    ];
    const { fonts, faults } = readPickedFonts("japanese", files);
    expect(faults).toEqual([]);
    expect(fonts["script-japanese-bold"]).toBe(bold);
    expect(fonts["script-japanese-regular"]).toBe(regular);
  });

  it("serve for both weights where only one was picked", () => {
    const { fonts } = readPickedFonts("korean", [{ name: "b.ttf", bytes: bold }]);
    expect(fonts["script-korean-regular"]).toBe(bold);
  });

  it("are refused, each with the reason, where they cannot go into a PDF", () => {
    const { fonts, faults } = readPickedFonts("chinese", [
      { name: "notes.ttf", bytes: new TextEncoder().encode("no font") },
      { name: "cut.ttf", bytes: regular.slice(0, 300) },
      { name: "mine.ttf", bytes: restricted(regular) },
    ]);
    expect(fonts).toEqual({});
    expect(faults).toEqual([
      { place: "notes.ttf", sentence: "This is not a TrueType font file (.ttf)." },
      { place: "cut.ttf", sentence: "This is not a TrueType font file (.ttf)." },
      { place: "mine.ttf", sentence: "Its maker does not allow it to be put into documents." },
    ]);
  });
});
