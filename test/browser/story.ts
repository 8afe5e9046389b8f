import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from "playwright-core";
import { expect, inject, test } from "vitest";
import { launchArguments } from "./chromium.ts";
import { Workbench } from "./workbench.ts";

/** Address of the one-file page. */
export const pageAddress = pathToFileURL(inject("page")).href;

export const launching = { executablePath: inject("chromium"), args: [...launchArguments] };

/** Everything that no page of ours may do, noted while it runs. */
export interface Watch {
  readonly complaints: string[];
  /** Every address asked for, other than `data:` and `blob:`. */
  readonly requests: string[];
}

/**
 * Watches every tab of a context: thrown errors, errors in a console (of a page or a worker), breaches
 * of the content policy, and requests to anywhere but `home`.
 */
export async function watch(context: BrowserContext, home: string): Promise<Watch> {
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on("weberror", (error) => complaints.push(`Thrown: ${error.error().stack}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`Console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    requests.push(url);
    if (!url.startsWith(home)) complaints.push(`Request: ${url}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`Policy: ${effectiveDirective} forbids ${blockedURI}`);
    });
  });
  return { complaints, requests };
}

export interface Visit extends BrowserContextOptions {
  /** Where to go; the start screen of the built site by default. */
  readonly address?: string;
  /** Run in each page before its own scripts. */
  readonly before?: () => void;
}

/** A story of use in a fresh browser profile. It fails on anything that `watch` notes. */
export const story = test
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from it that nothing else is needed
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch(launching);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    const watches: Watch[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      expect(watches.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return async ({ address = inject("site"), before, ...options }: Visit = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        ...options,
      });
      contexts.push(context);
      watches.push(await watch(context, address));
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(address);
      return new Workbench(page);
    };
  });
