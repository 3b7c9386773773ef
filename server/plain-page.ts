/**
 * Pages that need no framework in the browser are sent without it: the HTML as it was made, and one
 * small script of ours instead of the framework's 129 kB. What such a page offers works without any script.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const PLAIN = /^\/wyniki(?:\/[^/]+)?$/;
/** What the framework puts into a page for the browser: its files, hints to load them, and its data. */
const FRAMEWORK =
  /<script\b(?![^>]*\btype="application\/json")[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g;
const OWN_SCRIPT = '<script src="/results.js" defer></script>';

/** Is this a page to be sent plain? Data that the framework asks for by itself is not. */
export const isPlainPage = (path: string, { method, headers }: IncomingMessage): boolean =>
  PLAIN.test(path) && (method === "GET" || method === "HEAD") && headers.rsc === undefined;

/** A part that came late and waits for a script to be put in its place. */
const LATE_PART = '<div hidden id="S:';

/** The page without the framework's scripts; as it is when it does not read without them. Pure. */
export const withoutFramework = (html: string): string =>
  html.includes(LATE_PART) ? html : html.replace(FRAMEWORK, "").replace("</head>", `${OWN_SCRIPT}</head>`);

/** Holds back what is written to `response` and sends it plain, packed as the browser reads it. */
export function sendPlain(request: IncomingMessage, response: ServerResponse): void {
  const packing = packingOf(request.headers["accept-encoding"]);
  // Packed once, here, when the page is whole.
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding === "latin1" ? "latin1" : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  // The head waits for the whole page: only then it is known how it is packed and how long it is.
  let isHeld = true;
  const writeHead = response.writeHead.bind(response);
  response.flushHeaders = () => undefined;
  response.writeHead = ((status: number, ...rest: [OutgoingHttpHeaders?]) => {
    if (!isHeld) return writeHead(status, ...rest);
    response.statusCode = status;
    for (const [name, value] of Object.entries(rest[0] ?? {})) if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    keep(chunk, encoding);
    const then = typeof encoding === "function" ? encoding : done;
    if (typeof then === "function") process.nextTick(then);
    return true;
  }) as typeof response.write;
  const sendWhole = async (): Promise<void> => {
    const body = await finish(response, Buffer.concat(chunks), packing);
    isHeld = false;
    end(body);
  };
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    keep(chunk, encoding);
    sendWhole().catch(() => response.destroy());
    return response;
  }) as typeof response.end;
}

async function finish(response: ServerResponse, whole: Buffer, packing: Packing): Promise<Buffer> {
  const isHtml = String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const body = isHtml ? Buffer.from(withoutFramework(whole.toString("utf8"))) : whole;
  const sent = isHtml ? await PACK[packing](body) : body;
  if (isHtml && packing !== "identity") response.setHeader("content-encoding", packing);
  response.setHeader("vary", "accept-encoding, cookie, accept-language");
  response.setHeader("content-length", sent.length);
  // Hints to load the framework come as headers too.
  response.removeHeader("link");
  response.removeHeader("etag");
  return sent;
}

type Packing = "br" | "gzip" | "identity";

const packingOf = (accepted: string | readonly string[] | undefined): Packing => {
  const all = String(accepted ?? "");
  return /\bbr\b/.test(all) ? "br" : /\bgzip\b/.test(all) ? "gzip" : "identity";
};

/** Quick: a page is packed for each visitor. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const PACK: Readonly<Record<Packing, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, QUICK),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
  identity: (bytes) => Promise.resolve(bytes),
};
