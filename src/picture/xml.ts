import { Unreadable } from "./picture.ts";

/** An element of an XML text. Texts between elements are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Whether it holds words, such as a style sheet. */
  readonly hasText: boolean;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  hasText: boolean;
}

const mostElements = 20_000;
const deepest = 100;
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^[>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function damaged(): Unreadable {
  return new Unreadable(
    "The picture is damaged, or uses parts of XML that a drawing does not need.",
    "Export it anew as plain SVG.",
  );
}

/** Reads XML without entities of its own: elements and their attributes. */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\ufeff/, "");
  const root: Open = { name: "", attributes: new Map(), children: [], hasText: false };
  const open: Open[] = [root];
  let count = 0;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const top = open.at(-1);
    if (!match || !top) throw damaged();
    const [, cdata, slash, name, attributes = "", empty, words] = match;
    if (name === undefined) {
      top.hasText ||= (cdata ?? words ?? "").trim() !== "";
    } else if (slash === "/") {
      if (open.length < 2 || top.name !== name) throw damaged();
      open.pop();
    } else {
      const made: Open = {
        name,
        attributes: attributesIn(attributes),
        children: [],
        hasText: false,
      };
      if (++count > mostElements || open.length > deepest) {
        throw new Unreadable(
          "The drawing has more parts than a letterhead can have.",
          "Simplify it, or save it as PNG.",
        );
      }
      top.children.push(made);
      if (empty !== "/") open.push(made);
    }
  }
  const [element, ...more] = root.children;
  if (open.length !== 1 || !element || more.length > 0) throw damaged();
  return element;
}

function attributesIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(attribute)) {
    if (found.has(name)) throw damaged();
    found.set(name, unescaped(double ?? single ?? ""));
  }
  return found;
}

function unescaped(value: string): string {
  return value.replace(/&(#x?[\da-fA-F]+|\w+)?;?/g, (_, name: string | undefined) => {
    if (name?.startsWith("#")) {
      const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    }
    const known = name === undefined ? undefined : entities[name];
    if (known === undefined) throw damaged();
    return known;
  });
}
