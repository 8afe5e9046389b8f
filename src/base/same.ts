/** Whether two trees of plain data say the same. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameContent(a[key], b[key]))
  );
}

/**
 * `after`, with every part that says the same as in `before`, its keys in the same order, replaced by
 * that very part. So a value that came as a copy, such as a message to a worker, can be compared with
 * the last one by `===`.
 */
export function sharing<T>(before: unknown, after: T): T {
  return share(before, after) as T;
}

function share(before: unknown, after: unknown): unknown {
  if (before === after || !isTree(before) || !isTree(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const [old, keys] = [Object.keys(before), Object.keys(after)];
  const parts = keys.map((key) =>
    Object.hasOwn(before, key) ? share(before[key], after[key]) : after[key],
  );
  const isSame =
    keys.length === old.length &&
    keys.every((key, i) => key === old[i] && before[key] === parts[i]);
  if (isSame) return before;
  return Array.isArray(after) ? parts : Object.fromEntries(keys.map((key, i) => [key, parts[i]]));
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
