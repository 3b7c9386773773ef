import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ANSWER_HEADER } from "../contract/routes.ts";
import { call } from "./api.ts";

/** What stands between a phone and us, answering in our place. */
let between: Server;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  between = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  // A browser knows its own host; the network is real.
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => fetch(new URL(path, base), init));
});
afterAll(() => {
  vi.unstubAllGlobals();
  between.close();
});

const say =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
const post = () => call("raiseHand", { up: true });
const OURS = { [ANSWER_HEADER]: "1" };

test.each([
  ["a portal's page with status 200", say(200, "<!doctype html>Zaloguj się", { "content-type": "text/html" })],
  ["a portal's JSON with status 200", say(200, '{"login":"https://portal.example"}')],
  ["an empty answer", say(200, "")],
  ["a proxy's page with status 502", say(502, "<html>Bad Gateway</html>", { "content-type": "text/html" })],
  ["a proxy's JSON with status 502", say(502, '{"message":"upstream"}')],
  ["a proxy's 413", say(413, '{"error":"too large"}')],
  ["a redirect to a portal", say(302, "", { location: "/portal" })],
  [
    "half an answer",
    (response: ServerResponse) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": 100, ...OURS });
      response.write('{"done":');
      response.destroy();
    },
  ],
])("D8: %s is no answer: what was sent is sent again", async (_name, said) => {
  answer = said;
  expect(await post()).toEqual({ kind: "unreachable" });
});

test("an answer of the server is one, and so is its refusal", async () => {
  answer = say(200, '{"done":true}', OURS);
  expect(await post()).toEqual({ kind: "done", value: { done: true } });
  answer = say(423, '{"refusal":"table-frozen"}', OURS);
  expect(await post()).toEqual({ kind: "refused", refusal: "table-frozen" });
});
