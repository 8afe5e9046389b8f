import { Unzlib } from "fflate";
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from "pdf-lib";
import { type Day, isDay } from "../base/calendar.ts";
import { pageText, type Reading, readToUnicode } from "./page-text.ts";
import type { Profile } from "./profile.ts";

/** What a PDF says of itself and carries. */
export interface PdfContents {
  /** The program that made it, and of which version; null where it does not say. */
  readonly producer: string | null;
  readonly date: Day | null;
  /** The kind of PDF, by its first bytes. */
  readonly profile: Profile;
  readonly fingerprint: string | null;
  /** The files inside, by name. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The text of each page, in the order of drawing; "" for what cannot be read. */
  readonly pages: readonly string[];
}

/** Opens a PDF, whoever made it. Null where it is none, is damaged or is locked by a password. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContents | null> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return contentsOf(document, bytes);
  } catch {
    // pdf-lib throws errors of many kinds, and on damage plain type errors: all say the same to us.
    return null;
  }
}

function contentsOf(document: PDFDocument, bytes: Uint8Array): PdfContents {
  const metadata = document.catalog.lookup(PDFName.of("Metadata"));
  const xmp = metadata ? new TextDecoder().decode(streamBytes(metadata)) : "";
  const day = valueIn(xmp, "xmp:CreateDate")?.slice(0, 10) ?? "";
  const readings = new Map<PDFObject, Reading>();
  return {
    producer: valueIn(xmp, "pdf:Producer"),
    date: isDay(day) ? day : null,
    profile: new TextDecoder().decode(bytes.subarray(0, 8)) === "%PDF-2.0" ? "2.0" : "1.7",
    fingerprint: valueIn(xmp, "dc:identifier"),
    attachments: attachmentsOf(document),
    pages: document.getPages().map((page) => textOf(page, readings)),
  };
}

/** The value of a simple property, as we write it. */
function valueIn(xmp: string, property: string): string | null {
  return new RegExp(`<${property}>([^<]*)</${property}>`).exec(xmp)?.[1] ?? null;
}

function attachmentsOf(document: PDFDocument): PdfContents["attachments"] {
  const files = document.catalog.lookup(PDFName.of("AF"));
  if (!(files instanceof PDFArray)) return [];
  return files.asArray().flatMap((_, i) => {
    const file = files.lookup(i);
    if (!(file instanceof PDFDict)) return [];
    const name = file.lookup(PDFName.of("UF"));
    const streams = file.lookup(PDFName.of("EF"));
    const stream = streams instanceof PDFDict ? streams.lookup(PDFName.of("F")) : undefined;
    const isNamed = name instanceof PDFString || name instanceof PDFHexString;
    if (!isNamed || !stream) return [];
    return [{ name: name.decodeText(), bytes: streamBytes(stream) }];
  });
}

function textOf(page: PDFPage, readings: Map<PDFObject, Reading>): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, i) => contents.lookup(i))
      : [contents];
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"));
  const readingOf = (name: string): Reading => {
    const font = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined;
    const map = font instanceof PDFDict ? font.lookup(PDFName.of("ToUnicode")) : undefined;
    if (!map) return new Map();
    const known = readings.get(map) ?? readToUnicode(streamBytes(map));
    readings.set(map, known);
    return known;
  };
  return streams.map((stream) => (stream ? pageText(streamBytes(stream), readingOf) : "")).join("");
}

/** No stream of a contract comes near this many bytes; one that claims to is meant to do harm. */
const mostBytes = 1 << 26;

/** A stream's bytes, unpacked; none where it is packed in a way that we do not use. */
function streamBytes(object: PDFObject): Uint8Array {
  if (!(object instanceof PDFRawStream)) return new Uint8Array();
  const filter = object.dict.lookup(PDFName.of("Filter"));
  if (filter === undefined) return object.contents;
  return filter === PDFName.of("FlateDecode") ? inflate(object.contents) : new Uint8Array();
}

const pieceSize = 1 << 16;

function inflate(packed: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    length += piece.length;
    if (length > mostBytes) throw new RangeError("A stream unpacks to more than a contract holds");
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += pieceSize) {
    stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
