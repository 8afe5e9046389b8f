/** One part of a tree of plain data that is another than before: where it stands, and what it is now. */
export interface Change {
  /** The keys that lead to it; none for the whole. Keys of lists are indices. */
  readonly keys: readonly string[];
  /** Absent where the part is gone. */
  readonly value?: unknown;
}

/**
 * What must be changed in `before` to make it say what `after` says; nothing where they say the same.
 * A list that became longer or shorter changes as a whole, and so does an object whose keys stand in
 * another order. Parts that are the same object are not looked into, so what shares most of itself with
 * its past is compared quickly.
 */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

/** `way` holds the keys that lead here; it is the same list all along. */
function compare(before: unknown, after: unknown, way: string[], out: Change[]): void {
  if (Object.is(before, after)) return;
  const isByParts =
    Array.isArray(before) && Array.isArray(after)
      ? compareLists(before, after, way, out)
      : isRecord(before) && isRecord(after) && compareRecords(before, after, way, out);
  if (!isByParts) out.push({ keys: [...way], value: after });
}

/** False, and nothing noted, where changes of its parts do not make the one of the other. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  way: string[],
  out: Change[],
): boolean {
  if (before.length !== after.length) return false;
  for (let i = 0; i < after.length; i++) {
    if (before[i] !== after[i]) compareAt(`${i}`, before[i], after[i], way, out);
  }
  return true;
}

/** The same for objects, of which the keys must come to stand in the same order too. */
function compareRecords(before: Tree, after: Tree, way: string[], out: Change[]): boolean {
  const [old, keys] = [Object.keys(before), Object.keys(after)];
  const kept = isSameList(old, keys) ? old : old.filter((key) => Object.hasOwn(after, key));
  if (!kept.every((key, i) => key === keys[i])) return false;
  for (const key of kept.length < old.length ? old : []) {
    if (!Object.hasOwn(after, key)) out.push({ keys: [...way, key] });
  }
  keys.forEach((key, i) => {
    if (i >= kept.length) out.push({ keys: [...way, key], value: after[key] });
    else if (before[key] !== after[key]) compareAt(key, before[key], after[key], way, out);
  });
  return true;
}

function compareAt(
  key: string,
  before: unknown,
  after: unknown,
  way: string[],
  out: Change[],
): void {
  way.push(key);
  compare(before, after, way, out);
  way.pop();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

/**
 * `before` with the changes made; everything off their way is shared with it, and `before` stays as it
 * is. New keys come last.
 */
export function withChanges(before: unknown, changes: readonly Change[]): unknown {
  const copies = new Set<object>();
  let root = before;
  for (const change of changes) {
    const [last, ...rest] = change.keys.toReversed();
    if (last === undefined) {
      root = change.value;
      continue;
    }
    root = ownCopy(root, copies);
    let node = root as Record<string, unknown>;
    for (const key of rest.toReversed()) {
      const child = ownCopy(node[key], copies);
      node[key] = child;
      node = child as Record<string, unknown>;
    }
    if (Object.hasOwn(change, "value")) node[last] = change.value;
    else delete node[last];
  }
  return root;
}

/** A node that may be written to: the same where it is a copy of this call already. */
function ownCopy(node: unknown, copies: Set<object>): object {
  if (!isTree(node)) throw new TypeError("A change leads through what has no parts");
  if (copies.has(node)) return node;
  const copy = Array.isArray(node) ? [...node] : { ...node };
  copies.add(copy);
  return copy;
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): value is Tree {
  return isTree(value) && !Array.isArray(value);
}
