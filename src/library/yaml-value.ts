import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "./fault.ts";

/** A YAML value that knows its line in the file. */
export type YamlValue = { readonly line: number } & (
  | { readonly kind: "scalar"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly YamlValue[] }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, YamlValue> }
);

/** Reads YAML. `firstLine` is the line of the file on which it begins. Null where it cannot be read. */
export function readYaml(
  source: string,
  firstLine: number,
): { readonly value: YamlValue | null; readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number | undefined): number =>
    firstLine - 1 + (offset === undefined ? 1 : lines.linePos(offset).line);
  const faults: Fault[] = document.errors.map((error) => ({
    code: "yaml",
    line: lineAt(error.pos[0]),
    message: `The YAML cannot be read: ${error.message.split("\n")[0]}.`,
    remedy: "Put text that holds a colon, # or quotes in quotes, and keep the indents even.",
  }));
  if (faults.length > 0) return { value: null, faults };
  const convert = (node: unknown): YamlValue | null => {
    const line = lineAt((node as Node | null)?.range?.[0]);
    if (node === null) return { kind: "scalar", value: null, line };
    if (isScalar(node)) return scalar(node.value, line);
    if (isSeq(node)) return { kind: "list", items: keep(node.items.map(convert)), line };
    if (isMap(node)) {
      const entries = node.items.map((pair): [string, YamlValue] | null => {
        const value = convert(pair.value);
        const keyLine = lineAt((pair.key as Node | null)?.range?.[0]);
        return (
          value && [
            String(isScalar(pair.key) ? pair.key.value : pair.key),
            { ...value, line: keyLine },
          ]
        );
      });
      return { kind: "map", entries: new Map(keep(entries)), line };
    }
    faults.push({
      code: "yaml",
      line,
      message: isAlias(node)
        ? "YAML aliases (*name) are not allowed."
        : "This YAML is not allowed.",
      remedy: "Write the value out.",
    });
    return null;
  };
  const value = convert(document.contents);
  return { value: faults.length > 0 ? null : value, faults };
}

function scalar(value: unknown, line: number): YamlValue {
  const isPlain = value === null || ["string", "number", "boolean"].includes(typeof value);
  return { kind: "scalar", value: isPlain ? (value as string) : JSON.stringify(value), line };
}

function keep<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => item !== null);
}

/** The value as plain data, without lines. */
export function plain(value: YamlValue): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
}
