/**
 * The built scripts, styles and fonts of the pages: packed once and kept, so that a hall of phones
 * arriving together costs no packing, and without the headers that only pages need. Their names
 * change with their content, so browsers keep them for good.
 */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const PREFIX = "/_next/static/";
/** Names as the build makes them; nothing that could lead out of the folder. */
const NAME = /^(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/;
const TYPE_OF: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
/** Fonts are packed already. */
const PACKED: ReadonlySet<string> = new Set([".woff2"]);
/** Close to the best there is, at a tenth of its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

type Packing = "br" | "gzip" | "identity";

const pack: Readonly<Record<Packing, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes) => Promise.resolve(bytes),
};

export interface StaticFiles {
  /** Answers a request for a built file; false: there is none of this name. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Serves the build's `static` folder. Only files that are there are kept, so the memory has a bound. */
export function staticFiles(folder: string): StaticFiles {
  const kept = new Map<string, Promise<Buffer | null>>();
  const load = (name: string, packing: Packing): Promise<Buffer | null> => {
    const key = `${packing} ${name}`;
    const found = kept.get(key) ?? packed(join(folder, name), packing);
    kept.set(key, found);
    void found.then((bytes) => bytes === null && kept.delete(key));
    return found;
  };
  return {
    answer: async (path, request, response) => {
      const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : "";
      const type = TYPE_OF[extname(name)];
      if (type === undefined || !NAME.test(name) || !isRead(request)) return false;
      const packing = PACKED.has(extname(name)) ? "identity" : packingFor(request.headers["accept-encoding"]);
      const bytes = await load(name, packing);
      if (bytes === null) return false;
      send(response, bytes, type, packing, request.method === "HEAD");
      return true;
    },
  };
}

const isRead = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

/** Browsers name what they can unpack, without weights. */
function packingFor(accepted: string | undefined): Packing {
  const names = (accepted ?? "").split(",").map((name) => name.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : "identity";
}

async function packed(file: string, packing: Packing): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && pack[packing](bytes);
}

function send(response: ServerResponse, bytes: Buffer, type: string, packing: Packing, headOnly: boolean): void {
  response.writeHead(200, {
    "content-type": type,
    "content-length": bytes.length,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    ...(packing === "identity" ? {} : { "content-encoding": packing }),
  });
  response.end(headOnly ? undefined : bytes);
}
