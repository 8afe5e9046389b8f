/**
 * How the characters of a font are coded in a string: by one byte up to `lastShort`, by two where the
 * first is above it. A contract seldom needs more of a face than one byte tells, and code 32 of one
 * byte is what word spacing acts on (PDF 32000-1, 9.3.3).
 */
export const lastShort = 0xbf;
const firstLong = (lastShort + 1) << 8;
export const space = 0x20;

/** Bytes that a string would have to escape, and the first of all, which stands for no glyph. */
const awkward = new Set([0x00, 0x0d, 0x28, 0x29, 0x5c]);

export function isLong(code: number): boolean {
  return code > lastShort;
}

/** The codes of one byte that are an ASCII character's own: `A` is 65. */
export function ownCode(text: string): number | null {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  return code >= space && code < 0x7f && !awkward.has(code) ? code : null;
}

/** The codes for all other characters, the short ones first. */
export function* otherCodes(): Generator<number> {
  for (let code = 0x7f; code <= lastShort; code++) yield code;
  for (let code = 1; code < space; code++) if (!awkward.has(code)) yield code;
  for (let code = firstLong; code <= 0xffff; code++) if (!awkward.has(code & 0xff)) yield code;
}

/** Number in the font of what a code selects; numbers leave no gap between short and long codes. */
export function numberOf(code: number): number {
  return isLong(code) ? code - firstLong + lastShort + 1 : code;
}

/** The codes of a string, a character for each byte, as `code-space.ts` divides it. */
export function codesIn(bytes: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes.charCodeAt(i);
    codes.push(first > lastShort ? (first << 8) | bytes.charCodeAt(++i) : first);
  }
  return codes;
}

/** A code as a CMap file writes it. */
export function hexCode(code: number): string {
  return `<${hex(code, isLong(code) ? 4 : 2)}>`;
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}

/** The division into codes, for every CMap file of ours. */
export const codeSpace = `2 begincodespacerange
${hexCode(0)}${hexCode(lastShort)}
${hexCode(firstLong)}${hexCode(0xffff)}
endcodespacerange
`;

export const encodingName = "Pactwright-Codes";

/** The CMap file that leads from codes to numbers. A range may differ in its last byte only. */
export function encodingMap(): Uint8Array {
  const ranges = [`${hexCode(0)}${hexCode(lastShort)} 0`];
  for (let first = firstLong; first <= 0xff00; first += 0x100) {
    ranges.push(`${hexCode(first)}${hexCode(first + 0xff)} ${numberOf(first)}`);
  }
  const source = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /${encodingName} def
/CMapType 1 def
/WMode 0 def
${codeSpace}${ranges.length} begincidrange
${ranges.join("\n")}
endcidrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  return new TextEncoder().encode(source);
}
