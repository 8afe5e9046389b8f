/**
 * The bytes at an address that the build has put in. `data:` addresses are decoded by hand: a page
 * opened as a file may fetch nothing, not even those.
 */
export async function loadBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  if (url.startsWith("data:")) return decodeDataUrl(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Decodes a base64 `data:` address. Throws on any other encoding. */
export function decodeDataUrl(url: string): Uint8Array<ArrayBuffer> {
  const comma = url.indexOf(",");
  if (!url.slice(0, comma).endsWith(";base64")) throw new Error("Expected a base64 data address");
  const binary = atob(url.slice(comma + 1));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
