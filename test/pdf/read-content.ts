/** Reads a content stream far enough to know which text stands in which marked content. */
export function readContent(
  bytes: Uint8Array,
  toUnicode: (font: string) => ReadonlyMap<number, string>,
): Map<number, string> {
  const found = new Map<number, string>();
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  let [mark, font] = [-1, ""];
  for (const [token] of Buffer.from(bytes).toString("latin1").matchAll(tokens)) {
    if (token.startsWith("(")) {
      const map = fonts.get(font) ?? toUnicode(font);
      fonts.set(font, map);
      found.set(mark, (found.get(mark) ?? "") + decode(unescape(token.slice(1, -1)), map));
    } else if (/^\/F\d/.test(token)) font = token.slice(1);
    else if (token === "EMC") mark = -1;
    else {
      const id = /\/MCID (\d+)/.exec(token);
      if (id) {
        mark = Number(id[1]);
        found.set(mark, found.get(mark) ?? "");
      }
    }
  }
  return found;
}

const tokens = /\((?:[^()\\]|\\[\s\S])*\)|<<[^>]*>>|\/\w+|[A-Za-z]+/g;

function unescape(literal: string): string {
  return literal.replace(/\\([\s\S])/g, (_, next: string) => (next === "r" ? "\r" : next));
}

function decode(codes: string, map: ReadonlyMap<number, string>): string {
  let text = "";
  for (const [code] of codes.matchAll(/[\0-\xbf]|[\xc0-\xff][\0-\xff]/gs)) {
    const number = Buffer.from(code, "latin1").readUIntBE(0, code.length);
    text += map.get(number) ?? "[unmapped]";
  }
  return text;
}
