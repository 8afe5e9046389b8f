import japanese from "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url";
import japaneseBold from "@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf?url";
import korean from "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url";
import koreanBold from "@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf?url";
import chinese from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import chineseBold from "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url";
import type { PackFontId, PackId } from "../layout/page.ts";
import type { FontFiles } from "../shaping/shaper.ts";

/** Where each font of a pack lies beside the built site. */
const urls: Readonly<Record<PackId, Readonly<Partial<Record<PackFontId, string>>>>> = {
  chinese: { "script-chinese-regular": chinese, "script-chinese-bold": chineseBold },
  japanese: { "script-japanese-regular": japanese, "script-japanese-bold": japaneseBold },
  korean: { "script-korean-regular": korean, "script-korean-bold": koreanBold },
};

/** Whether this build has the packs at hand: the page of one file has no place for them. */
export const hasPacks = import.meta.env.MODE !== "page";

/** Apart from the files of the site, whose set is dropped with each new version. */
const cacheName = "fonts-of-pactwright";

/**
 * Fetches the fonts of a pack, and keeps them for use without a network. Rejects where they are
 * neither kept nor to be had.
 */
export async function loadPack(pack: PackId): Promise<FontFiles> {
  const cache = await openCache();
  const entries = Object.entries(urls[pack]).map(async ([font, url]) => {
    return [font, await bytesAt(url, cache)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Null where the browser has none, as on a site without a certificate, or refuses it. */
async function openCache(): Promise<Cache | null> {
  if (!("caches" in globalThis)) return null;
  const cache = await caches.open(cacheName).catch(() => null);
  if (cache) void dropOlder(cache);
  return cache;
}

/** Takes out the fonts of earlier versions: an address changes with what lies there. */
async function dropOlder(cache: Cache): Promise<void> {
  const current = new Set(
    Object.values(urls)
      .flatMap(Object.values<string>)
      .map(absolute),
  );
  const kept = await cache.keys();
  await Promise.all(kept.filter(({ url }) => !current.has(url)).map((one) => cache.delete(one)));
}

function absolute(url: string): string {
  return new URL(url, location.href).href;
}

async function bytesAt(url: string, cache: Cache | null): Promise<Uint8Array> {
  const kept = await cache?.match(url, { ignoreVary: true });
  const response = kept ?? (await fetch(url));
  if (response.status !== 200) throw new Error(`${url} could not be loaded: ${response.status}`);
  // A full disk must not keep the fonts from being used now.
  if (!kept) await cache?.put(url, response.clone()).catch(() => undefined);
  return new Uint8Array(await response.arrayBuffer());
}
