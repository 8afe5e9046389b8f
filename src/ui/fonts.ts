import emoji from "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url";
import arabic from "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf?url";
import arabicBold from "@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf?url";
import notoSans from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import notoSansBold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import hebrew from "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url";
import hebrewBold from "@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf?url";
import notoSerif from "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?url";
import notoSerifBold from "@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf?url";
import sans from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import sansItalic from "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url";
import sansSemiBold from "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url";
import sansBold from "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url";
import sansBoldItalic from "@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf?url";
import serif from "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url";
import serifItalic from "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf?url";
import serifBold from "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf?url";
import serifBoldItalic from "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf?url";
import type { BuiltInFontId, FontId } from "../layout/page.ts";
import type { FontFiles } from "../shaping/shaper.ts";
import { loadBytes } from "./load-bytes.ts";

/** The same files that `shaping/node-fonts.ts` reads, as addresses. */
const urls: Readonly<Record<BuiltInFontId, string>> = {
  "serif-regular": serif,
  "serif-italic": serifItalic,
  "serif-bold": serifBold,
  "serif-bold-italic": serifBoldItalic,
  "sans-regular": sans,
  "sans-italic": sansItalic,
  "sans-bold": sansBold,
  "sans-bold-italic": sansBoldItalic,
  "fallback-serif-regular": notoSerif,
  "fallback-serif-bold": notoSerifBold,
  "fallback-sans-regular": notoSans,
  "fallback-sans-bold": notoSansBold,
  "script-hebrew-regular": hebrew,
  "script-hebrew-bold": hebrewBold,
  "script-arabic-regular": arabic,
  "script-arabic-bold": arabicBold,
  "script-emoji-regular": emoji,
};

/** The CSS family under which a font of the pages is known on screen. */
export function familyOf(font: FontId): string {
  return `contract-${font}`;
}

const uiFamily = "Source Sans 3";

/** Makes fonts of the pages known to the screen. */
export function showFonts(fonts: FontFiles): void {
  for (const [font, bytes] of Object.entries(fonts)) {
    show(familyOf(font as FontId), bytes as Uint8Array<ArrayBuffer>, "normal");
  }
}

function show(family: string, bytes: Uint8Array<ArrayBuffer>, weight: string): void {
  const face = new FontFace(family, bytes, { weight });
  document.fonts.add(face);
}

/**
 * Loads every font file, makes each known to the screen, and gives the bytes for the press. A browser
 * that draws pages with these faces needs no other source of them.
 */
export async function loadFonts(): Promise<Readonly<Record<BuiltInFontId, Uint8Array>>> {
  const semiBold = loadBytes(sansSemiBold).then((bytes) => show(uiFamily, bytes, "600"));
  const entries = await Promise.all(
    Object.entries(urls).map(async ([font, url]) => {
      const bytes = await loadBytes(url);
      show(familyOf(font as FontId), bytes, "normal");
      if (font === "sans-regular") show(uiFamily, bytes, "400");
      return [font, bytes] as const;
    }),
  );
  await semiBold;
  return Object.fromEntries(entries) as Record<BuiltInFontId, Uint8Array>;
}
