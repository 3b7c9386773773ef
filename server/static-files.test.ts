import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticFiles } from "./static-files.ts";

const SCRIPT = "console.log('pomysł');".repeat(200);

describe("the built files of the pages", () => {
  let folder = "";
  let server: Server;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wspolnie-static-"));
    await mkdir(join(folder, "static/chunks"), { recursive: true });
    await writeFile(join(folder, "static/chunks/3jn_sgf2-6n~6.js"), SCRIPT);
    await writeFile(join(folder, "static/chunks/letters.woff2"), "wOF2");
    await writeFile(join(folder, "secret.js"), "secret");
    const files = staticFiles(join(folder, "static"));
    server = createServer((incoming, response) => {
      void files.answer(incoming.url ?? "", incoming, response).then((done) => done || response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  });

  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  /** By hand: `fetch` unpacks and tidies paths. */
  function ask(path: string, accepts = "", method = "GET") {
    const { port } = server.address() as AddressInfo;
    const options = { port, path, method, host: "127.0.0.1", headers: { "accept-encoding": accepts } };
    return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
      (resolve, reject) => {
        const asking = request(options, (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () =>
            resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        });
        asking.on("error", reject);
        asking.end();
      },
    );
  }

  const path = "/_next/static/chunks/3jn_sgf2-6n~6.js";

  it("come packed as the browser can unpack them, to be kept for good", async () => {
    const best = await ask(path, "gzip, deflate, br, zstd");
    expect(best.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(best.headers["cache-control"]).toContain("immutable");
    expect(brotliDecompressSync(best.body).toString()).toBe(SCRIPT);
    const plainHttp = await ask(path, "gzip, deflate");
    expect(plainHttp.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(plainHttp.body).toString()).toBe(SCRIPT);
  });

  it("come as they are to who unpacks nothing, and fonts to everybody", async () => {
    expect((await ask(path)).body.toString()).toBe(SCRIPT);
    const font = await ask("/_next/static/chunks/letters.woff2", "gzip, br");
    expect(font.headers["content-encoding"]).toBeUndefined();
    expect(font.body.toString()).toBe("wOF2");
  });

  it("answer HEAD without a body", async () => {
    const { status, headers, body } = await ask(path, "", "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, String(Buffer.byteLength(SCRIPT)), 0]);
  });

  it.each([
    "/_next/static/../secret.js",
    "/_next/static/chunks/../../secret.js",
    "/_next/static/%2e%2e/secret.js",
    "/_next/static//etc/passwd.js",
    "/_next/static/chunks/absent.js",
    "/_next/static/chunks",
    "/s/K72M",
  ])("do not include %s", async (outside) => {
    expect((await ask(outside)).status).toBe(404);
  });

  it("are not written to", async () => {
    expect((await ask(path, "", "POST")).status).toBe(404);
  });
});
