import { type PDFContext, PDFRawStream } from "pdf-lib";
import { deflate } from "./deflate.ts";
import { digest } from "./digest.ts";
import type { Profile } from "./profile.ts";

/** Objects packed into one object stream. */
const packSize = 200;

/** Where an object lies: at a byte offset, or as the n-th member of an object stream. */
type Place = readonly [kind: 1, offset: number] | readonly [kind: 2, stream: number, index: number];

/**
 * Writes all objects of a context as a PDF file with object streams and a cross-reference stream. pdf-lib's own writer is not used: it is six times slower and always compresses with its
 * own engine. The file identifier is a digest of the bytes, so equal content gives equal files.
 */
export function serialize(context: PDFContext, version: Profile): Uint8Array {
  const file = new FileWriter(version);
  const places = new Map<number, Place>();
  let highest = context.largestObjectNumber;
  let pack: (readonly [number, string])[] = [];

  const flush = (): void => {
    if (pack.length === 0) return;
    const stream = ++highest;
    pack.forEach(([objectNumber], index) => places.set(objectNumber, [2, stream, index]));
    places.set(stream, [1, file.length]);
    file.object(stream, ...packObjects(pack));
    pack = [];
  };

  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      places.set(objectNumber, [1, file.length]);
      file.object(objectNumber, object.dict.toString(), object.contents);
    } else {
      pack.push([objectNumber, object.toString()]);
      if (pack.length === packSize) flush();
    }
  }
  flush();
  return file.finish(context, places, highest + 1);
}

function packObjects(pack: readonly (readonly [number, string])[]): [string, Uint8Array] {
  let [index, body] = ["", ""];
  for (const [objectNumber, source] of pack) {
    index += `${objectNumber} ${body.length} `;
    body += `${source}\n`;
  }
  const bytes = deflate(new TextEncoder().encode(index + body));
  const dictionary = `<</Type/ObjStm/N ${pack.length}/First ${index.length}/Filter/FlateDecode/Length ${bytes.length}>>`;
  return [dictionary, bytes];
}

class FileWriter {
  length = 0;
  readonly #chunks: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();

  constructor(version: Profile) {
    this.#text(`%PDF-${version}\n%`);
    // Four bytes above 127 tell transports that the file is binary.
    this.#push(new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3]));
    this.#text("\n");
  }

  object(objectNumber: number, dictionary: string, contents: Uint8Array): void {
    this.#text(`${objectNumber} 0 obj\n${dictionary}\nstream\n`);
    this.#push(contents);
    this.#text("\nendstream\nendobj\n");
  }

  finish(context: PDFContext, places: Map<number, Place>, objectNumber: number): Uint8Array {
    const start = this.length;
    places.set(objectNumber, [1, start]);
    const table = deflate(crossReferences(places, objectNumber + 1));
    const { Root: root, Info: info } = context.trailerInfo;
    const id = `<${digest(this.#joined())}>`;
    this.object(
      objectNumber,
      `<</Type/XRef/Size ${objectNumber + 1}/W[1 4 2]/Root ${root}${info ? `/Info ${info}` : ""}/ID[${id}${id}]/Filter/FlateDecode/Length ${table.length}>>`,
      table,
    );
    this.#text(`startxref\n${start}\n%%EOF\n`);
    return this.#joined();
  }

  #text(text: string): void {
    this.#push(this.#encoder.encode(text));
  }

  #push(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.length += bytes.length;
  }

  #joined(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/** The cross-reference table: rows of a kind (1 byte), an offset (4) and an index (2). */
function crossReferences(places: Map<number, Place>, size: number): Uint8Array {
  const table = new Uint8Array(size * 7);
  const view = new DataView(table.buffer);
  // Object 0 heads the list of free objects, by rule of the format.
  view.setUint16(5, 0xffff);
  for (const [objectNumber, [kind, position, index = 0]] of places) {
    view.setUint8(objectNumber * 7, kind);
    view.setUint32(objectNumber * 7 + 1, position);
    view.setUint16(objectNumber * 7 + 5, index);
  }
  return table;
}
