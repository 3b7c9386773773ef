import { describe, expect, it } from "vitest";
import { PictureKeeper } from "./kept-pictures.ts";

const AT = "https://sala.example";
const photo = (n: number): string => `/api/photos/idea_${n}.small.jpg`;
const photos = (...numbers: number[]): Set<string> => new Set(numbers.map(photo));

/** A cache as browsers have it: in the order in which things came, and deaf once it is deleted. */
function memoryCache(kept = new Map<string, Response>()) {
  const named = (key: unknown): string => new URL(key instanceof Request ? key.url : String(key), AT).pathname;
  return {
    kept,
    keys: async () => [...kept.keys()].map((path) => new Request(`${AT}${path}`)),
    match: async (key: unknown) => kept.get(named(key))?.clone(),
    put: async (key: unknown, answer: Response) => void kept.set(named(key), answer),
    delete: async (key: unknown) => kept.delete(named(key)),
  };
}

interface Options {
  readonly bytes?: number;
  readonly answer?: (path: string) => Promise<Response>;
  readonly cache?: ReturnType<typeof memoryCache>;
}

function keeper({ bytes = 100, answer, cache = memoryCache() }: Options = {}) {
  const fetched: string[] = [];
  const made = new PictureKeeper({
    open: async () => cache,
    fetch: async (path) => {
      fetched.push(path);
      return answer?.(path) ?? new Response("x".repeat(bytes), { headers: { "content-type": "image/jpeg" } });
    },
    most: { pictures: 3, bytes: 1000 },
  });
  return { made, fetched, cache, names: async () => (await made.settled(), [...cache.kept.keys()]) };
}

describe("pictures that a tablet keeps", () => {
  it("OF2: are those that it has shown of its table, each fetched once", async () => {
    const { made, fetched, names } = keeper();
    made.allow(photos(1, 2));
    for (const n of [1, 1, 9, 1]) made.shown(photo(n));
    expect(await names()).toEqual([photo(1)]);
    expect(fetched).toEqual([photo(1)]);
  });

  it("OF2: go, the oldest first, when there are too many of them or they are too large", async () => {
    const { made, names } = keeper({ answer: async (path) => picture(path === photo(5) ? 950 : 300) });
    made.allow(photos(1, 2, 3, 4, 5));
    for (const n of [1, 2, 3, 4]) made.shown(photo(n));
    expect(await names()).toEqual([photo(2), photo(3), photo(4)]);
    made.shown(photo(5));
    expect(await names()).toEqual([photo(5)]);
  });

  it("OF2: are not those of what was hidden since, or of another table", async () => {
    const cache = memoryCache(new Map([[photo(7), picture(10)]]));
    cache.kept.set("/moderator", new Response("page"));
    const { made, names } = keeper({ cache });
    made.allow(photos(1, 2));
    made.shown(photo(1));
    made.shown(photo(2));
    made.allow(photos(2));
    expect(await names()).toEqual(["/moderator", photo(2)]);
  });

  it("are counted from before a reload", async () => {
    const cache = memoryCache();
    for (const n of [1, 2, 3]) cache.kept.set(photo(n), picture(300));
    const { made, names } = keeper({ cache });
    made.allow(photos(1, 2, 3, 4));
    made.shown(photo(4));
    expect(await names()).toEqual([photo(2), photo(3), photo(4)]);
  });

  it("are never what is no picture, a refusal or nothing at all, and the next ones come all the same", async () => {
    const answers: Record<string, () => Promise<Response>> = {
      [photo(1)]: async () => new Response("{}", { status: 403 }),
      [photo(2)]: async () => new Response("<html>", { headers: { "content-type": "text/html" } }),
      [photo(3)]: () => Promise.reject(new TypeError("no network")),
      [photo(4)]: async () => picture(2000),
    };
    const { made, names } = keeper({ answer: (path) => answers[path]?.() ?? Promise.resolve(picture(5)) });
    made.allow(photos(1, 2, 3, 4, 5));
    for (const n of [1, 2, 3, 4, 5]) made.shown(photo(n));
    expect(await names()).toEqual([photo(5)]);
  });

  it("OF3: are not one more after the end, also when it was on its way", async () => {
    let arrive = (_answer: Response): void => undefined;
    const { made, names } = keeper({
      answer: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    made.allow(photos(1, 2));
    made.shown(photo(1));
    made.shown(photo(2));
    await Promise.resolve();
    await new Promise(setImmediate);
    made.stop();
    arrive(picture(5));
    expect(await names()).toEqual([]);
  });
});

function picture(bytes: number): Response {
  const headers = { "content-type": "image/jpeg", "content-length": String(bytes) };
  return new Response("x".repeat(bytes), { headers });
}
