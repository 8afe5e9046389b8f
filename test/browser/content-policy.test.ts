import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hashOf } from "../../src/build/content-policy.ts";
import { launching, pageAddress, story, watch } from "./story.ts";
import { Workbench } from "./workbench.ts";

const page = await readFile(inject("page"), "utf8");
const site = join(inject("page"), "../../site");
const index = await readFile(join(site, "index.html"), "utf8");

/** The policy that a page carries, by directive. It must come before anything that could load. */
function policyOf(html: string): Record<string, readonly string[]> {
  const [before = "", content = ""] =
    html.split(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/, 2) ?? [];
  expect(before).not.toMatch(/<(script|link|style)\b/);
  const directives = content
    .replaceAll("&#39;", "'")
    .split(";")
    .map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]));
}

function contentsOf(html: string, element: "script" | "style"): string[] {
  const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, "g");
  return [...html.matchAll(pattern)].map(([, text = ""]) => text);
}

/** Runs in the page or its worker: what comes of making code of text, and of asking elsewhere. */
async function tryToBreakOut(): Promise<Record<string, string>> {
  // The developer tools may make code of text in the turn in which they call; not after it.
  await new Promise((resolve) => setTimeout(resolve));
  const outcomeOf = async (act: () => unknown): Promise<string> => {
    try {
      await act();
      return "done";
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
  return {
    // oxlint-disable-next-line no-eval -- that it is refused is what is tested
    eval: await outcomeOf(() => (0, eval)("1 + 1")),
    // oxlint-disable-next-line typescript/no-implied-eval -- the same
    function: await outcomeOf(() => new Function("return 1")()),
    fetch: await outcomeOf(() => fetch("https://example.org/")),
  };
}

/** Runs in the page: what comes of making elements of text, and of a script from elsewhere. */
function tryToInject(): Record<string, string> {
  const outcomeOf = (act: () => void): string => {
    try {
      act();
      return "done";
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
  return {
    html: outcomeOf(() => {
      document.createElement("div").innerHTML = "<b>bold</b>";
    }),
    script: outcomeOf(() => {
      document.createElement("script").src = "https://example.org/a.js";
    }),
  };
}

describe("the content policy", () => {
  test("of the page lets its own script and style run and nothing be fetched", () => {
    const policy = policyOf(page);
    const scripts = contentsOf(page, "script");
    expect(scripts).toHaveLength(1);
    expect(policy["script-src"]).toEqual([...scripts.map(hashOf), "'wasm-unsafe-eval'"]);
    expect(policy["style-src"]).toEqual(
      expect.arrayContaining(contentsOf(page, "style").map(hashOf)),
    );
    expect(policy).toMatchObject({
      "default-src": ["'none'"],
      "connect-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "require-trusted-types-for": ["'script'"],
      "trusted-types": ["default"],
    });
  });

  test("of the site lets only its own files be loaded", () => {
    const policy = policyOf(index);
    expect(policy["script-src"]).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(contentsOf(index, "script").join("").trim()).toBe("");
    expect(index).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  for (const [name, address] of [
    ["the site", inject("site")],
    ["the page", pageAddress],
  ] as const) {
    story(
      `of ${name} holds: no text becomes code or HTML, no other host answers`,
      async ({ browser }) => {
        const context = await browser.newContext();
        const tab = await context.newPage();
        const starting = tab.waitForEvent("worker");
        await tab.goto(address);
        const refused = { eval: "EvalError", function: "EvalError", fetch: "TypeError" };
        const press = await starting;
        expect(await press.evaluate(tryToBreakOut)).toEqual(refused);
        expect(await tab.evaluate(tryToBreakOut)).toEqual(refused);
        expect(await tab.evaluate(tryToInject)).toEqual({ html: "TypeError", script: "TypeError" });
        await context.close();
      },
    );
  }
});

describe("the site without a network", () => {
  let server: PreviewServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await preview({
      logLevel: "warn",
      build: { outDir: site },
      preview: { port: 0, host: "127.0.0.1" },
    });
    browser = await chromium.launch(launching);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("opens, makes a contract and keeps it, once it has been visited", async () => {
    const address = server.resolvedUrls?.local[0] ?? "";
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const watched = await watch(context, address);
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await tab.close();
    await server.close();

    const work = new Workbench(await context.newPage());
    await work.page.goto(address);
    await work.openExample("Warm Homes Calder Vale");
    await work.fill("title", "Warm Homes Ashworth");
    const pdf = await work.exportPdf();
    expect(pdf.bytes.length).toBeGreaterThan(100_000);
    await work.saved();
    await work.page.reload();
    await work.settled();
    expect(watched.complaints).toEqual([]);
  });

  test("keeps every file of the site but the large fonts, and no other", async () => {
    const worker = await readFile(join(site, "sw.js"), "utf8");
    const kept = JSON.parse(/const files = (\[.*\]);/.exec(worker)?.[1] ?? "[]") as string[];
    const assets = (await readdir(join(site, "assets"))).map((file) => `./assets/${file}`);
    const [large, small] = [true, false].map((is) =>
      assets.filter((file) => /NotoSans(JP|KR|SC)_/.test(file) === is),
    );
    expect(large).toHaveLength(6);
    expect(kept.toSorted()).toEqual(["./", ...(small ?? [])].toSorted());
  });
});
