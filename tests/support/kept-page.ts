/** Whether a page could be opened without the network now. */
import type { Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** Waits until the page at `path` is on the device with all it has loaded, and with what it knows; `more`: with the large parts fetched ahead, too. */
export async function isKept(page: Page, path: string, more: "ahead" | "shown" = "shown"): Promise<void> {
  const look = (): Promise<boolean> =>
    page.evaluate(
      async ([path, ahead]) => {
        const files = (await caches.keys()).find((name) => name.startsWith("wsp-files-"));
        const needed = await Promise.all([caches.match(path), caches.match("/wsp-known")]);
        if (files === undefined || !needed.every(Boolean)) return false;
        const cache = await caches.open(files);
        const loaded = performance
          .getEntriesByType("resource")
          .filter((entry): entry is PerformanceResourceTiming => entry.name.includes("/_next/static/"));
        const kept = await Promise.all(loaded.map(({ name }) => cache.match(name)));
        // The canvas is the one part of this size, and tldraw's words come last.
        const canvas = loaded.some(({ decodedBodySize }) => decodedBodySize > 500_000);
        return (
          kept.every(Boolean) && (!ahead || (canvas && Boolean(await cache.match("/tldraw/translations/pl.json"))))
        );
      },
      [path, more === "ahead"] as const,
    );
  await eventually(look, `${path} is kept`, 60_000);
}

/** All that a device keeps of a page, as text. */
export const keptWords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("wsp-page-"));
    const caught = await Promise.all(names.map((name) => caches.open(name)));
    const answers = (await Promise.all(caught.map((cache) => cache.matchAll()))).flat();
    return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
  });
