/**
 * HarfBuzz through its raw WebAssembly exports. The package's own JavaScript entry is not used: it
 * awaits at top level and imports Node modules, which breaks classic workers.
 */

type Pointer = number;

/** The part of the module's C interface that we call. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wasm_call_ctors: () => void;
  malloc(size: number): Pointer;
  hb_blob_create(
    data: Pointer,
    length: number,
    mode: number,
    user: Pointer,
    free: Pointer,
  ): Pointer;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_font_create(face: Pointer): Pointer;
  hb_font_set_scale(font: Pointer, x: number, y: number): void;
  hb_font_get_nominal_glyph(font: Pointer, codePoint: number, glyph: Pointer): number;
  hb_font_get_glyph_h_advance(font: Pointer, glyph: number): number;
  hb_buffer_create(): Pointer;
  hb_buffer_reset(buffer: Pointer): void;
  hb_buffer_set_flags(buffer: Pointer, flags: number): void;
  hb_buffer_set_direction(buffer: Pointer, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: Pointer): void;
  hb_buffer_add_utf16(
    buffer: Pointer,
    text: Pointer,
    length: number,
    offset: number,
    count: number,
  ): void;
  hb_buffer_get_length(buffer: Pointer): number;
  hb_buffer_get_glyph_infos(buffer: Pointer, length: Pointer): Pointer;
  hb_buffer_get_glyph_positions(buffer: Pointer, length: Pointer): Pointer;
  hb_feature_from_string(text: Pointer, length: number, feature: Pointer): number;
  hb_shape(font: Pointer, buffer: Pointer, features: Pointer, count: number): void;
}

/** A glyph as HarfBuzz placed it; lengths in units of `unitsPerEm`, left to right. */
interface PlacedGlyph {
  readonly id: number;
  /** UTF-16 index of the first code unit of its cluster. */
  readonly cluster: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font file opened in HarfBuzz. It lives as long as the engine. */
export interface OpenFont {
  /** Glyphs in visual order. `features` is a set from `HarfBuzz.features`, or null for the defaults. */
  shape(text: string, direction: "ltr" | "rtl", features: FeatureSet | null): PlacedGlyph[];
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
}

/** OpenType features switched on beyond the defaults (kerning, standard ligatures). */
export interface FeatureSet {
  readonly pointer: Pointer;
  readonly count: number;
}

export interface HarfBuzz {
  open(bytes: Uint8Array, unitsPerEm: number): OpenFont;
  /** Prepares OpenType feature tags for `OpenFont.shape`. */
  features(tags: readonly string[]): FeatureSet;
}

const memoryModeWritable = 2;
const removeDefaultIgnorables = 8;
const directionCode = { ltr: 4, rtl: 5 };
/** Sizes in bytes of hb_glyph_info_t and hb_glyph_position_t (each 20) and of hb_feature_t. */
const glyphRecord = 20;
const featureRecord = 16;
const pageSize = 65536;

/** Compiles and starts HarfBuzz from the bytes of `harfbuzzjs/dist/harfbuzz.wasm`. */
export async function startHarfBuzz(wasm: Uint8Array): Promise<HarfBuzz> {
  let exports: Exports | null = null;
  const { instance } = await WebAssembly.instantiate(
    wasm as Uint8Array<ArrayBuffer>,
    importsFor(() => exports?.memory),
  );
  exports = instance.exports as unknown as Exports;
  const { __wasm_call_ctors: construct } = exports;
  construct();
  return wrap(exports);
}

function fail(): never {
  throw new Error("HarfBuzz stopped: out of memory or a broken font file");
}

function importsFor(memory: () => WebAssembly.Memory | undefined): WebAssembly.Imports {
  return {
    wasi_snapshot_preview1: { proc_exit: fail },
    env: {
      _abort_js: fail,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number): number => {
        const heap = memory();
        if (!heap) return 0;
        // Grow by a fifth more than asked, so that loading fonts one by one does not grow each time.
        const wanted = Math.ceil((size * 1.2 - heap.buffer.byteLength) / pageSize);
        return wanted <= 0 || heap.grow(wanted) >= 0 ? 1 : 0;
      },
    },
  };
}

function wrap(hb: Exports): HarfBuzz {
  const buffer = hb.hb_buffer_create();
  const cell = hb.malloc(4);
  let text = { pointer: hb.malloc(512), units: 256 };
  // Growing the memory detaches its old buffer, so a view is renewed whenever it has changed.
  let words = new Int32Array(hb.memory.buffer);
  const heap = (): Int32Array => {
    if (words.buffer !== hb.memory.buffer) words = new Int32Array(hb.memory.buffer);
    return words;
  };

  const putText = (value: string): Pointer => {
    if (value.length > text.units) {
      text = { pointer: hb.malloc(value.length * 2), units: value.length };
    }
    const units = new Uint16Array(hb.memory.buffer, text.pointer, value.length);
    for (let i = 0; i < value.length; i++) units[i] = value.charCodeAt(i);
    return text.pointer;
  };

  const readGlyphs = (): PlacedGlyph[] => {
    const count = hb.hb_buffer_get_length(buffer);
    const info = hb.hb_buffer_get_glyph_infos(buffer, 0) / 4;
    const position = hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
    const memory = heap();
    const glyphs: PlacedGlyph[] = [];
    for (let i = 0; i < count; i++) {
      const [a, b] = [info + (i * glyphRecord) / 4, position + (i * glyphRecord) / 4];
      glyphs.push({
        id: memory[a] ?? 0,
        cluster: memory[a + 2] ?? 0,
        advance: memory[b] ?? 0,
        xOffset: memory[b + 2] ?? 0,
        yOffset: memory[b + 3] ?? 0,
      });
    }
    return glyphs;
  };

  return {
    open(bytes, unitsPerEm) {
      const data = hb.malloc(bytes.length);
      new Uint8Array(hb.memory.buffer).set(bytes, data);
      const blob = hb.hb_blob_create(data, bytes.length, memoryModeWritable, 0, 0);
      const font = hb.hb_font_create(hb.hb_face_create(blob, 0));
      hb.hb_font_set_scale(font, unitsPerEm, unitsPerEm);
      return {
        shape(value, direction, features) {
          hb.hb_buffer_reset(buffer);
          hb.hb_buffer_set_flags(buffer, removeDefaultIgnorables);
          hb.hb_buffer_add_utf16(buffer, putText(value), value.length, 0, value.length);
          hb.hb_buffer_set_direction(buffer, directionCode[direction]);
          hb.hb_buffer_guess_segment_properties(buffer);
          hb.hb_shape(font, buffer, features?.pointer ?? 0, features?.count ?? 0);
          return readGlyphs();
        },
        glyphOf: (codePoint) =>
          hb.hb_font_get_nominal_glyph(font, codePoint, cell) ? (heap()[cell / 4] ?? 0) : 0,
        advanceOf: (glyph) => hb.hb_font_get_glyph_h_advance(font, glyph),
      };
    },
    features(tags) {
      const pointer = hb.malloc(tags.length * featureRecord);
      tags.forEach((tag, i) => {
        const known = hb.hb_feature_from_string(
          putAscii(hb, tag),
          tag.length,
          pointer + i * featureRecord,
        );
        if (!known) throw new Error(`Not an OpenType feature: ${tag}`);
      });
      return { pointer, count: tags.length };
    },
  };
}

function putAscii(hb: Exports, text: string): Pointer {
  const pointer = hb.malloc(text.length);
  new TextEncoder().encodeInto(text, new Uint8Array(hb.memory.buffer, pointer, text.length));
  return pointer;
}
