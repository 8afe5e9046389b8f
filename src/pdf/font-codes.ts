import type { Glyph, Shaped } from "../layout/metrics.ts";
import type { Fragment } from "../layout/page.ts";
import type { FontFile, FontShaper } from "../shaping/shaper.ts";
import { ByteWriter } from "./byte-writer.ts";
import { glyphTexts } from "./glyph-text.ts";

/** A character code of a font: the glyph that it draws and the text that it reads as. */
export interface Code {
  readonly code: number;
  readonly glyph: number;
  readonly text: string;
}

const softHyphen = "\u00ad";
const highestCode = 0xffff;

/**
 * The character codes of one font in one document, and the encoding of text into them. A code is the
 * glyph's own number, unless that already reads as another text: then the glyph gets a second code
 * past the font's last glyph.
 */
export class FontCodes {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly file: FontFile;
  readonly #id: Fragment["font"];
  readonly #shaper: FontShaper;
  readonly #codes = new Map<number, Code>();
  readonly #aliases = new Map<string, number>();
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

  /** Whether some code differs from its glyph's number. */
  hasAliases(): boolean {
    return this.#aliases.size > 0;
  }

  /**
   * A fragment as the inside of a TJ array that is open in a string, `(` before and `)` after.
   * Word by word, as layout measured it; kerning and justification are numbers between strings.
   */
  encode(fragment: Fragment, to: ByteWriter): void {
    const { text, wordSpacing, size } = fragment;
    const spacing = (wordSpacing * 1000) / size;
    if (fragment.direction === "rtl") {
      to.bytes(this.#encodeRun(text, this.#shape(text, fragment), fragment, spacing));
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
    const encoded = this.#encodeRun(reading, shaped, fragment, 0);
    // A raised glyph's bytes depend on the size, so they are not kept.
    if (shaped.glyphs.every((glyph) => glyph.yOffset === 0)) this.#words.set(key, encoded);
    return encoded;
  }

  #encodeRun(text: string, shaped: Shaped, { size }: Fragment, spacing: number): Uint8Array {
    const writer = this.#writer;
    const texts = glyphTexts(text, shaped.glyphs);
    shaped.glyphs.forEach((glyph, i) => {
      const reading = texts[i] ?? "";
      const surplus = this.file.facts.advance(glyph.id) - glyph.advance;
      if (glyph.yOffset !== 0) rise(writer, (glyph.yOffset * size) / 1000);
      if (glyph.xOffset !== 0) adjust(writer, -glyph.xOffset);
      writeCode(writer, this.#codeOf(glyph, reading));
      if (glyph.yOffset !== 0) rise(writer, 0);
      const shift = glyph.xOffset + surplus - (reading === " " ? spacing : 0);
      if (Math.abs(shift) >= 0.05) adjust(writer, shift);
    });
    return writer.take().slice();
  }

  #codeOf(glyph: Glyph, text: string): number {
    const first = this.#codes.get(glyph.id);
    if (first === undefined) this.#codes.set(glyph.id, { code: glyph.id, glyph: glyph.id, text });
    if (first === undefined || first.text === text) return glyph.id;
    const key = `${glyph.id} ${text}`;
    const known = this.#aliases.get(key);
    if (known !== undefined) return known;
    const code = this.file.facts.glyphCount + this.#aliases.size;
    if (code > highestCode) return glyph.id;
    this.#aliases.set(key, code);
    this.#codes.set(code, { code, glyph: glyph.id, text });
    return code;
  }
}

/** Moves left by thousandths of the font size. */
function adjust(writer: ByteWriter, thousandths: number): void {
  writer.ascii(")");
  writer.number(Math.round(thousandths * 10) * 10);
  writer.ascii("(");
}

/** Lifts what follows above the baseline, in points. */
function rise(writer: ByteWriter, points: number): void {
  writer.ascii(")]TJ ");
  writer.number(Math.round(points * 100));
  writer.ascii(" Ts[(");
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
