import react from "@vitejs/plugin-react";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { offlineSite } from "./src/build/offline-site.ts";
import { singlePage } from "./src/build/single-page.ts";
import { libraryPlugin } from "./src/library/vite-plugin.ts";

/** Fonts that are fetched when a contract needs them, and that the one file has no place for. */
const fontPack = /NotoSans(?:JP|KR|SC)_\w+(?:-[\w-]+)?\.ttf$/;

/** `vite build` makes the site; `vite build --mode page` makes the one HTML file. */
export default defineConfig(({ mode }): ViteUserConfig => {
  const isPage = mode === "page";
  return {
    base: "./",
    plugins: [
      react(),
      libraryPlugin(),
      isPage ? singlePage("pactwright.html") : offlineSite(fontPack),
    ],
    // A page opened as a file can start a classic worker from a blob, but no module worker.
    worker: { format: "iife", plugins: () => [libraryPlugin()] },
    build: {
      target: "es2023",
      outDir: isPage ? "dist/page" : "dist/site",
      assetsInlineLimit: (file) => isPage && !fontPack.test(file),
      chunkSizeWarningLimit: 20_000,
      modulePreload: false,
      ...(isPage
        ? { cssCodeSplit: false, rolldownOptions: { output: { codeSplitting: false } } }
        : {}),
    },
    server: { host: "127.0.0.1" },
    preview: { host: "127.0.0.1", port: 4173 },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: "core",
            setupFiles: ["test/settle-chance.ts"],
            include: ["test/**/*.test.ts"],
            exclude: ["test/browser/**", "test/conformance/**"],
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            include: ["test/browser/**/*.test.ts"],
            globalSetup: "test/browser/setup.ts",
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 240_000,
          },
        },
        {
          extends: true,
          test: {
            name: "conformance",
            include: ["test/conformance/**/*.test.ts"],
            testTimeout: 600_000,
          },
        },
      ],
    },
  };
});
