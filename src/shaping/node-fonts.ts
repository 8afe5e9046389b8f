import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontId } from "../layout/page.ts";

/** Font files and engines read from the installed packages, for the command line and the tests. */
const require = createRequire(import.meta.url);

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(require.resolve(file)));
}

/** Where each font's file lies, as a module path; the browser build imports the same files. */
export const fontFiles: Readonly<Record<FontId, string>> = {
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

export function readFonts(): Record<FontId, Uint8Array> {
  const entries = Object.entries(fontFiles).map(([font, file]) => [font, read(file)]);
  return Object.fromEntries(entries) as Record<FontId, Uint8Array>;
}

export function readShapingWasm(): Uint8Array {
  return read("harfbuzzjs/dist/harfbuzz.wasm");
}

export function readSubsetWasm(): Uint8Array {
  return read("harfbuzzjs/dist/harfbuzz-subset.wasm");
}
