/**
 * Font subsetting through the raw exports of `harfbuzzjs/dist/harfbuzz-subset.wasm`. It is a second,
 * larger module that only the PDF export needs, so it is compiled when first used.
 */

type Pointer = number;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  malloc(size: number): Pointer;
  free(pointer: Pointer): void;
  hb_blob_create(
    data: Pointer,
    length: number,
    mode: number,
    user: Pointer,
    free: Pointer,
  ): Pointer;
  hb_blob_destroy(blob: Pointer): void;
  hb_blob_get_data(blob: Pointer, length: Pointer): Pointer;
  hb_blob_get_length(blob: Pointer): number;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_face_destroy(face: Pointer): void;
  hb_face_reference_blob(face: Pointer): Pointer;
  hb_set_add(set: Pointer, value: number): void;
  hb_subset_input_create_or_fail(): Pointer;
  hb_subset_input_destroy(input: Pointer): void;
  hb_subset_input_glyph_set(input: Pointer): Pointer;
  hb_subset_input_set(input: Pointer, kind: number): Pointer;
  hb_subset_input_set_flags(input: Pointer, flags: number): void;
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer;
}

/**
 * Cuts a TrueType file down to the outlines of the given glyphs. Glyph numbers stay what they were,
 * and tables that a PDF reader has no use for are dropped.
 */
export type Subsetter = (font: Uint8Array, glyphs: Iterable<number>) => Uint8Array;

const memoryModeWritable = 2;
const noHinting = 1;
const retainGlyphIds = 2;
const dropTableSet = 3;
const droppedTables =
  "GSUB GPOS GDEF BASE STAT cmap OS/2 name post DSIG gasp meta prep fpgm VDMX hdmx kern LTSH".split(
    " ",
  );

/** A subsetter over the bytes of the WebAssembly module, which is started at the first font. */
export function createSubsetter(wasm: Uint8Array): Subsetter {
  let started: Exports | null = null;
  return (font, glyphs) => {
    started ??= start(wasm);
    return subset(started, font, glyphs);
  };
}

function start(wasm: Uint8Array): Exports {
  const module = new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>);
  const exports = new WebAssembly.Instance(module).exports as unknown as Exports;
  const { _initialize: initialize } = exports;
  initialize();
  return exports;
}

function subset(hb: Exports, font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.length, memoryModeWritable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const kept = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(kept, glyph);
  const dropped = hb.hb_subset_input_set(input, dropTableSet);
  for (const tag of droppedTables) hb.hb_set_add(dropped, tagNumber(tag));
  hb.hb_subset_input_set_flags(input, noHinting | retainGlyphIds);

  const result = hb.hb_subset_or_fail(face, input);
  if (!result) throw new Error("HarfBuzz could not subset a font");
  const file = hb.hb_face_reference_blob(result);
  const from = hb.hb_blob_get_data(file, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(file));

  hb.hb_blob_destroy(file);
  hb.hb_face_destroy(result);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(data);
  return bytes;
}

function tagNumber(tag: string): number {
  return [0, 1, 2, 3].reduce((number, i) => number * 256 + tag.charCodeAt(i), 0);
}
