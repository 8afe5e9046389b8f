/**
 * Remembers the last result by key, and gives it again, the very same object, while its inputs are the
 * same. Inputs are compared one by one with `===`.
 */
export class Memo {
  private readonly entries = new Map<
    string,
    { readonly inputs: readonly unknown[]; result: unknown }
  >();

  get<T>(key: string, inputs: readonly unknown[], make: () => T): T {
    const entry = this.entries.get(key);
    if (entry && sameItems(entry.inputs, inputs)) return entry.result as T;
    const result = make();
    this.entries.set(key, { inputs, result });
    return result;
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
