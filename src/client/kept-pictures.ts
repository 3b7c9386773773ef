/**
 * Sketches and photos that a table's tablet has shown, for when it opens without the network
 * (`public/worker.js`). They lie in the cache of the kept page, so that one deletion forgets them with it:
 * the cache is opened once, and what comes after a deletion reaches nothing that is there.
 */
import { canKeep, isPicture, pageCache } from "./kept-page.ts";

export interface PictureKeeperPorts {
  readonly open: () => Promise<Pick<Cache, "keys" | "match" | "put" | "delete">>;
  readonly fetch: (path: string) => Promise<Response>;
  readonly most?: { readonly pictures: number; readonly bytes: number };
}

const MOST = { pictures: 300, bytes: 60 * 1024 * 1024 } as const;
const SIZE = "content-length";

export class PictureKeeper {
  readonly #ports: PictureKeeperPorts;
  readonly #most: { readonly pictures: number; readonly bytes: number };
  /** Bytes of what is kept, the oldest first. */
  readonly #kept = new Map<string, number>();
  #cache: Awaited<ReturnType<PictureKeeperPorts["open"]>> | null = null;
  #ofTable: ReadonlySet<string> = new Set();
  /** One step after the other. */
  #work: Promise<unknown>;
  #stopped = false;

  constructor(ports: PictureKeeperPorts) {
    this.#ports = ports;
    this.#most = ports.most ?? MOST;
    this.#work = this.#begin().catch(() => undefined);
  }

  /** The addresses of all pictures that the table has now; others are of what was hidden, or of another table, and go. */
  allow(paths: ReadonlySet<string>): void {
    this.#ofTable = paths;
    this.#next(() => this.#drop([...this.#kept.keys()].filter((path) => !paths.has(path))));
  }

  /** A picture stands on the screen. */
  shown(path: string): void {
    this.#next(() => this.#keep(path));
  }

  /** Keeps no more; what is kept stays. */
  stop(): void {
    this.#stopped = true;
  }

  /** Resolves when everything so far is done. */
  async settled(): Promise<void> {
    await this.#work;
  }

  /** No room or no network: the picture is not kept this time. */
  #next(step: () => Promise<void>): void {
    this.#work = this.#work.then(() => (this.#stopped ? undefined : step())).catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const cache = await this.#ports.open();
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (!isPicture(pathname)) continue;
      this.#kept.set(pathname, Number((await cache.match(pathname))?.headers.get(SIZE) ?? 0));
    }
    this.#cache = cache;
  }

  async #keep(path: string): Promise<void> {
    if (this.#cache === null || this.#kept.has(path) || !this.#ofTable.has(path)) return;
    const answer = await this.#ports.fetch(path);
    const type = answer.headers.get("content-type") ?? "";
    if (!answer.ok || !type.startsWith("image/")) return;
    const body = await answer.blob();
    if (this.#stopped || !this.#ofTable.has(path) || body.size > this.#most.bytes) return;
    await this.#makeRoom(body.size);
    await this.#cache.put(path, new Response(body, { headers: { "content-type": type, [SIZE]: String(body.size) } }));
    this.#kept.set(path, body.size);
  }

  async #makeRoom(wanted: number): Promise<void> {
    let bytes = wanted;
    for (const size of this.#kept.values()) bytes += size;
    let count = this.#kept.size + 1;
    const oldest: string[] = [];
    for (const [path, size] of this.#kept) {
      if (count <= this.#most.pictures && bytes <= this.#most.bytes) break;
      oldest.push(path);
      count -= 1;
      bytes -= size;
    }
    await this.#drop(oldest);
  }

  async #drop(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      this.#kept.delete(path);
      await this.#cache?.delete(path);
    }
  }
}

/** Keeps pictures that stand on this page, from its first one on. The answered function ends it; null: nothing can be kept here. */
export function keepPictures(): { readonly keeper: PictureKeeper; readonly end: () => void } | null {
  if (!canKeep()) return null;
  const keeper = new PictureKeeper({
    open: () => caches.open(pageCache("tablet")),
    // It has just been shown, so the browser has it.
    fetch: (path) => fetch(path, { cache: "force-cache" }),
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType("resource")) {
      const { origin, pathname } = new URL(entry.name, location.href);
      // Not those that were fetched to be kept.
      const isShown = "initiatorType" in entry && entry.initiatorType === "img";
      if (isShown && origin === location.origin && isPicture(pathname)) keeper.shown(pathname);
    }
  });
  observer.observe({ type: "resource", buffered: true });
  const end = (): void => {
    observer.disconnect();
    keeper.stop();
  };
  return { keeper, end };
}
