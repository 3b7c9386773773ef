/**
 * The page of a table, kept on the device so that it opens without the network (`public/worker.js`).
 * The page is fetched as a shell, without anything of the person who asks; what the screen knew last
 * lies beside it. Both are in one cache, so that forgetting is one step. Browsers that cannot keep
 * pages (plain http in a hall) do nothing here.
 */
import { RELEASE_HEADER, SHELL_HEADER } from "../contract/routes.ts";

export type KeptPage = "tablet" | "phone";

export const pageCache = (which: KeptPage): string => `wsp-page-${which}`;
/** Scripts, styles and fonts, of one release. */
const FILES = "wsp-files-";
/** Where the screen's knowledge lies in the cache; the server has no such address. */
const KNOWN = "/wsp-known";
const FILE = /^\/(_next\/static\/|tldraw\/|icons\.svg$|sign\.svg$)/;
/** Milliseconds after which what a screen knew is of another day. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Which release this page is of; null: of none that could be kept. */
export const releaseHere = (): string | null => document.documentElement.dataset["release"] ?? null;

export const canKeep = (): boolean =>
  typeof caches !== "undefined" && "serviceWorker" in navigator && releaseHere() !== null;

/** What a screen knew, and when. */
interface Known {
  readonly release: string | null;
  readonly at: number;
  readonly value: unknown;
}

/** A page to be kept, with what it needs besides all that it has loaded and will load. */
export interface PageToKeep {
  readonly which: KeptPage;
  readonly path: string;
  /** Files that may be wanted later. */
  readonly ahead?: () => Promise<readonly string[]>;
}

/** Keeps a page. False: it did not come through. Never throws. */
export async function keepPage({ which, path, ahead }: PageToKeep): Promise<boolean> {
  const release = releaseHere();
  if (!canKeep() || release === null) return true;
  try {
    await navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" });
    const page = await fetch(path, { headers: { accept: "text/html", [SHELL_HEADER]: "1" }, cache: "no-store" });
    // Of another release: it would not go with the files here.
    if (!page.ok || page.redirected || page.headers.get(RELEASE_HEADER) !== release) return true;
    const files = await caches.open(FILES + release);
    await keepFiles(files, namesOf(performance.getEntriesByType("resource")));
    keepFilesToCome(files);
    const cache = await caches.open(pageCache(which));
    await Promise.all((await cache.keys()).filter(({ url }) => isOther(url, path)).map((key) => cache.delete(key)));
    await cache.put(path, page);
    await dropFormerReleases(release);
    if (ahead) await keepFiles(files, await ahead());
    return true;
  } catch {
    return false;
  }
}

/** Is this where sketches and photos of ideas are? They lie beside the page of a tablet (`kept-pictures.ts`). */
export const isPicture = (pathname: string): boolean => /^\/api\/(sketches|photos)\//.test(pathname);

/** A device keeps one page of a kind: the one it was on last. */
function isOther(url: string, path: string): boolean {
  const { pathname } = new URL(url);
  return pathname !== path && pathname !== KNOWN && !isPicture(pathname);
}

const namesOf = (entries: readonly PerformanceEntry[]): readonly string[] => entries.map(({ name }) => name);

/** One after the other: nobody waits for them. */
async function keepFiles(cache: Cache, names: readonly string[]): Promise<void> {
  for (const name of new Set(names.filter(isFile))) if (!(await cache.match(name))) await cache.add(name);
}

function isFile(name: string): boolean {
  const { origin, pathname } = new URL(name, location.href);
  return origin === location.origin && FILE.test(pathname);
}

let observer: PerformanceObserver | null = null;

/** What is loaded later (the canvas, pens, the camera) is kept as it comes. */
function keepFilesToCome(cache: Cache): void {
  observer?.disconnect();
  observer = new PerformanceObserver(
    (list) => void keepFiles(cache, namesOf(list.getEntries())).catch(() => undefined),
  );
  observer.observe({ type: "resource", buffered: true });
}

async function dropFormerReleases(release: string): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(FILES) && name !== FILES + release);
  await Promise.all(former.map((name) => caches.delete(name)));
}

/** Lays down what the screen knows at `at` (milliseconds of the server's clock), in place of what it knew before. */
export async function writeKnown(which: KeptPage, value: unknown, at: number): Promise<void> {
  if (!canKeep()) return;
  const known: Known = { release: releaseHere(), at, value };
  const cache = await caches.open(pageCache(which));
  await cache.put(KNOWN, new Response(JSON.stringify(known)));
}

/** What the screen knew last, of this day and this release; null: nothing. Never rejects. */
export async function readKnown<T>(which: KeptPage): Promise<T | null> {
  if (!canKeep()) return null;
  try {
    const found = await caches.match(KNOWN, { cacheName: pageCache(which) });
    const known = found ? ((await found.json()) as Known) : null;
    if (!known || known.release !== releaseHere() || Date.now() - known.at > KEPT_FOR) return null;
    // Written by this very release of the page.
    return known.value as T;
  } catch {
    return null;
  }
}

/** Page, knowledge and pictures go from the device. Never rejects. */
export async function forgetPage(which: KeptPage): Promise<void> {
  if (typeof caches !== "undefined") await caches.delete(pageCache(which)).catch(() => false);
}
