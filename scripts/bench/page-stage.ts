/** An installation of its own with its pages, and a browser that knows it by a name as in a hall. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type Door, openDoor } from "../../rehearsal/devices/door.ts";
import { findChromium } from "../support/chromium.ts";
import { freePort, startServer } from "../support/server-process.ts";

/** A name for this machine that is not "localhost" to a browser: plain http, as in a hall. */
const HALL = "sala.test";

export interface PageStage {
  readonly browser: Browser;
  readonly organiser: Door;
  /** Browsers ask for Brotli over https, and on this very machine … */
  readonly secure: string;
  /** … under a name as in a hall they do not. */
  readonly hall: string;
}

/** Runs `measure` on a fresh installation of the built product, and clears it away. */
export async function onPageStage<T>(measure: (stage: PageStage) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. Set CHROMIUM_PATH to a browser.");
  const dataDir = mkdtempSync(join(tmpdir(), "wspolnie-bench-page-"));
  const password = randomBytes(16).toString("hex");
  const env = { ORGANISER_PASSWORD: password };
  const server = await startServer({ dataDir, port: await freePort(), pages: true, env });
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
  args.push(`--host-resolver-rules=MAP ${HALL} 127.0.0.1`);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const organiser = openDoor(server.base);
    await organiser.call("enterOrganiser", { password });
    return await measure({ browser, organiser, secure: server.base, hall: server.base.replace("127.0.0.1", HALL) });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
