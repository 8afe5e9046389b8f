import type { Glyph, Shaped } from "../layout/metrics.ts";
import type { Fragment } from "../layout/page.ts";
import type { Composite } from "../shaping/composite.ts";
import type { FontFile, FontShaper } from "../shaping/shaper.ts";
import { ByteWriter } from "./byte-writer.ts";
import { type DrawnCluster, drawnClusters } from "./glyph-text.ts";

/** A character code of a font: what it draws and the text that it reads as. */
export interface Code {
  readonly code: number;
  /** A glyph of the font, or one that is to be made of several. */
  readonly glyph: number | Composite;
  readonly text: string;
}

const softHyphen = "\u00ad";
const leftToRightMark = "\u200e";
const highestCode = 0xffff;

/**
 * The character codes of one font in one document, and the encoding of text into them. A code is the
 * glyph's own number, unless that already reads as another text: then the glyph gets a second code
 * past the font's last glyph. So does a cluster of several glyphs, such as a letter with points: one
 * code draws and reads it whole, since readers that go by place tear marks from their letters.
 */
export class FontCodes {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly file: FontFile;
  readonly #id: Fragment["font"];
  readonly #shaper: FontShaper;
  readonly #codes = new Map<number, Code>();
  readonly #extra = new Map<string, number>();
  readonly #words = new Map<string, Uint8Array>();
  readonly #writer = new ByteWriter();

  constructor(name: string, id: Fragment["font"], shaper: FontShaper) {
    this.name = name;
    this.#id = id;
    this.#shaper = shaper;
    this.file = shaper.file(id);
  }

  /** The codes in use, in ascending order. */
  codes(): Code[] {
    return [...this.#codes.values()].toSorted((a, b) => a.code - b.code);
  }

  /** Width of what a code draws, in thousandths of the size. */
  advance({ glyph }: Code): number {
    const { facts } = this.file;
    return typeof glyph === "number"
      ? facts.advance(glyph)
      : (glyph.advance * 1000) / facts.unitsPerEm;
  }

  /**
   * A fragment as the inside of a TJ array that is open in a string, `(` before and `)` after.
   * Word by word, as layout measured it; kerning and justification are numbers between strings.
   */
  encode(fragment: Fragment, to: ByteWriter): void {
    const { text, wordSpacing, size } = fragment;
    const spacing = (wordSpacing * 1000) / size;
    if (fragment.direction === "rtl") {
      to.bytes(this.#encodeRun(text, this.#shape(text, fragment), "rtl", spacing));
      return;
    }
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      if (end > start) to.bytes(this.#word(text.slice(start, end), fragment, end === text.length));
      if (space < 0) break;
      to.bytes(this.#word(" ", fragment, false));
      if (spacing !== 0 && space + 1 < text.length) adjust(to, -spacing);
      start = space + 1;
    }
  }

  /**
   * Says to readers that text from right to left ends here, so that a comma after a name in Hebrew
   * does not become a part of it: a left-to-right mark, which draws nothing.
   */
  turnBack(to: ByteWriter): void {
    writeCode(to, this.#extraCode("", { parts: [], advance: 0 }, leftToRightMark));
  }

  #shape(text: string, { direction, figures }: Fragment): Shaped {
    return this.#shaper.shape(this.#id, text, direction, figures ?? "text");
  }

  #word(text: string, fragment: Fragment, isLast: boolean): Uint8Array {
    const broken = isLast && fragment.hyphenated === true;
    const plain = !broken && fragment.figures === undefined;
    const key = plain ? text : `${broken ? "-" : ""}${fragment.figures ?? ""}\u0000${text}`;
    const known = this.#words.get(key);
    if (known) return known;
    const shaped = this.#shape(text, fragment);
    // The hyphen of a line break reads as a soft one, so that the word is found whole.
    const reading = broken ? text.slice(0, -1) + softHyphen : text;
    const encoded = this.#encodeRun(reading, shaped, "ltr", 0);
    this.#words.set(key, encoded);
    return encoded;
  }

  #encodeRun(
    text: string,
    { glyphs: all }: Shaped,
    direction: Fragment["direction"],
    spacing: number,
  ): Uint8Array {
    const writer = this.#writer;
    for (const cluster of drawnClusters(text, all, direction)) {
      const { glyphs } = cluster;
      const [glyph] = glyphs;
      if (!glyph) continue;
      const widened = cluster.text === " " ? spacing : 0;
      if (glyphs.length === 1 && glyph.yOffset === 0) {
        this.#encodeGlyph(glyph, cluster.text, widened, writer);
      } else {
        writeCode(writer, this.#codeOfComposite(cluster));
        if (widened !== 0) adjust(writer, -widened);
      }
    }
    return writer.take().slice();
  }

  #encodeGlyph(glyph: Glyph, text: string, widened: number, writer: ByteWriter): void {
    if (glyph.xOffset !== 0) adjust(writer, -glyph.xOffset);
    writeCode(writer, this.#codeOf(glyph.id, text));
    const surplus = this.file.facts.advance(glyph.id) - glyph.advance;
    const shift = glyph.xOffset + surplus - widened;
    if (Math.abs(shift) >= 0.05) adjust(writer, shift);
  }

  #codeOf(glyph: number, text: string): number {
    const first = this.#codes.get(glyph);
    if (first === undefined) this.#codes.set(glyph, { code: glyph, glyph, text });
    if (first === undefined || (first.glyph === glyph && first.text === text)) return glyph;
    return this.#extraCode(`${glyph} ${text}`, glyph, text);
  }

  #codeOfComposite({ text, glyphs }: DrawnCluster): number {
    const units = this.file.facts.unitsPerEm / 1000;
    let reached = 0;
    const parts = glyphs.map(({ id, advance, xOffset, yOffset }) => {
      const [x, y] = [reached + xOffset, yOffset];
      reached += advance;
      return { glyph: id, x: Math.round(x * units), y: Math.round(y * units) };
    });
    const key = parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(" ");
    const composite = { parts, advance: Math.max(0, Math.round(reached * units)) };
    return this.#extraCode(`${key} ${text}`, composite, text);
  }

  #extraCode(key: string, glyph: Code["glyph"], text: string): number {
    const known = this.#extra.get(key);
    if (known !== undefined) return known;
    const code = this.#freeCode();
    this.#extra.set(key, code);
    this.#codes.set(code, { code, glyph, text });
    return code;
  }

  /** Past the font's last glyph; in a font that fills the codes, one that no glyph has taken yet. */
  #freeCode(): number {
    const next = this.file.facts.glyphCount + this.#extra.size;
    if (next <= highestCode) return next;
    for (let code = highestCode; code > 0; code--) if (!this.#codes.has(code)) return code;
    throw new RangeError("A contract uses more than 65,535 different signs of one font");
  }
}

/** Moves left by thousandths of the font size. */
function adjust(writer: ByteWriter, thousandths: number): void {
  writer.ascii(")");
  writer.number(Math.round(thousandths * 10) * 10);
  writer.ascii("(");
}

function writeCode(writer: ByteWriter, code: number): void {
  writeStringByte(writer, code >> 8);
  writeStringByte(writer, code & 0xff);
}

const backslash = 0x5c;
const carriageReturn = 0x0d;
const escaped = new Set([0x28, 0x29, backslash]);

/** A byte inside a literal string. A bare carriage return would be read as a line feed. */
function writeStringByte(writer: ByteWriter, byte: number): void {
  if (byte === carriageReturn) {
    writer.ascii("\\r");
    return;
  }
  if (escaped.has(byte)) writer.byte(backslash);
  writer.byte(byte);
}
