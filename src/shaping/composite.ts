import { aligned, bytesOf, readTables, type Tables, writeTables } from "./sfnt.ts";

/** A glyph at its place within a composite, in font units. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Several glyphs that are to be one: a letter with its points, an accent over its letter. */
export interface Composite {
  readonly parts: readonly Part[];
  /** In font units. */
  readonly advance: number;
}

type Box = readonly [number, number, number, number];

/**
 * Adds glyphs to a TrueType file that are made of its own. The first of them gets number `first`,
 * the others follow. A file without composites to add is returned as it is.
 */
export function addComposites(
  font: Uint8Array,
  composites: readonly Composite[],
): { readonly font: Uint8Array; readonly first: number } {
  const tables = readTables(font);
  const first = table(tables, "maxp").getUint16(4);
  if (composites.length === 0) return { font, first };
  const outlines = composites.map((composite) => outlineOf(composite, tables));
  const changed = new Map(tables);
  changed.set("maxp", grownProfile(tables, composites));
  changed.set("hmtx", grownMetrics(tables, composites, outlines));
  changed.set(
    "hhea",
    patched(table(tables, "hhea"), (view) => view.setUint16(34, first + composites.length)),
  );
  changed.set(
    "head",
    patched(table(tables, "head"), (view) => view.setInt16(50, longOffsets)),
  );
  const { glyf, loca } = grownOutlines(tables, outlines);
  changed.set("glyf", glyf);
  changed.set("loca", loca);
  return { font: writeTables(changed), first };
}

/** Value of `indexToLocFormat` where each offset takes four bytes. */
const longOffsets = 1;
/** Flags of a component: offsets follow as words, and so may another component. */
const component = { wordOffsets: 0x0003, more: 0x0020, overlaps: 0x0400 };

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw new Error(`The font file has no ${tag} table`);
  return found;
}

function patched(view: DataView, patch: (copy: DataView) => void, growth = 0): DataView {
  const bytes = new Uint8Array(view.byteLength + growth);
  bytes.set(bytesOf(view));
  const copy = new DataView(bytes.buffer);
  patch(copy);
  return copy;
}

/** Where a glyph's outline begins and ends in `glyf`. */
function placeOf(glyph: number, tables: Tables): readonly [number, number] {
  const loca = table(tables, "loca");
  return table(tables, "head").getInt16(50) === longOffsets
    ? [loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)]
    : [2 * loca.getUint16(2 * glyph), 2 * loca.getUint16(2 * glyph + 2)];
}

interface Outline {
  readonly bytes: Uint8Array;
  readonly left: number;
}

/** The composite's entry in `glyf`; empty where none of its parts has an outline. */
function outlineOf({ parts }: Composite, tables: Tables): Outline {
  const drawn = parts.flatMap((part) => {
    const [start, end] = placeOf(part.glyph, tables);
    return end > start ? [{ ...part, box: boxAt(start, part, table(tables, "glyf")) }] : [];
  });
  if (drawn.length === 0) return { bytes: new Uint8Array(0), left: 0 };
  const edges = [0, 1, 2, 3].map((side) => {
    const values = drawn.map(({ box }) => box[side] ?? 0);
    return side < 2 ? Math.min(...values) : Math.max(...values);
  });
  const view = new DataView(new ArrayBuffer(10 + 8 * drawn.length));
  view.setInt16(0, -1);
  edges.forEach((edge, side) => view.setInt16(2 + 2 * side, edge));
  drawn.forEach(({ glyph, x, y }, i) => {
    const at = 10 + 8 * i;
    const more = i < drawn.length - 1 ? component.more : 0;
    view.setUint16(at, component.wordOffsets | more | (i === 0 ? component.overlaps : 0));
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  return { bytes: bytesOf(view), left: edges[0] ?? 0 };
}

function boxAt(start: number, { x, y }: Part, glyf: DataView): Box {
  const edge = (side: number): number => glyf.getInt16(start + 2 + 2 * side);
  return [edge(0) + x, edge(1) + y, edge(2) + x, edge(3) + y];
}

/** `maxp` with room for the new glyphs; its bounds are safe rather than sharp. */
function grownProfile(tables: Tables, composites: readonly Composite[]): DataView {
  const most = Math.max(1, ...composites.map(({ parts }) => parts.length));
  return patched(table(tables, "maxp"), (view) => {
    const times = (at: number, factor: number): number =>
      Math.min(0xffff, Math.max(view.getUint16(at), view.getUint16(at + 4)) * factor);
    view.setUint16(4, view.getUint16(4) + composites.length);
    view.setUint16(10, times(6, most));
    view.setUint16(12, times(8, most));
    view.setUint16(28, Math.max(view.getUint16(28), most));
    view.setUint16(30, view.getUint16(30) + 1);
  });
}

/** `hmtx` with an advance for each glyph, old and new. */
function grownMetrics(
  tables: Tables,
  composites: readonly Composite[],
  outlines: readonly Outline[],
): DataView {
  const [old, count] = [table(tables, "hmtx"), table(tables, "maxp").getUint16(4)];
  const full = table(tables, "hhea").getUint16(34);
  const view = new DataView(new ArrayBuffer(4 * (count + composites.length)));
  for (let glyph = 0; glyph < count; glyph++) {
    const bearing = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    view.setUint16(4 * glyph, old.getUint16(4 * Math.min(glyph, full - 1)));
    view.setInt16(4 * glyph + 2, old.getInt16(bearing));
  }
  composites.forEach(({ advance }, i) => {
    view.setUint16(4 * (count + i), advance);
    view.setInt16(4 * (count + i) + 2, outlines[i]?.left ?? 0);
  });
  return view;
}

function grownOutlines(
  tables: Tables,
  outlines: readonly Outline[],
): { readonly glyf: DataView; readonly loca: DataView } {
  const [old, count] = [table(tables, "glyf"), table(tables, "maxp").getUint16(4)];
  const start = aligned(old.byteLength);
  const added = outlines.reduce((sum, { bytes }) => sum + aligned(bytes.length), 0);
  const glyf = new Uint8Array(start + added);
  glyf.set(bytesOf(old));
  const loca = new DataView(new ArrayBuffer(4 * (count + outlines.length + 1)));
  for (let glyph = 0; glyph < count; glyph++) loca.setUint32(4 * glyph, placeOf(glyph, tables)[0]);
  let at = start;
  outlines.forEach(({ bytes }, i) => {
    loca.setUint32(4 * (count + i), at);
    glyf.set(bytes, at);
    at += aligned(bytes.length);
  });
  loca.setUint32(4 * (count + outlines.length), at);
  return { glyf: new DataView(glyf.buffer), loca };
}
