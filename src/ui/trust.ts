/** The part of Trusted Types that we use; TypeScript's own library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Under the strict content policy only scripts of our own may be started by address: a worker from a
 * blob, or a file beside this page. There is no rule for HTML, so no string can become HTML.
 */
export function trustOwnScripts(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  types?.createPolicy("default", {
    createScriptURL(url) {
      const { protocol, origin } = new URL(url, location.href);
      if (protocol === "blob:" || protocol === "data:" || origin === location.origin) return url;
      throw new TypeError(`Not a script of ours: ${url}`);
    },
  });
}
