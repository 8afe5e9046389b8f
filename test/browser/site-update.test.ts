import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launching } from "./story.ts";
import { eventually } from "./workbench.ts";

const site = join(inject("page"), "../../site");
const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** What the site is at present: told apart by its page's title and its worker's version. */
let release = "first";

async function fileOf(path: string): Promise<Buffer | string> {
  const file = await readFile(join(site, path));
  if (path === "index.html") {
    return file.toString().replace(/<title>.*?<\/title>/, `<title>${release}</title>`);
  }
  return path === "sw.js" ? file.toString().replace("pactwright-", `pactwright-${release}-`) : file;
}

/** A host that lets browsers keep every file for a day, the page too, as many do. */
const host: Server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://host").pathname.slice(1) || "index.html";
  void answer(path, response);
});

async function answer(path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await fileOf(path);
    response.setHeader("Content-Type", kinds[extname(path)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", path === "sw.js" ? "no-cache" : "max-age=86400");
    response.end(file);
  } catch {
    response.writeHead(404).end();
  }
}

let browser: Browser;
beforeAll(async () => {
  await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
  browser = await chromium.launch(launching);
});
afterAll(async () => {
  await browser.close();
  host.close();
});

/** Opens the site, waits until its worker is `state`, and gives the title that the page came with. */
async function visit(context: BrowserContext, state: "active" | "waiting"): Promise<string> {
  const { port } = host.address() as AddressInfo;
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${port}/`, { waitUntil: "commit" });
  const title = await tab.locator("title").evaluate((element) => element.textContent ?? "");
  await eventually(() =>
    tab.evaluate(async (wanted) => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.[wanted]?.state;
    }, state),
  ).toBeTruthy();
  await tab.close();
  return title;
}

test("a visitor of an older version gets the new one once its tabs are closed", async () => {
  const context = await browser.newContext();
  expect(await visit(context, "active")).toBe("first");
  release = "second";
  expect(await visit(context, "waiting")).toBe("first");
  await eventually(() => visit(context, "active")).toBe("second");
  await context.close();
});
