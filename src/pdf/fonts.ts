import type { PDFContext, PDFRef } from "pdf-lib";
import type { FontId } from "../layout/page.ts";
import { addComposites, type Composite } from "../shaping/composite.ts";
import type { FontShaper } from "../shaping/shaper.ts";
import type { Subsetter } from "../shaping/subset.ts";
import { encodingMap, encodingName, numberOf } from "./code-space.ts";
import { digest } from "./digest.ts";
import { type Code, FontCodes } from "./font-codes.ts";
import { flateStream, number, Verbatim } from "./object.ts";
import { toUnicodeMap } from "./to-unicode.ts";

/** The fonts of one document, taken up as the pages ask for them. */
export class Fonts {
  readonly #shaper: FontShaper;
  readonly #used = new Map<FontId, FontCodes>();

  constructor(shaper: FontShaper) {
    this.#shaper = shaper;
  }

  use(id: FontId): FontCodes {
    const known = this.#used.get(id);
    if (known) return known;
    const codes = new FontCodes(`F${this.#used.size + 1}`, id, this.#shaper);
    this.#used.set(id, codes);
    return codes;
  }

  /** Distance above and below the baseline, in thousandths of the size. */
  extent(id: FontId): { readonly ascent: number; readonly descent: number } {
    return this.#shaper.metrics(id);
  }

  /** Embeds what was used; returns the entry for the resources. Call when all pages are painted. */
  embed(context: PDFContext, subset: Subsetter): string {
    const encoding = writeEncoding(context);
    const fonts = [...this.#used].map(
      ([id, codes]) =>
        `/${codes.name} ${embedFont(context, { id, font: codes, encoding }, subset)}`,
    );
    return `/Font<<${fonts.join("")}>>`;
  }
}

const system = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

/** The way from codes to numbers, which all fonts share. */
function writeEncoding(context: PDFContext): PDFRef {
  return flateStream(context, encodingMap(), {
    Type: "CMap",
    CMapName: encodingName,
    CIDSystemInfo: new Verbatim(system),
    WMode: 0,
  });
}

interface UsedFont {
  readonly id: FontId;
  readonly font: FontCodes;
  readonly encoding: PDFRef;
}

/**
 * A composite font over a TrueType subset (PDF 32000-1, 9.7). Codes select numbers, numbers glyphs;
 * ToUnicode says what each code reads as.
 */
function embedFont(
  context: PDFContext,
  { id, font, encoding }: UsedFont,
  subset: Subsetter,
): PDFRef {
  const codes = font.codes();
  const cut = subset(font.file.bytes, glyphsIn(codes));
  const { font: program, first } = addComposites(cut, compositesIn(codes));
  const name = `${subsetTag(program)}+${font.file.facts.postScriptName}`;
  const file = flateStream(context, program, { Length1: program.length });
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: new Verbatim(system),
      FontDescriptor: context.register(descriptor(context, id, font, name, file)),
      W: new Verbatim(widths(codes, font)),
      CIDToGIDMap: flateStream(context, glyphMap(codes, first)),
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: encoding,
      DescendantFonts: [descendant],
      ToUnicode: flateStream(context, toUnicodeMap(codes)),
    }),
  );
}

const flag = { serif: 2, symbolic: 4, italic: 64 };

function descriptor(
  context: PDFContext,
  id: FontId,
  { file: { facts } }: FontCodes,
  name: string,
  file: PDFRef,
) {
  const serif = id.includes("serif") ? flag.serif : 0;
  const italic = facts.italicAngle === 0 ? 0 : flag.italic;
  return context.obj({
    Type: "FontDescriptor",
    FontName: name,
    Flags: flag.symbolic | serif | italic,
    FontBBox: facts.box.map(Math.round),
    ItalicAngle: facts.italicAngle,
    Ascent: Math.round(facts.ascent),
    Descent: Math.round(facts.descent),
    CapHeight: Math.round(facts.capHeight),
    XHeight: Math.round(facts.xHeight),
    // The file does not say; a usual stem for the weight.
    StemV: Math.round(10 + 0.19 * facts.weight),
    FontFile2: file,
  });
}

/** Six letters that tell this subset from others of the same font. */
function subsetTag(program: Uint8Array): string {
  const letters = [...digest(program).slice(0, 12).matchAll(/../g)];
  return letters
    .map(([pair]) => String.fromCharCode(65 + (Number.parseInt(pair, 16) % 26)))
    .join("");
}

/** The W array: each run of neighbouring numbers with its widths. */
function widths(codes: readonly Code[], font: FontCodes): string {
  let source = "";
  let previous = -2;
  for (const one of codes) {
    const at = numberOf(one.code);
    source += at === previous + 1 ? " " : `${source === "" ? "" : "]"}${at}[`;
    source += number(font.advance(one));
    previous = at;
  }
  return `[${source}${source === "" ? "" : "]"}]`;
}

/** Two bytes a number: that of its glyph. Composites are numbered from `first` on. */
function glyphMap(codes: readonly Code[], first: number): Uint8Array {
  const last = numberOf(codes.at(-1)?.code ?? 0);
  const map = new Uint8Array(2 * (last + 1));
  let next = first;
  for (const { code, glyph } of codes) {
    const id = typeof glyph === "number" ? glyph : next++;
    map.set([id >> 8, id & 0xff], 2 * numberOf(code));
  }
  return map;
}

function glyphsIn(codes: readonly Code[]): number[] {
  return codes.flatMap(({ glyph }) =>
    typeof glyph === "number" ? [glyph] : glyph.parts.map((part) => part.glyph),
  );
}

function compositesIn(codes: readonly Code[]): Composite[] {
  return codes.flatMap(({ glyph }) => (typeof glyph === "number" ? [] : [glyph]));
}
