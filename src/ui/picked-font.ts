import type { PackId } from "../layout/page.ts";
import { readFont } from "../shaping/font-table.ts";
import type { FontFiles } from "../shaping/shaper.ts";

/** What came of the files that a user picked as fonts. */
export interface Picked {
  readonly fonts: FontFiles;
  /** One sentence for each file that cannot be used. */
  readonly faults: readonly { readonly place: string; readonly sentence: string }[];
}

/** From this weight on a font is a bold one. */
const boldFrom = 600;

/** Takes the picked files as the fonts of a pack: the bold one by its weight. */
export function readPickedFonts(
  pack: PackId,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Picked {
  const fonts: Record<string, Uint8Array> = {};
  const faults: { place: string; sentence: string }[] = [];
  for (const { name, bytes } of files) {
    const sentence = faultOf(bytes);
    if (sentence === null) {
      const weight = readFont(bytes).weight >= boldFrom ? "bold" : "regular";
      fonts[`script-${pack}-${weight}`] = bytes;
    } else {
      faults.push({ place: name, sentence });
    }
  }
  const bold = fonts[`script-${pack}-bold`];
  if (bold) fonts[`script-${pack}-regular`] ??= bold;
  return { fonts, faults };
}

function faultOf(bytes: Uint8Array): string | null {
  try {
    const { isVariable, mayEmbed } = readFont(bytes);
    if (isVariable) {
      return "This is a variable font. Choose a font file of one weight, such as Regular.";
    }
    return mayEmbed ? null : "Its maker does not allow it to be put into documents.";
  } catch {
    return "This is not a TrueType font file (.ttf).";
  }
}
