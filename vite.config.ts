import react from "@vitejs/plugin-react";
import { defineConfig, type UserConfig } from "vite";
import { offlineSite } from "./src/build/offline-site.ts";
import { singlePage } from "./src/build/single-page.ts";
import { libraryPlugin } from "./src/library/vite-plugin.ts";

/** `vite build` makes the site; `vite build --mode page` makes the one HTML file. */
export default defineConfig(({ mode }): UserConfig => {
  const isPage = mode === "page";
  return {
    base: "./",
    plugins: [react(), libraryPlugin(), isPage ? singlePage("pactwright.html") : offlineSite()],
    // A page opened as a file can start a classic worker from a blob, but no module worker.
    worker: { format: "iife", plugins: () => [libraryPlugin()] },
    build: {
      target: "es2023",
      outDir: isPage ? "dist/page" : "dist/site",
      assetsInlineLimit: isPage ? Number.MAX_SAFE_INTEGER : 0,
      chunkSizeWarningLimit: 20_000,
      modulePreload: false,
      ...(isPage
        ? { cssCodeSplit: false, rolldownOptions: { output: { codeSplitting: false } } }
        : {}),
    },
    server: { host: "127.0.0.1" },
    preview: { host: "127.0.0.1", port: 4173 },
  };
});
