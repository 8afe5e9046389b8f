import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";
import { readContent } from "./read-content.ts";

/** A PDF opened for looking at, through another reader of the format than the one that wrote it. */
export class PdfReader {
  readonly #document: PDFDocument;
  readonly #pages: PDFDict[];

  private constructor(document: PDFDocument) {
    this.#document = document;
    this.#pages = document.getPages().map((page) => page.node);
  }

  static async open(bytes: Uint8Array): Promise<PdfReader> {
    return new PdfReader(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  /** What is reached from the catalogue by keys and array indexes. */
  at(...path: readonly (string | number)[]): PDFObject | undefined {
    return this.from(this.#document.catalog, ...path);
  }

  from(start: PDFObject, ...path: readonly (string | number)[]): PDFObject | undefined {
    let found: PDFObject | undefined = this.resolve(start);
    for (const key of path) {
      if (found instanceof PDFRawStream) found = found.dict;
      if (found instanceof PDFDict) found = found.get(PDFName.of(String(key)));
      else if (found instanceof PDFArray) found = found.get(Number(key));
      else return undefined;
      found = found && this.resolve(found);
    }
    return found;
  }

  resolve(object: PDFObject): PDFObject {
    return object instanceof PDFRef
      ? (this.#document.context.lookup(object) ?? missing(object))
      : object;
  }

  /** A text or name at a path; "" where there is none. */
  text(start: PDFObject, ...path: readonly (string | number)[]): string {
    const found = this.from(start, ...path);
    if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
    return found instanceof PDFName ? found.decodeText() : (found?.toString() ?? "");
  }

  bytes(start: PDFObject): Uint8Array {
    const stream = this.resolve(start);
    if (!(stream instanceof PDFRawStream)) throw new Error("Not a stream");
    return stream.dict.has(PDFName.of("Filter"))
      ? decodePDFRawStream(stream).decode()
      : stream.contents;
  }

  page(index: number): PDFDict {
    return this.#pages[index] ?? missing(index);
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  info(): Record<string, string> {
    const { Info } = this.#document.context.trailerInfo;
    const info = Info && this.resolve(Info);
    if (!(info instanceof PDFDict)) return {};
    const keys = info.keys();
    return Object.fromEntries(
      keys.map((key) => [key.decodeText(), this.text(info, key.decodeText())]),
    );
  }

  /** Content of a page by number of its marked content; artifacts under -1. */
  marked(index: number): Map<number, string> {
    const contents = Buffer.from(this.operators(index), "latin1");
    return readContent(contents, (font) => this.#toUnicode(index, font));
  }

  /** The operators of a page's content, as Latin-1 text. */
  operators(index: number): string {
    const streams = this.from(this.page(index), "Contents");
    if (!(streams instanceof PDFArray)) throw new Error("The page has no array of contents");
    return streams
      .asArray()
      .map((stream) => Buffer.from(this.bytes(stream)).toString("latin1"))
      .join("\n");
  }

  /** The structure tree, one element a line, indented, with its text and its links' targets. */
  tree(): string[] {
    return this.kids(this.at("StructTreeRoot") ?? missing("StructTreeRoot")).flatMap((kid) =>
      this.#element(kid, ""),
    );
  }

  kids(element: PDFObject): PDFObject[] {
    const kids = this.from(element, "K");
    return kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  }

  /** The bookmarks, one a line, indented, with the page number (from 0) that each leads to. */
  outline(parent = this.at("Outlines"), indent = ""): string[] {
    const lines: string[] = [];
    let item = parent && this.from(parent, "First");
    while (item) {
      lines.push(`${indent}${this.text(item, "Title")} → ${this.#target(item)}`);
      lines.push(...this.outline(item, `${indent}  `));
      item = this.from(item, "Next");
    }
    return lines;
  }

  /** A page's annotations. */
  annotations(index: number): PDFObject[] {
    const list = this.from(this.page(index), "Annots");
    return list instanceof PDFArray ? list.asArray().map((ref) => this.resolve(ref)) : [];
  }

  #target(object: PDFObject): string {
    const destination = this.from(object, "Dest") ?? this.from(object, "A", "D");
    if (!(destination instanceof PDFArray)) return "nowhere";
    return `page ${this.#pageIndex(this.resolve(destination.get(0)))}`;
  }

  #pageIndex(page: PDFObject | undefined): number {
    return this.#pages.findIndex((known) => known === page);
  }

  #element(object: PDFObject, indent: string): string[] {
    const element = this.resolve(object);
    let words = "";
    const below: string[] = [];
    for (const kid of this.kids(element)) {
      const resolved = this.resolve(kid);
      if (this.text(resolved, "Type") === "OBJR") {
        words += ` → ${this.#target(this.from(resolved, "Obj") ?? missing("Obj"))}`;
      } else if (this.text(resolved, "Type") === "StructElem") {
        below.push(...this.#element(resolved, `${indent}  `));
      } else words += ` "${this.#content(element, resolved)}"`;
    }
    return [`${indent}${this.text(element, "S")}${words}`, ...below];
  }

  #content(element: PDFObject, kid: PDFObject): string {
    const [holder, number] =
      kid instanceof PDFNumber ? [element, kid] : [kid, this.from(kid, "MCID")];
    const page = this.#pageIndex(this.from(holder, "Pg"));
    return this.marked(page).get(Number(number?.toString())) ?? "[no such content]";
  }

  #toUnicode(page: number, font: string): Map<number, string> {
    const stream = this.from(this.page(page), "Resources", "Font", font, "ToUnicode");
    const source = Buffer.from(this.bytes(stream ?? missing(font))).toString();
    const rows = source.matchAll(/^<((?:\w{2}){1,2})><(\w*)>$/gm);
    return new Map(
      [...rows].map(([, code = "", text = ""]) => [
        Number.parseInt(code, 16),
        String.fromCharCode(
          ...(text.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
        ),
      ]),
    );
  }
}

function missing(what: unknown): never {
  throw new Error(`The PDF has no ${String(what)}`);
}
