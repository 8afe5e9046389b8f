import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { sitePolicy } from "./content-policy.ts";

const policyMeta = (policy: string) => ({
  tag: "meta",
  attrs: { "http-equiv": "Content-Security-Policy", content: policy },
  injectTo: "head-prepend" as const,
});

/**
 * The service worker: keeps the files named, answers from them first, drops older sets. A server may
 * say that its answers vary by origin; ours do not, and scripts ask with one where the cache had none.
 * Files are asked for past the browser's own cache, which may still hold the page of an older version.
 */
function serviceWorker(files: readonly string[], version: string): string {
  return `const name = "pactwright-${version}";
const files = ${JSON.stringify(["./", ...files])};
self.addEventListener("install", (event) => {
  const fresh = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(fresh)));
});
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((keys) =>
      Promise.all(keys.filter((key) => key.startsWith("pactwright-") && key !== name).map((key) => caches.delete(key))),
    ),
  );
});
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    caches.open(name).then((cache) =>
      cache.match(event.request, { ignoreSearch: true, ignoreVary: true }).then((found) => found || fetch(event.request)),
    ),
  );
});
`;
}

/**
 * Makes the built site work without a network after the first visit and run under the strict policy.
 * Files whose names match `later` are left to the page, which keeps them once it needs them.
 * A new version waits until every tab of the old one is closed, so that no old tab meets new data.
 */
export function offlineSite(later: RegExp): Plugin {
  return {
    name: "pactwright-offline-site",
    apply: "build",
    enforce: "post",
    transformIndexHtml: () => [policyMeta(sitePolicy())],
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => !file.endsWith(".map") && !later.test(file))
        .toSorted();
      const hash = createHash("sha256");
      for (const file of files) {
        const output = bundle[file];
        hash.update(file);
        if (output) hash.update(output.type === "chunk" ? output.code : output.source);
      }
      const version = hash.digest("hex").slice(0, 12);
      const source = serviceWorker(
        files.filter((file) => file !== "index.html").map((file) => `./${file}`),
        version,
      );
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}
