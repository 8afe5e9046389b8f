import type { Glyph, Shaped } from "../layout/metrics.ts";
import type { Fragment } from "../layout/page.ts";
import type { Composite } from "../shaping/composite.ts";
import type { FontFile, FontShaper } from "../shaping/shaper.ts";
import { ByteWriter } from "./byte-writer.ts";
import { isLong, otherCodes, ownCode } from "./code-space.ts";
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

/**
 * The character codes of one font in one document, and the encoding of text into them. An ASCII
 * character has its own code, all others the next that is free; a glyph that reads in two ways has two.
 * A cluster of several glyphs, such as a letter with points, has one code too, which draws and reads it
 * whole, since readers that go by place tear marks from their letters.
 */
export class FontCodes {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly file: FontFile;
  readonly #id: Fragment["font"];
  readonly #shaper: FontShaper;
  readonly #codes = new Map<number, Code>();
  /** By what is drawn and how it reads. */
  readonly #known = new Map<string, number>();
  readonly #free = otherCodes();
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
   * Word by word, as layout measured it; kerning stands in numbers between strings, and spaces are
   * widened by the word spacing that the painter sets.
   */
  encode(fragment: Fragment, to: ByteWriter): void {
    const { text } = fragment;
    if (fragment.direction === "rtl") {
      to.bytes(this.#encodeRun(text, this.#shape(text, fragment), "rtl"));
      return;
    }
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      if (end > start) to.bytes(this.#word(text.slice(start, end), fragment, end === text.length));
      if (space < 0) break;
      to.bytes(this.#word(" ", fragment, false));
      start = space + 1;
    }
  }

  /**
   * Says to readers that text from right to left ends here, so that a comma after a name in Hebrew
   * does not become a part of it: a left-to-right mark, which draws nothing.
   */
  turnBack(to: ByteWriter): void {
    writeCode(to, this.#codeOf("", { parts: [], advance: 0 }, leftToRightMark));
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
    const encoded = this.#encodeRun(reading, shaped, "ltr");
    this.#words.set(key, encoded);
    return encoded;
  }

  #encodeRun(text: string, { glyphs: all }: Shaped, direction: Fragment["direction"]): Uint8Array {
    const writer = this.#writer;
    for (const cluster of drawnClusters(text, all, direction)) {
      const { glyphs } = cluster;
      const [glyph] = glyphs;
      if (!glyph) continue;
      if (glyphs.length === 1 && glyph.yOffset === 0) {
        this.#encodeGlyph(glyph, cluster.text, writer);
      } else writeCode(writer, this.#codeOfComposite(cluster));
    }
    return writer.take().slice();
  }

  #encodeGlyph(glyph: Glyph, text: string, writer: ByteWriter): void {
    if (glyph.xOffset !== 0) adjust(writer, -glyph.xOffset);
    writeCode(writer, this.#codeOf(`${glyph.id}`, glyph.id, text));
    const surplus = this.file.facts.advance(glyph.id) - glyph.advance;
    const shift = glyph.xOffset + surplus;
    if (Math.abs(shift) >= 0.05) adjust(writer, shift);
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
    return this.#codeOf(key, composite, text);
  }

  #codeOf(drawn: string, glyph: Code["glyph"], text: string): number {
    const key = `${drawn} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const code = this.#freeCode(text);
    this.#known.set(key, code);
    this.#codes.set(code, { code, glyph, text });
    return code;
  }

  #freeCode(text: string): number {
    const own = ownCode(text);
    if (own !== null && !this.#codes.has(own)) return own;
    const next = this.#free.next();
    if (next.done) throw new RangeError("A contract uses more than 16,000 signs of one font");
    return next.value;
  }
}

/** Moves left by thousandths of the font size. */
function adjust(writer: ByteWriter, thousandths: number): void {
  writer.ascii(")");
  writer.number(Math.round(thousandths * 10) * 10);
  writer.ascii("(");
}

function writeCode(writer: ByteWriter, code: number): void {
  if (isLong(code)) writer.byte(code >> 8);
  writer.byte(code & 0xff);
}
