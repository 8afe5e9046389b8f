/** What a column needs: the widest thing that cannot break in it, and its widest cell on one line. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

/** A first column that names what the second says is at most this share of the room. */
const naming = 0.36;
/** A column shorter than this share of an equal part keeps its one line before others are served. */
const short = 0.85;

/**
 * Shares `room` out among columns. Where all fit on one line the spare room is spread in proportion;
 * where not, short columns keep their one line and the long ones wrap; where not even single words
 * fit, the widest columns give way and their words break.
 */
export function columnWidths(extents: readonly Extent[], room: number): readonly number[] {
  const least = sum(extents.map((extent) => extent.least));
  if (least >= room) {
    return levelled(
      extents.map((extent) => extent.least),
      room,
    );
  }
  const named = besideNames(extents, room);
  if (named) return named;
  const most = sum(extents.map((extent) => extent.most));
  return most <= room ? spread(extents, room, most) : wrapped(extents, room);
}

/** Two columns of words, the first short beside the second: alike in all tables of their kind. */
function besideNames(extents: readonly Extent[], room: number): readonly number[] | null {
  const [first, second] = extents;
  if (!first || !second || extents.length > 2 || second.most <= naming * room) return null;
  const width = Math.min(first.most, Math.max(first.least, naming * room), room - second.least);
  return [width, room - width];
}

function spread(extents: readonly Extent[], room: number, most: number): readonly number[] {
  if (most === 0) return extents.map(() => room / extents.length);
  return extents.map((extent) => extent.most + ((room - most) * extent.most) / most);
}

/**
 * Long text grows downward as well as across, so width goes by the square root of length. A column
 * whose share lies outside its bounds takes the bound, and the others share anew.
 */
function wrapped(extents: readonly Extent[], room: number): readonly number[] {
  const part = (room / extents.length) * short;
  const fixed = extents.map(({ most }) => (most <= part ? most : undefined));
  for (;;) {
    const free = extents.filter((_, i) => fixed[i] === undefined);
    const rest = room - sum(fixed.map((width) => width ?? 0));
    const weights = sum(free.map((extent) => Math.sqrt(extent.most)));
    const shareOf = (extent: Extent): number => (rest * Math.sqrt(extent.most)) / weights;
    const isShort = (extent: Extent): boolean => shareOf(extent) < extent.least;
    const isLong = (extent: Extent): boolean => shareOf(extent) > extent.most;
    const bound = free.some(isShort) ? isShort : isLong;
    if (!free.some(bound)) return extents.map((extent, i) => fixed[i] ?? shareOf(extent));
    for (const [i, extent] of extents.entries()) {
      if (fixed[i] !== undefined || !bound(extent)) continue;
      fixed[i] = bound === isShort ? extent.least : extent.most;
    }
  }
}

/** The wants cut at one level so that they fill the room: small ones are met, large ones share. */
function levelled(wants: readonly number[], room: number): readonly number[] {
  const order = wants.toSorted((a, b) => a - b);
  let [left, count] = [room, wants.length];
  for (const want of order) {
    if (want * count > left) break;
    left -= want;
    count -= 1;
  }
  const level = count > 0 ? left / count : 0;
  return wants.map((want) => Math.min(want, count > 0 ? level : want));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
