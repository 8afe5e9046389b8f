import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Names under which distributions and vendors install it. */
const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  return folders.map((folder) => `${folder}/${command}`).find(existsSync) ?? null;
}

/** A Chromium that is here already: named by CHROMIUM, installed, or in Playwright's cache. */
function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, where there is nothing.`);
  }
  for (const command of commands) {
    const found = onPath(command);
    if (found) return found;
  }
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  if (existsSync(mac)) return mac;
  const cached = chromium.executablePath();
  return cached && existsSync(cached) ? cached : null;
}

function runLoudly(command: string, args: readonly string[]): void {
  console.log(`> ${command} ${args.join(" ")}`);
  execFileSync(command, args, { stdio: "inherit" });
}

const isRoot = process.getuid?.() === 0;

/** Debian's own package where we may install it, else Playwright's build. */
function installChromium(): void {
  if (isRoot && onPath("apt-get")) {
    runLoudly("apt-get", ["update", "-qq"]);
    runLoudly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    runLoudly(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
}

/** Path of a Chromium, installing one where there is none. Throws rather than let tests be skipped. */
export function provideChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found; installing one for the browser tests.");
  installChromium();
  const installed = findChromium();
  if (!installed)
    throw new Error("No Chromium could be installed. Set CHROMIUM to the path of one.");
  return installed;
}

/** Chromium refuses its sandbox to root. */
export const launchArguments: readonly string[] = isRoot ? ["--no-sandbox"] : [];
