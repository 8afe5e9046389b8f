import { inkColours } from "../layout/ink.ts";
import type { Fragment, Item, Page } from "../layout/page.ts";
import { ByteWriter } from "./byte-writer.ts";
import { drawDrawing } from "./drawing.ts";
import type { FontCodes } from "./font-codes.ts";
import type { Fonts } from "./fonts.ts";
import { number } from "./object.ts";
import type { Pictures } from "./pictures.ts";
import type { Structure } from "./structure.ts";

type Line = Extract<Item, { kind: "line" }>;
type Box = Extract<Item, { kind: "box" }>;
type Path = Extract<Item, { kind: "path" }>;
type PictureItem = Extract<Item, { kind: "picture" }>;

/** A place on a page that leads elsewhere: one line's part of a Link element. Origin bottom left. */
export interface LinkArea {
  /** Index of the Link element. */
  readonly link: number;
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What encloses the content being written: an element, or an artifact of a kind. */
type Enclosure = number | keyof typeof artifacts;

/** The properties of artifacts (PDF 32000-1, 14.8.2.2); a table's head comes again for the page alone. */
const artifacts = {
  Header: "/Type/Pagination/Subtype/Header",
  Footer: "/Type/Pagination/Subtype/Footer",
  Pagination: "/Type/Pagination",
  Layout: "/Type/Layout",
} as const;

/** Turns pages into content streams, one after the other, and tells the structure what is where. */
export class Painter {
  readonly #fonts: Fonts;
  readonly #pictures: Pictures;
  readonly #structure: Structure;
  readonly #out = new ByteWriter();
  #page = 0;
  #height = 0;
  /** By link and baseline: the words of a contents line and its page number are one area. */
  readonly #areas = new Map<string, LinkArea>();
  #enclosure: Enclosure | null = null;
  #inText = false;
  #font: FontCodes | null = null;
  #size = 0;
  #ink = "";
  /** In thousandths of a point; null is not known. */
  #wordSpacing: number | null = null;
  /** Origin of the current text line, in hundredths of a point. */
  #lineX = 0;
  #lineY = 0;

  constructor(fonts: Fonts, pictures: Pictures, structure: Structure) {
    this.#fonts = fonts;
    this.#pictures = pictures;
    this.#structure = structure;
  }

  /** A page's content, valid until the next call, and its links in reading order. */
  paint(page: Page): { readonly bytes: Uint8Array; readonly links: readonly LinkArea[] } {
    this.#page = page.index;
    this.#height = page.height;
    this.#font = null;
    this.#ink = "";
    this.#wordSpacing = null;
    this.#areas.clear();
    for (const item of page.items) {
      if (item.kind === "line") this.#paintLine(item);
      else if (item.kind === "box") this.#paintBox(item);
      else if (item.kind === "path") this.#paintPath(item);
      else this.#paintPicture(item);
    }
    this.#close();
    return { bytes: this.#out.take(), links: [...this.#areas.values()] };
  }

  #paintLine({ baseline, fragments, furniture }: Line): void {
    const edges = rightEdges(fragments);
    for (const fragment of fragments) {
      if (fragment.text === "") continue;
      this.#enclose(fragment.element ?? furniture ?? "Pagination");
      this.#paintText(fragment, baseline, edges.has(hundredths(fragment.x)));
      this.#noteLink(fragment, baseline);
    }
  }

  #paintText(fragment: Fragment, baseline: number, turnsBack: boolean): void {
    const out = this.#out;
    if (!this.#inText) {
      out.ascii("BT\n");
      this.#inText = true;
      this.#lineX = 0;
      this.#lineY = 0;
    }
    this.#setFont(this.#fonts.use(fragment.font), fragment.size);
    this.#setFill(fragment.ink);
    this.#setWordSpacing(Math.round(fragment.wordSpacing * 1000));
    const x = hundredths(fragment.x);
    const y = hundredths(this.#height - baseline);
    this.#operate("Td", x - this.#lineX, y - this.#lineY);
    this.#lineX = x;
    this.#lineY = y;
    out.ascii("[(");
    if (turnsBack && startsNeutral.test(fragment.text)) this.#font?.turnBack(out);
    this.#font?.encode(fragment, out);
    out.ascii(")]TJ\n");
  }

  #paintBox({ x, y, width, height, ink }: Box): void {
    this.#enclose("Layout");
    this.#endText();
    this.#setFill(ink);
    const corner = [x, this.#height - y - height, width, height].map(hundredths);
    this.#operate("re f", ...corner);
  }

