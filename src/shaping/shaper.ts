import type { Figures, Glyph, Shaped, Shaper } from "../layout/metrics.ts";
import type { FontId } from "../layout/page.ts";
import { type FontFacts, readFont } from "./font-table.ts";
import { type FeatureSet, type HarfBuzz, type OpenFont, startHarfBuzz } from "./harfbuzz.ts";

/** The file behind a font, for those who embed it. */
export interface FontFile {
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
}

/** Bytes of font files; a font without an entry is not at hand. */
export type FontFiles = Readonly<Partial<Record<FontId, Uint8Array>>>;

/** A shaper over real fonts, which also hands out their files. */
export interface FontShaper extends Shaper {
  file(font: FontId): FontFile;
  /** Takes up more fonts, so that more is covered; nothing shaped before changes. */
  add(fonts: FontFiles): void;
}

/**
 * Starts HarfBuzz over the given font files. A font is opened when it is first used. Text is shaped
 * word by word and each word once, so that the width of a text is the sum of its words and spaces
 * however it is cut; text set from right to left is shaped whole.
 *
 * A character that the font lacks is drawn as a replacement sign, never as the missing-glyph box.
 */
export async function createShaper(wasm: Uint8Array, fonts: FontFiles): Promise<FontShaper> {
  const engine = await startHarfBuzz(wasm);
  const tabular = engine.features(["tnum", "lnum"]);
  // Files stay where they are until a font is used: a contract uses few, and some are read from disk.
  const packs: FontFiles[] = [fonts];
  const has = (font: FontId): boolean => packs.some((files) => Object.hasOwn(files, font));
  const shapers = new Map<FontId, ShapedFont>();
  const shaperOf = (font: FontId): ShapedFont => {
    const known = shapers.get(font);
    if (known) return known;
    const bytes = packs.findLast((files) => Object.hasOwn(files, font))?.[font];
    if (!bytes) throw new Error(`The font ${font} is not loaded`);
    const made = new ShapedFont(engine, bytes, tabular);
    shapers.set(font, made);
    return made;
  };
  return {
    shape: (font, text, direction = "ltr", figures = "text") =>
      shaperOf(font).shape(text, direction, figures),
    has,
    covers: (font, text) => has(font) && shaperOf(font).covers(text),
    metrics: (font) => shaperOf(font).file.facts,
    file: (font) => shaperOf(font).file,
    add: (more) => {
      packs.push(more);
    },
  };
}

/** Words kept per font; a long editing session starts over rather than grow for ever. */
const cacheLimit = 50_000;

/** Signs that stand in for a missing glyph, best first. */
const replacements = [0xfffd, 0x25a1, 0x3f];

/** Characters that are never drawn, so that no font need have them. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

const [unknown, covered, lacking] = [0, 1, 2];

class ShapedFont {
  readonly file: FontFile;
  readonly #open: OpenFont;
  readonly #tabular: FeatureSet;
  readonly #replacement: number;
  readonly #cache = new Map<string, Shaped>();
  /** Of the code points of most scripts whether the font has them; asked of every letter. */
  readonly #low = new Uint8Array(0x2100);
  readonly #covered = new Map<number, boolean>();

  constructor(engine: HarfBuzz, bytes: Uint8Array, tabular: FeatureSet) {
    this.file = { bytes, facts: readFont(bytes) };
    this.#open = engine.open(bytes, this.file.facts.unitsPerEm);
    this.#tabular = tabular;
    this.#replacement = replacements.map((c) => this.#open.glyphOf(c)).find((id) => id > 0) ?? 0;
  }

  shape(text: string, direction: "ltr" | "rtl", figures: Figures): Shaped {
    if (direction === "rtl" || text.length < 2 || !text.includes(" ")) {
      return this.#run(text, direction, figures);
    }
    const glyphs: Glyph[] = [];
    let [width, start] = [0, 0];
    for (const part of splitAtSpaces(text)) {
      const shaped = this.#run(part, direction, figures);
      for (const glyph of shaped.glyphs) glyphs.push({ ...glyph, cluster: glyph.cluster + start });
      width += shaped.width;
      start += part.length;
    }
    return { width, glyphs };
  }

  covers(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i) ?? 0;
      if (codePoint > 0xffff) i += 1;
      const known = codePoint < this.#low.length ? this.#low[codePoint] : unknown;
      if (known === covered) continue;
      if (known === lacking || !this.#find(codePoint)) return false;
    }
    return true;
  }

  /** Whether the font draws a code point, or need not. Remembered. */
  #find(codePoint: number): boolean {
    const remembered = this.#covered.get(codePoint);
    if (remembered !== undefined) return remembered;
    const isInvisible = invisible.test(String.fromCodePoint(codePoint));
    const has = isInvisible || this.#open.glyphOf(codePoint) > 0;
    if (codePoint < this.#low.length) this.#low[codePoint] = has ? covered : lacking;
    else this.#covered.set(codePoint, has);
    return has;
  }

  #run(text: string, direction: "ltr" | "rtl", figures: Figures): Shaped {
    const plain = direction === "ltr" && figures === "text";
    const key = plain ? text : `${direction}${figures}\u0000${text}`;
    const known = this.#cache.get(key);
    if (known) return known;
    if (this.#cache.size >= cacheLimit) this.#cache.clear();
    const made = this.#shapeNow(text, direction, figures);
    this.#cache.set(key, made);
    return made;
  }

  #shapeNow(text: string, direction: "ltr" | "rtl", figures: Figures): Shaped {
    const scale = 1000 / this.file.facts.unitsPerEm;
    const features = figures === "tabular" ? this.#tabular : null;
    const glyphs = this.#open.shape(text, direction, features).map((glyph): Glyph => {
      const missing = glyph.id === 0;
      const id = missing ? this.#replacement : glyph.id;
      return {
        id,
        cluster: glyph.cluster,
        advance: (missing ? this.#open.advanceOf(id) : glyph.advance) * scale,
        xOffset: glyph.xOffset * scale,
        yOffset: glyph.yOffset * scale,
      };
    });
    return { width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), glyphs };
  }
}

/** Words and single spaces, in order. */
function splitAtSpaces(text: string): string[] {
  return text.split(/( )/).filter((part) => part !== "");
}
