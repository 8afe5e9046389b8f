/**
 * Facts read straight from a TrueType file. Lengths are in thousandths of the font size, as PDF and
 * layout want them, whatever the file's own units are.
 */
export interface FontFacts {
  readonly postScriptName: string;
  readonly glyphCount: number;
  /** Left, bottom, right, top of the box that holds every glyph. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees counter-clockwise from upright; negative for a face that leans right. */
  readonly italicAngle: number;
  /** 100 to 900; 400 is regular, 700 bold. */
  readonly weight: number;
  readonly unitsPerEm: number;
  /** Whether it holds a range of faces, of which none is chosen. */
  readonly isVariable: boolean;
  /** Whether its maker allows it to be put into documents (OS/2 `fsType`). */
  readonly mayEmbed: boolean;
  /** Nominal advance of a glyph, before kerning. */
  advance(glyph: number): number;
}

/** Of `fsType`: the bits that say how a font may be used, and their value where it may not be embedded. */
const usageBits = 0x000f;
const restricted = 0x0002;

/** Reads a font file's tables. Throws where the file is not a TrueType font. */
export function readFont(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font file has no ${tag} table`);
    return offset;
  };
  const [head, hhea, os2, hmtx] = [at("head"), at("hhea"), at("OS/2"), at("hmtx")];
  const unitsPerEm = view.getUint16(head + 18);
  const length = (offset: number): number => (view.getInt16(offset) * 1000) / unitsPerEm;
  const metricCount = view.getUint16(hhea + 34);

  return {
    postScriptName: readPostScriptName(view, at("name")),
    glyphCount: view.getUint16(at("maxp") + 4),
    box: [length(head + 36), length(head + 38), length(head + 40), length(head + 42)],
    ascent: length(hhea + 4),
    descent: length(hhea + 6),
    xHeight: length(os2 + 86),
    capHeight: length(os2 + 88),
    italicAngle: view.getInt32(at("post") + 4) / 65536,
    weight: view.getUint16(os2 + 4),
    unitsPerEm,
    isVariable: tables.has("fvar"),
    mayEmbed: (view.getUint16(os2 + 8) & usageBits) !== restricted,
    // Glyphs past the last metric share it.
    advance: (glyph) =>
      (view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)) * 1000) / unitsPerEm,
  };
}

function readDirectory(view: DataView): Map<string, number> {
  if (view.byteLength < 12 || view.getUint32(0) !== 0x00010000) {
    throw new Error("Not a TrueType font file");
  }
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(entry + k))).join("");
    tables.set(tag, view.getUint32(entry + 8));
  }
  return tables;
}

/** Name 6 of the `name` table, in its Windows Unicode form. */
function readPostScriptName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + 12 * i;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 6) continue;
    const start = strings + view.getUint16(record + 10);
    const codes = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, k) =>
      view.getUint16(start + 2 * k),
    );
    return String.fromCharCode(...codes).replace(/[^A-Za-z0-9-]/g, "");
  }
  throw new Error("The font file has no PostScript name");
}
