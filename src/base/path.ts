/**
 * Dotted paths into a Design (`outcomes.0.metrics.1.name`). The same text names a form field, the
 * origin of a value on a page and the place of a finding, so that each leads to the others.
 */
export type Path = string;

/** The value at a path, or `undefined` where the path leads nowhere. Own properties only. */
export function valueAt(root: unknown, path: Path): unknown {
  if (path === "") return root;
  let value: unknown = root;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * A copy of `root` with the value at `path` replaced; everything off the path is shared. Missing
 * objects on the way are made. Returns `root` itself where the value is already there.
 */
export function replaceAt<T>(root: T, path: Path, value: unknown): T {
  return replace(root, path === "" ? [] : path.split("."), value) as T;
}

function replace(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (key === "__proto__") throw new RangeError("A path may not name __proto__");
  if (Array.isArray(node)) {
    const index = Number(key);
    const next = replace(node[index], rest, value);
    return next === node[index] ? node : node.with(index, next);
  }
  const object = (typeof node === "object" && node !== null ? node : {}) as Record<string, unknown>;
  const old = Object.hasOwn(object, key) ? object[key] : undefined;
  const next = replace(old, rest, value);
  if (next === old && Object.hasOwn(object, key)) return node;
  return { ...object, [key]: next };
}
