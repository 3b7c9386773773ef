import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { inQueue, PAGES_AT_ONCE } from "./page-queue.ts";

let server: Server;
afterEach(() => server.closeAllConnections());

/** A server whose pages are done when the test says so; gives its address and the paths in the order they were begun. */
async function serving(patience: number) {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const handle = inQueue(async (request, response) => {
    const path = request.url ?? "";
    begun.push(path);
    await new Promise<void>((resolve) => finish.set(path, resolve));
    response.end(path);
  }, patience);
  const asked: string[] = [];
  const gone: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.on("close", () => gone.push(request.url ?? ""));
    void handle(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** Asks for a page, and waits until the server has heard it. */
  const ask = async (path: string, signal?: AbortSignal) => {
    const answer = fetch(`${base}${path}`, signal ? { signal } : {}).then((page) => page.text());
    await expect.poll(() => asked).toContain(path);
    return { answer: answer.catch(() => "gone") };
  };
  return { ask, begun, gone, finish: (path: string) => finish.get(path)?.() };
}

const FIRST = Array.from({ length: PAGES_AT_ONCE }, (_, i) => `/${i}`);

test("L7: only a few pages are made at a time, the rest in order, and none for a phone that has left", async () => {
  const { ask, begun, gone, finish } = await serving(60_000);
  const first = await Promise.all(FIRST.map((path) => ask(path)));
  const leaving = new AbortController();
  const left = await ask("/left", leaving.signal);
  const last = await ask("/last");
  leaving.abort();
  expect(await left.answer).toBe("gone");
  await expect.poll(() => gone).toContain("/left");
  expect(begun.toSorted()).toEqual(FIRST);
  finish("/2");
  expect(await first[2]?.answer).toBe("/2");
  await expect.poll(() => begun.at(-1)).toBe("/last");
  finish("/last");
  expect(await last.answer).toBe("/last");
  expect(begun).not.toContain("/left");
});

test("L7: files do not wait for pages", async () => {
  const { ask, begun, finish } = await serving(60_000);
  await Promise.all(FIRST.map((path) => ask(path)));
  const file = await ask("/icons.svg?v=1");
  await expect.poll(() => begun).toContain("/icons.svg?v=1");
  finish("/icons.svg?v=1");
  expect(await file.answer).toBe("/icons.svg?v=1");
});

test("L7: a page whose reader is slow holds up no other and still arrives", async () => {
  const { ask, begun, finish } = await serving(20);
  const slow = await Promise.all(FIRST.map((path) => ask(path)));
  const other = await ask("/other");
  await expect.poll(() => begun).toContain("/other");
  finish("/other");
  expect(await other.answer).toBe("/other");
  for (const path of FIRST) finish(path);
  expect(await Promise.all(slow.map(({ answer }) => answer))).toEqual(FIRST);
});
