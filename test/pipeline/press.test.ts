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

describe("a contract in a script whose fonts are not at hand", { timeout: 30_000 }, () => {
  it("says which pack it lacks, and names the characters", async () => {
    const { pages, findings } = (await press()).proof(design);
    expect(pages.packs).toEqual(["chinese"]);
    expect(unprintable(findings)[0]).toContain(
      "“東” (U+6771), “京” (U+4EAC) need the fonts for Chinese",
    );
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

describe("a character that cannot be printed", { timeout: 30_000 }, async () => {
  const ready = await press();
  const [buyer, ...others] = standardDesign.parties;
  if (!buyer) throw new Error("The design has parties");

  const buyerCalled = (name: string, state: "draft" | "final") => {
    const draft = { ...standardDesign.draft, state };
    const parties = [{ ...buyer, name }, ...others];
    const { findings, pages } = ready.proof({ ...standardDesign, draft, parties });
    const from = "parties.0.name";
    const lines = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "line" ? [item.fragments] : [])),
    );
    const shown = lines
      .map((fragments) =>
        fragments.filter(({ mark }) => mark?.kind === "value" && mark.from === from),
      )
      .find((fragments) => fragments.length > 0);
    return {
      shown: shown
        ?.map(({ text }) => text)
        .join("")
        .trim(),
      faults: findings
        .filter(({ code, where }) => code === "unprintable-character" && where.field === from)
        .map(({ level, message }) => `${level}: ${message.split(";")[0]}`),
    };
  };

  it.each([
    ["Leeds\u202e City", "Leeds[U+202E] City", "The character U+202E cannot be printed"],
    ["Lee\u200bds", "Lee[U+200B]ds", "The character U+200B cannot be printed"],
    [
      "Lee\u200dds\ufe0f",
      "Lee[U+200D]ds[U+FE0F]",
      "The characters U+200D, U+FE0F cannot be printed",
    ],
    ["Leeds\u2066", "Leeds[U+2066]", "The character U+2066 cannot be printed"],
    ["Leeds\ud83d", "Leeds[U+D83D]", "The character U+D83D cannot be printed"],
    ["Leeds \u16a0", "Leeds [U+16A0]", "“ᚠ” (U+16A0) is in none of the contract’s fonts"],
  ])("is shown in a draft and blocks a final contract: %j", (name, shown, fault) => {
    const [draft, final] = [buyerCalled(name, "draft"), buyerCalled(name, "final")];
    expect(draft.shown).toBe(shown);
    expect(draft.faults).toEqual([expect.stringMatching(/^warning: /)]);
    expect(draft.faults[0]).toContain(fault);
    expect(final.shown).toBe(shown);
    expect(final.faults).toEqual([expect.stringMatching(/^blocker: /)]);
  });

  it.each(["نمی\u200cخواهم", "क्\u200dष", "👩\u200d🚀 ❤\ufe0f", "1\ufe0f\u20e3"])(
    "is none of those that a word or a sign is spelt with: %s",
    (name) => expect(buyerCalled(name, "final").faults).toEqual([]),
  );
});

describe("a design that comes as a copy, as a worker is sent it", { timeout: 30_000 }, () => {
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
