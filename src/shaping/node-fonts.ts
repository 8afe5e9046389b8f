import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BuiltInFontId, FontId, PackId } from "../layout/page.ts";
import type { FontFiles } from "./shaper.ts";

/** Font files and engines read from the installed packages, for the command line and the tests. */
const require = createRequire(import.meta.url);

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(require.resolve(file)));
}

/** Where each font's file lies, as a module path; the browser build imports the same files. */
export const fontFiles: Readonly<Record<BuiltInFontId, string>> = {
  "serif-regular": "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "serif-italic":
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "serif-bold": "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  "serif-bold-italic":
    "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  "sans-regular": "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "sans-italic":
    "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "sans-bold": "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  "sans-bold-italic":
    "@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
  "fallback-serif-regular": "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf",
  "fallback-serif-bold": "@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf",
  "fallback-sans-regular": "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "fallback-sans-bold": "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "script-hebrew-regular":
    "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "script-hebrew-bold": "@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf",
  "script-arabic-regular":
    "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "script-arabic-bold": "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf",
  "script-emoji-regular": "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
};

/** The built-in fonts; each file is read when its bytes are first asked for. */
export function readFonts(): Record<BuiltInFontId, Uint8Array> {
  const fonts = {};
  for (const [font, file] of Object.entries(fontFiles)) {
    let bytes: Uint8Array | null = null;
    const get = (): Uint8Array => (bytes ??= read(file));
    Object.defineProperty(fonts, font, { get, enumerable: true });
  }
  return fonts as Record<BuiltInFontId, Uint8Array>;
}

/** Package of each pack of fonts, and what its files are called. */
const packs: Readonly<Record<PackId, readonly [folder: string, name: string]>> = {
  chinese: ["@expo-google-fonts/noto-sans-sc", "NotoSansSC"],
  japanese: ["@expo-google-fonts/noto-sans-jp", "NotoSansJP"],
  korean: ["@expo-google-fonts/noto-sans-kr", "NotoSansKR"],
};

/** Module paths of a pack's files. */
export function packFiles(pack: PackId): Readonly<Partial<Record<FontId, string>>> {
  const [folder, name] = packs[pack];
  return {
    [`script-${pack}-regular`]: `${folder}/400Regular/${name}_400Regular.ttf`,
    [`script-${pack}-bold`]: `${folder}/700Bold/${name}_700Bold.ttf`,
  };
}

/** A pack's fonts; null where its package is not installed. */
export function readPack(pack: PackId): FontFiles | null {
  try {
    const entries = Object.entries(packFiles(pack)).map(([font, file]) => [font, read(file)]);
    return Object.fromEntries(entries);
  } catch (error) {
    if ((error as { code?: string }).code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

export function readShapingWasm(): Uint8Array {
  return read("harfbuzzjs/dist/harfbuzz.wasm");
}

export function readSubsetWasm(): Uint8Array {
  return read("harfbuzzjs/dist/harfbuzz-subset.wasm");
}
