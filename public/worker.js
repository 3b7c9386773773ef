// @ts-check
/**
 * Lets a table's tablet and phone open their page without the network. It only reads: what is kept on
 * the device, and for how long, the pages themselves decide (src/client/kept-page.ts). But for pictures on a
 * table's tablet no answer of the API, no live news and no other page passes through here.
 */
"use strict";

/** Milliseconds a slow network is given before the kept page takes its place. */
const PATIENCE = 4000;
const PAGE = /^\/(moderator|s\/[A-Za-z0-9]+)$/;
const MODERATORS_LINK = /^\/m\//;
/** Kept files of these are as good as the server's: a new release has new names, or is kept anew as a whole. */
const NAMED_FILE = /^\/(_next\/static|tldraw)\//;
/** Of ideas, kept by the tablet of their table beside its page. */
const PICTURE = /^\/api\/(sketches|photos)\//;
const TABLET_CACHE = "wsp-page-tablet";
const OTHER_FILE = /^\/(icons|sign)\.svg$/;

/** @type {any} The types of workers are not those of pages. */
const worker = self;

// It keeps nothing, so a new one may take over at any moment.
worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const answer = answerTo(event.request, event.clientId);
  if (answer) event.respondWith(answer);
});

/** @param {Request} request @param {string} client @returns {Promise<Response> | null} null: the browser goes its own way */
function answerTo(request, client) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (request.mode === "navigate") {
    if (PAGE.test(pathname)) return page(request, pathname);
    return MODERATORS_LINK.test(pathname) ? entrance(request) : null;
  }
  if (PICTURE.test(pathname)) return picture(request, pathname, client);
  if (NAMED_FILE.test(pathname)) return kept(pathname).then((file) => file ?? fetch(request));
  if (OTHER_FILE.test(pathname)) return networkFirst(request, pathname);
  return null;
}

/** @param {string} path */
const kept = (path) => caches.match(path, { ignoreVary: true });

/** @param {Request} request @param {string} path */
const page = async (request, path) => serversOr(await kept(path), request);

/** Kept pictures are for the tablet alone: no other page of this device gets them. @param {Request} request @param {string} path @param {string} client */
async function picture(request, path, client) {
  const asking = await worker.clients.get(client);
  if (!asking || new URL(asking.url).pathname !== "/moderator") return fetch(request);
  return serversOr(await caches.match(path, { cacheName: TABLET_CACHE }), request);
}

/** The server's answer; the copy when nobody answers, or only somebody who stands in front of a dead server. @param {Response | undefined} copy @param {Request} request */
async function serversOr(copy, request) {
  if (!copy) return fetch(request);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  try {
    const answer = await Promise.race([fetch(request), patience]);
    return answer.status >= 500 ? copy : answer;
  } catch {
    return copy;
  }
}

/** @param {Request} request @param {string} path */
async function networkFirst(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await kept(path);
    if (copy) return copy;
    throw error;
  }
}

/** Whoever opens a moderator's link may be somebody else: nothing of the one before stays. @param {Request} request */
async function entrance(request) {
  const answer = await fetch(request);
  await caches.delete(TABLET_CACHE);
  return answer;
}
