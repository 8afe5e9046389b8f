import { unzlibSync } from "fflate";
import { Unreadable } from "./picture.ts";

/** Pixels of a PNG, row by row from the top, one byte a sample. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for red, green and blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** Opacity by pixel; null where all are opaque. */
  readonly alpha: Uint8Array | null;
}

/** What the head of a PNG says of it (PNG specification, 11.2.2). */
interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly head: Head;
  readonly palette: Uint8Array;
  /** The chunk that tells what is transparent; empty where there is none. */
  readonly transparency: Uint8Array;
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Enough for a letterhead across a page at 600 dots an inch. */
const mostPixels = 8_000_000;
const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depthsOf: Readonly<Record<Head["type"], readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Width and height of a PNG in pixels, after checking that it can be read whole. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const { width, height } = readPng(bytes);
  return { width, height };
}

/** Decodes every kind of PNG. Samples of 16 bits keep their upper eight. */
export function readPng(bytes: Uint8Array): Pixels {
  const chunks = readChunks(bytes);
  const { width, height } = chunks.head;
  const raw = inflated(chunks);
  const isColour = chunks.head.type === 2 || chunks.head.type === 3 || chunks.head.type === 6;
  const channels = isColour ? 3 : 1;
  const samples = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height).fill(255);
  let at = 0;
  for (const pass of passesOf(chunks.head)) {
    at = readPass(raw, at, pass, chunks, { width, channels, samples, alpha });
  }
  const isOpaque = alpha.every((value) => value === 255);
  return { width, height, channels, samples, alpha: isOpaque ? null : alpha };
}

function damaged(): Unreadable {
  return new Unreadable(
    "The picture is damaged: its PNG data do not fit together.",
    "Export it anew from the program that it was drawn in.",
  );
}

function readChunks(bytes: Uint8Array): Chunks {
  if (!signature.every((byte, i) => bytes[i] === byte)) {
    throw new Unreadable("The picture is no PNG file.", "Choose a file that ends in .png or .svg.");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: Head | null = null;
  let [palette, transparency] = [new Uint8Array(), new Uint8Array()];
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw damaged();
    if (crc(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw damaged();
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.slice(at + 8, end);
    if (kind === "IHDR") head = readHead(body);
    else if (kind === "PLTE") palette = body;
    else if (kind === "tRNS") transparency = body;
    else if (kind === "IDAT") parts.push(body);
    else if (kind === "IEND") break;
    at = end + 4;
  }
  if (!head || parts.length === 0 || (head.type === 3 && palette.length === 0)) throw damaged();
  return { head, palette, transparency, data: joined(parts) };
}

function readHead(body: Uint8Array): Head {
  if (body.length !== 13) throw damaged();
  const view = new DataView(body.buffer);
  const [width, height, depth, type] = [
    view.getUint32(0),
    view.getUint32(4),
    view.getUint8(8),
    view.getUint8(9),
  ];
  if (width === 0 || height === 0 || !isType(type) || !depthsOf[type].includes(depth)) {
    throw damaged();
  }
  if (width * height > mostPixels) {
    throw new Unreadable(
      `The picture has ${width} × ${height} pixels, more than a letterhead can show.`,
      "Export it at most 4,000 pixels wide and 2,000 high.",
    );
  }
  return { width, height, depth, type, interlaced: view.getUint8(12) === 1 };
}

function isType(type: number): type is Head["type"] {
  return type in channelsOf;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** All passes, filtered: each row begins with the byte that names its filter. */
function inflated({ head, data }: Chunks): Uint8Array {
  const size = passesOf(head).reduce(
    (sum, { columns, rows }) => sum + rows * (1 + rowBytes(head, columns)),
    0,
  );
  try {
    const raw = unzlibSync(data, { out: new Uint8Array(size) });
    if (raw.length === size) return raw;
  } catch {
    // fflate throws on data that are no zlib stream.
  }
  throw damaged();
}

/** A grid of pixels within the picture: all of it, or one of the seven passes of Adam7. */
interface Pass {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passesOf({ width, height, interlaced }: Head): readonly Pass[] {
  const grids = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return grids
    .map(([x, y, stepX, stepY]) => {
      const columns = Math.max(0, Math.ceil((width - x) / stepX));
      const rows = Math.max(0, Math.ceil((height - y) / stepY));
      return { columns, rows, x, y, stepX, stepY };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

function rowBytes({ type, depth }: Head, columns: number): number {
  return Math.ceil((columns * channelsOf[type] * depth) / 8);
}

interface Target {
  readonly width: number;
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  readonly alpha: Uint8Array;
}

/** Reads a pass that begins at `at`; returns where the next begins. */
function readPass(raw: Uint8Array, at: number, pass: Pass, chunks: Chunks, to: Target): number {
  const { head } = chunks;
  const length = rowBytes(head, pass.columns);
  const step = Math.max(1, (channelsOf[head.type] * head.depth) >> 3);
  let above: Uint8Array = new Uint8Array(length);
  let from = at;
  for (let row = 0; row < pass.rows; row++) {
    const line = raw.subarray(from + 1, from + 1 + length);
    unfilter(raw[from] ?? 0, line, above, step);
    for (let column = 0; column < pass.columns; column++) {
      const x = pass.x + column * pass.stepX;
      const y = pass.y + row * pass.stepY;
      putPixel(line, column, chunks, y * to.width + x, to);
    }
    above = line;
    from += 1 + length;
  }
  return from;
}

/** Undoes a row's filter in place (PNG specification, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw damaged();
  for (let i = 0; i < line.length; i++) {
    const left = i >= step ? (line[i - step] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i >= step ? (above[i - step] ?? 0) : 0;
    const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0];
    line[i] = ((line[i] ?? 0) + (guess[filter] ?? 0)) & 0xff;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function putPixel(
  line: Uint8Array,
  column: number,
  { head, palette, transparency }: Chunks,
  at: number,
  { channels, samples, alpha }: Target,
): void {
  const count = channelsOf[head.type];
  const sample = (channel: number): number => sampleAt(line, column * count + channel, head.depth);
  if (head.type === 3) {
    const index = sample(0);
    if (3 * index + 2 >= palette.length) throw damaged();
    for (let k = 0; k < 3; k++) samples[3 * at + k] = palette[3 * index + k] ?? 0;
    alpha[at] = transparency[index] ?? 255;
    return;
  }
  let isClear = transparency.length >= 2 * channels;
  for (let k = 0; k < channels; k++) {
    const value = sample(k);
    const clear = ((transparency[2 * k] ?? 0) << 8) | (transparency[2 * k + 1] ?? 0);
    isClear &&= value === clear;
    samples[channels * at + k] = toByte(value, head.depth);
  }
  if (count > channels) alpha[at] = toByte(sample(channels), head.depth);
  else if (isClear) alpha[at] = 0;
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return ((line[2 * index] ?? 0) << 8) | (line[2 * index + 1] ?? 0);
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function toByte(value: number, depth: number): number {
  return depth === 16 ? value >> 8 : Math.round((value * 255) / ((1 << depth) - 1));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