  #paintPath({ points, width, dash, ink, element }: Path): void {
    if (points.length < 2) return;
    this.#enclose(element ?? "Layout");
    this.#endText();
    this.#out.ascii("q\n");
    this.#operate("w", hundredths(width));
    if (dash.length > 0) {
      this.#out.ascii(`[${dash.map((length) => Math.round(length * 100) / 100).join(" ")}]0 d\n`);
    }
    this.#out.ascii(`${colourOperands(ink)}RG\n`);
    points.forEach(({ x, y }, i) =>
      this.#operate(i === 0 ? "m" : "l", hundredths(x), hundredths(this.#height - y)),
    );
    this.#out.ascii("S\nQ\n");
  }

  #paintPicture({ x, y, width, height, picture, element }: PictureItem): void {
    this.#enclose(element ?? "Layout");
    this.#endText();
    const bottom = this.#height - y - height;
    const box = { x, y: bottom, width, height };
    if (picture.kind === "drawing") return this.#out.ascii(drawDrawing(picture, box));
    const name = this.#pictures.use(picture);
    const matrix = [width, 0, 0, height, x, bottom].map(number).join(" ");
    this.#out.ascii(`q\n${matrix} cm\n/${name} Do\nQ\n`);
  }

  /** Widens the area of the fragment's link on this line, or begins one. */
  #noteLink(fragment: Fragment, baseline: number): void {
    const found = fragment.element === null ? null : this.#structure.linkOf(fragment.element);
    if (!found) return;
    const { ascent, descent } = this.#fonts.extent(fragment.font);
    const y = this.#height - baseline;
    const here: LinkArea = {
      link: found.link,
      text: fragment.text,
      left: fragment.x,
      right: fragment.x + fragment.width,
      bottom: y + (descent * fragment.size) / 1000,
      top: y + (ascent * fragment.size) / 1000,
    };
    const key = `${found.link} ${baseline}`;
    const known = this.#areas.get(key);
    this.#areas.set(key, known ? unite(known, here) : here);
  }

  #enclose(enclosure: Enclosure): void {
    if (this.#enclosure === enclosure) return;
    this.#close();
    this.#enclosure = enclosure;
    if (typeof enclosure === "string") {
      this.#out.ascii(`/Artifact<<${artifacts[enclosure]}>>BDC\n`);
      return;
    }
    const id = this.#structure.mark(enclosure, this.#page);
    this.#out.ascii(`/${this.#structure.tagOf(enclosure)}<</MCID ${id}>>BDC\n`);
  }

  #close(): void {
    this.#endText();
    if (this.#enclosure !== null) this.#out.ascii("EMC\n");
    this.#enclosure = null;
  }

  #endText(): void {
    if (this.#inText) this.#out.ascii("ET\n");
    this.#inText = false;
  }

  #setFont(font: FontCodes, size: number): void {
    if (this.#font === font && this.#size === size) return;
    this.#font = font;
    this.#size = size;
    this.#out.ascii(`/${font.name} `);
    this.#operate("Tf", hundredths(size));
  }

  #setFill(ink: Fragment["ink"] | Box["ink"]): void {
    const operands = colourOperands(ink);
    if (this.#ink === operands) return;
    this.#ink = operands;
    this.#out.ascii(`${operands}rg\n`);
  }

  #setWordSpacing(thousandths: number): void {
    if (this.#wordSpacing === thousandths) return;
    this.#wordSpacing = thousandths;
    this.#out.thousandths(thousandths);
    this.#out.ascii(" Tw\n");
  }

  #operate(operator: string, ...operands: readonly number[]): void {
    for (const operand of operands) {
      this.#out.number(operand);
      this.#out.byte(0x20);
    }
    this.#out.ascii(operator);
    this.#out.byte(0x0a);
  }
}

/** Where text from right to left ends on its right, in hundredths of a point. */
function rightEdges(fragments: readonly Fragment[]): ReadonlySet<number> {
  const turned = fragments.filter(({ direction }) => direction === "rtl");
  return new Set(turned.map(({ x, width }) => hundredths(x + width)));
}

/** A text whose beginning readers would take to be a part of the name from right to left before it. */
const startsNeutral = /^[^\p{L}\p{N}]/u;

function hundredths(points: number): number {
  return Math.round(points * 100);
}

function unite(a: LinkArea, b: LinkArea): LinkArea {
  return {
    link: a.link,
    text: a.text + b.text,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
    top: Math.max(a.top, b.top),
  };
}

const operandsOf = new Map<string, string>();

/** "0.11 0.14 0.15 ": an ink as operands of `rg` and `RG`. */
function colourOperands(ink: Fragment["ink"] | Box["ink"]): string {
  const known = operandsOf.get(ink);
  if (known !== undefined) return known;
  const channels = [1, 3, 5].map((i) => Number.parseInt(inkColours[ink].slice(i, i + 2), 16));
  const operands = channels
    .map((channel) => `${Math.round((channel / 255) * 1000) / 1000} `)
    .join("");
  operandsOf.set(ink, operands);
  return operands;
}
