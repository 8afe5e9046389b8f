/** What a column needs: its widest part of a word, its widest word, its widest cell on one line. */
export interface Extent {
  /** With words divided at their syllables; a number is never divided. */
  readonly floor: number;
  readonly least: number;
  readonly most: number;
}

/** A word wider than this share of the room may break: one address must not starve a table. */
const overlong = 0.45;
/** A first column that names what the second says is at most this share of the room... */
const naming = 0.36;
/** ...and no name is longer than this share on one line; what is longer is prose. */
const longestName = 0.7;
/** A column shorter than this share of an equal part keeps its one line before others are served. */
const short = 0.85;

/**
 * Shares `room` out among columns. Where all fit on one line the spare room is spread in proportion;
 * where not, short columns keep their one line and the long ones wrap; where not even whole words
 * fit they are divided, and only then numbers.
 */
export function columnWidths(needs: readonly Extent[], room: number): readonly number[] {
  const extents =
    leastOf(needs) < room ? needs : needs.map((need) => within(need, room * overlong));
  if (leastOf(extents) >= room) return divided(extents, room);
  const named = besideNames(extents, room);
  if (named) return named;
  const most = sum(extents.map((extent) => extent.most));
  return most <= room ? spread(extents, room, most) : wrapped(extents, room);
}

function leastOf(extents: readonly Extent[]): number {
  return sum(extents.map((extent) => extent.least));
}

function within({ floor, least, most }: Extent, limit: number): Extent {
  const bounded = Math.min(least, limit);
  return { floor: Math.min(floor, bounded), least: bounded, most };
}

/** Between syllables and words; below syllables, the widest columns give way. */
function divided(extents: readonly Extent[], room: number): readonly number[] {
  const floors = extents.map((extent) => extent.floor);
  const wants = sum(extents.map((extent) => extent.least - extent.floor));
  const spare = room - sum(floors);
  if (spare < 0 || wants === 0) return levelled(floors, room);
  return extents.map(({ floor, least }) => floor + (spare * (least - floor)) / wants);
}

/** Two columns of words, the first short beside the second: alike in all tables of their kind. */
function besideNames(extents: readonly Extent[], room: number): readonly number[] | null {
  const [first, second] = extents;
  if (!first || !second || extents.length > 2) return null;
  if (second.most <= naming * room || first.most > longestName * room) return null;
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
  const fixed = shortFirst(extents, room);
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

/** The short columns' one-line widths, as far as that leaves every other column its words. */
function shortFirst(extents: readonly Extent[], room: number): (number | undefined)[] {
  const part = (room / extents.length) * short;
  const needed = extents.map(({ least, most }) => (most <= part ? most : least));
  if (sum(needed) > room) return extents.map(() => undefined);
  return extents.map(({ most }) => (most <= part ? most : undefined));
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
