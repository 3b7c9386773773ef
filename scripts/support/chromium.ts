/** Finds a Chromium for the browser tests, or installs one and says so. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { aptInstall, canInstall } from "./apt.ts";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Path of a usable browser: `CHROMIUM_PATH`, the system's, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  return (
    [process.env.CHROMIUM_PATH, ...SYSTEM, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null
  );
}

/** Like `findChromium`, installing one when it is missing: Debian's as root, else Playwright's. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) aptInstall("chromium");
  else {
    console.log("No Chromium found: installing the one of Playwright.");
    execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
  }
  const installed = findChromium();
  if (!installed) throw new Error("Chromium could not be installed. Set CHROMIUM_PATH to a browser.");
  return installed;
}
