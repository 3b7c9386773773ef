/** A browser without a screen: cookies, commands, live news and a board, over real sockets. */
import { io, type Socket } from "socket.io-client";
import type { BoardRole } from "../../src/contract/board-wire.ts";
import type { AnswerOf, ApiName, BodyOf } from "../../src/contract/http.ts";
import type { ClientEvents, LiveRole, ServerEvents } from "../../src/contract/live.ts";
import { LIVE_PATH, ROUTES } from "../../src/contract/routes.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { BoardClient } from "./board-client.ts";

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export class Browser {
  readonly base: string;
  readonly #jar = new Map<string, string>();
  readonly #open: { close(): void }[] = [];

  constructor(base: string) {
    this.base = base;
  }

  cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  forget(): void {
    this.#jar.clear();
  }

  /** A cookie that nobody gave it under this name. */
  take(name: string, value: string): void {
    this.#jar.set(name, value);
  }

  /** Any request of a page of ours; redirects are not followed. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#jar.size > 0) headers.set("cookie", this.cookie());
    if (init.method === "POST" && !headers.has("origin")) headers.set("origin", this.base);
    const response = await fetch(`${this.base}${path}`, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** One entry of the API, with whatever body. */
  async ask(name: ApiName, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answered> {
    const { method, path } = ROUTES[name];
    const post = { method, body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } };
    const response = await this.request(path, method === "POST" ? post : { method, headers });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text), headers: response.headers };
  }

  /** One entry that must succeed. */
  async call<N extends ApiName>(name: N, body: BodyOf<N>): Promise<AnswerOf<N>> {
    const answered = await this.ask(name, body);
    if (answered.status !== 200) throw new Error(`${name}: ${answered.status} ${JSON.stringify(answered.body)}`);
    // The contract is the server's promise; the test looks at what it needs.
    return answered.body as AnswerOf<N>;
  }

  live(as: LiveRole, transports: ("websocket" | "polling")[] = ["websocket"]): LiveSocket {
    const socket: LiveSocket = io(this.base, {
      path: LIVE_PATH,
      auth: { as },
      transports,
      extraHeaders: { cookie: this.cookie(), origin: this.base },
      forceNew: true,
      reconnection: false,
    });
    socket.on("alive", (answer) => answer());
    this.#open.push(socket);
    return socket;
  }

  board(tableId: TableId, as: BoardRole): BoardClient {
    const address = `${this.base.replace("http", "ws")}/board/${tableId}?as=${as}`;
    const client = new BoardClient(address, { headers: { cookie: this.cookie(), origin: this.base } });
    this.#open.push({ close: () => client.cut() });
    return client;
  }

  close(): void {
    for (const one of this.#open) one.close();
  }
}

/** The next event of a kind. */
export const next = <E extends keyof ServerEvents>(
  socket: LiveSocket,
  event: E,
): Promise<Parameters<ServerEvents[E]>[0]> =>
  new Promise((resolve) => {
    socket.once(event as never, ((value: never) => resolve(value)) as never);
  });

/** Keeps everything of a kind that comes. */
export function collect<E extends keyof ServerEvents>(socket: LiveSocket, event: E): Parameters<ServerEvents[E]>[0][] {
  const all: Parameters<ServerEvents[E]>[0][] = [];
  socket.on(event as never, ((value: never) => all.push(value)) as never);
  return all;
}
