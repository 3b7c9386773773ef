import { spawnSync } from "node:child_process";
import { aptInstall, canInstall } from "./apt.ts";

/** Gets the tools that read our PDFs back, where that is possible; the tests that need them skip without. */
export function tryPoppler(): void {
  if (spawnSync("pdftotext", ["-v"]).error === undefined) return;
  try {
    if (canInstall()) aptInstall("poppler-utils");
  } catch {
    console.log("poppler-utils could not be installed: the tests that read PDFs back are skipped.");
  }
}
