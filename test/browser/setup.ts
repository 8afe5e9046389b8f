import { resolve } from "node:path";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { provideChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, and path of the built single page. */
    readonly site: string;
    readonly page: string;
    readonly chromium: string;
  }
}

/** Builds both forms of the app as users get them, serves the site, and finds a browser. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide("chromium", provideChromium());
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", mode: "production" });
  await build({ logLevel: "warn", mode: "page" });
  const server = await preview({
    logLevel: "warn",
    build: { outDir: "dist/site" },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const site = server.resolvedUrls?.local[0];
  if (!site) throw new Error("The built site could not be served");
  provide("site", site);
  provide("page", resolve("dist/page/pactwright.html"));
  return () => server.close();
}
