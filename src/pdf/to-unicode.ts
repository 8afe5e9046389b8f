import { codeSpace, hex, hexCode } from "./code-space.ts";
import type { Code } from "./font-codes.ts";

/** A CMap file that says what each code reads as (PDF 32000-1, 9.10.3). */
export function toUnicodeMap(codes: readonly Code[]): Uint8Array {
  const sections: string[] = [];
  for (let i = 0; i < codes.length; i += sectionSize) {
    const section = codes.slice(i, i + sectionSize);
    const rows = section.map(({ code, text }) => `${hexCode(code)}<${utf16(text)}>`);
    sections.push(`${section.length} beginbfchar\n${rows.join("\n")}\nendbfchar`);
  }
  return new TextEncoder().encode(`${head}${sections.join("\n")}\n${tail}`);
}

/** The format allows a hundred rows a section. */
const sectionSize = 100;

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
${codeSpace}`;

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 4)).join("");
}
