import { describe, expect, it } from "vitest";
import type { PackId } from "../../src/layout/page.ts";
import { createPress, type ReadPack } from "../../src/pipeline/press.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const design = { ...standardDesign, title: "Warm Homes 東京" };
const fonts = readFonts();

async function press(readPack?: ReadPack) {
  return createPress(
    library,
    await createShaper(readShapingWasm(), fonts),
    readSubsetWasm(),
    readPack,
  );
}

const unprintable = (findings: readonly { readonly code: string; readonly message: string }[]) =>
  findings.filter(({ code }) => code === "unprintable-character").map(({ message }) => message);

describe("a contract in a script whose fonts are not at hand", () => {
  it("says which pack it lacks, and names the characters", async () => {
    const { pages, findings } = (await press()).proof(design);
    expect(pages.packs).toEqual(["chinese"]);
    expect(unprintable(findings)[0]).toContain("“東”, “京” need the fonts for Chinese");
  });

  it("has them read, each pack once, where they can be", async () => {
    const read: PackId[] = [];
    const stand = fonts["fallback-serif-regular"];
    const ready = await press((pack) => {
      read.push(pack);
      return { [`script-${pack}-regular`]: stand };
    });
    const { pages, findings } = ready.proof(design);
    expect(read).toEqual(["chinese", "japanese", "korean"]);
    expect(pages.packs).toEqual([]);
    expect(unprintable(findings)[0]).toContain("are in none of the contract’s fonts");
    ready.proof({ ...design, title: "Warm Homes 京" });
    expect(read).toEqual(["chinese", "japanese", "korean"]);
  });

  it("is set anew when the fonts come later", async () => {
    const later = await press();
    expect(later.proof(design).pages.packs).toEqual(["chinese"]);
    later.addFonts({ "script-chinese-regular": fonts["fallback-serif-regular"] });
    expect(later.proof(design).pages.packs).toEqual(["japanese"]);
  });
});

describe("a design that comes as a copy, as a worker is sent it", () => {
  it("gives the very proof of before where it says the same", async () => {
    const ready = await press();
    const proof = ready.proof(standardDesign);
    expect(ready.proof(structuredClone(standardDesign))).toBe(proof);
  });

  it("keeps the pages that an edit does not touch, and gives what a fresh press gives", async () => {
    const ready = await press();
    const before = ready.proof(standardDesign).pages.pages;
    const [buyer, ...others] = standardDesign.parties;
    if (!buyer) throw new Error("The design has parties");
    const name = "Riverside County Council";
    const edited = { ...structuredClone(standardDesign), parties: [{ ...buyer, name }, ...others] };
    const after = ready.proof(edited);
    expect(after).toEqual((await press()).proof(edited));
    const kept = after.pages.pages.filter((page, i) => page === before[i]);
    expect(kept.length).toBeGreaterThan(before.length / 2);
    expect(kept.length).toBeLessThan(before.length);
  });
});
