/** A running meeting on a free port: the real server without pages, on memory or SQLite. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, type AppParts, createApp } from "../../server/app.ts";
import { type Env, parseEnv } from "../../server/env.ts";
import type { Log } from "../../server/log.ts";
import { memoryStore } from "../../server/store/memory-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startOf } from "../../server/store/template/start.ts";
import { TORUN_2020 } from "../../server/store/template/template.ts";
import { SYSTEM_RANDOM } from "../../server/system.ts";
import { oneTimeLink } from "../../server/usecases/one-time-link.ts";
import type { TableRow } from "../../server/usecases/ports.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import { type IdeaId, idFrom, type LinkId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import { Browser } from "./browser.ts";

export const PASSWORD = "hasło organizatora 1";

export interface Meeting {
  readonly app: App;
  readonly base: string;
  readonly tables: readonly TableRow[];
  /** The first two tables. */
  readonly table: TableRow;
  readonly otherTable: TableRow;
  /** Unexpected things the server logged; a test that provokes one takes it out. */
  readonly errors: string[];
  readonly clock: { advance(ms: number): void };
  browser(): Browser;
  phone(table?: TableRow): Promise<Browser>;
  moderator(side?: Side, table?: TableRow): Promise<Browser>;
  organiser(): Promise<Browser>;
  screen(): Promise<Browser>;
  /** A browser that came in through the link of this department; it is made when it is not there. */
  department(name: string): Promise<Browser>;
  /** A browser that came in through a new link of this kind, and the link. */
  helper(
    kind: HelperKind,
    name: string,
  ): Promise<{ readonly browser: Browser; readonly linkId: LinkId; readonly path: string }>;
  /** A fresh one-time link's token. */
  oneTimeToken(): Promise<string>;
  close(): Promise<void>;
}

export interface MeetingOptions {
  readonly database?: "memory" | "sqlite" | "postgresql";
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How often open connections are judged again, in milliseconds. */
  readonly recheckEvery?: number;
}

export const newIdeaId = (): IdeaId => idFrom("idea", SYSTEM_RANDOM.id());

export async function startMeeting(options: MeetingOptions = {}): Promise<Meeting> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "wspolnie-"));
  const env = envOf(dataDir, options.env ?? {});
  const opened = await openFor(options.database ?? "memory", env);
  const errors: string[] = [];
  const time = { ahead: 0 };
  const app = await createApp({
    env,
    opened,
    clock: { now: () => Date.now() + time.ahead },
    random: SYSTEM_RANDOM,
    log: logInto(errors),
    openPages: null,
    recheckEvery: options.recheckEvery,
  });
  const base = `http://127.0.0.1:${await app.start()}`;
  const tables = await app.deps.store.tables();
  const [table, otherTable] = tables;
  if (!table || !otherTable) throw new Error("the template has no tables");
  const browsers: Browser[] = [];
  const browser = (): Browser => {
    const one = new Browser(base);
    browsers.push(one);
    return one;
  };
  const entered = async (path: string): Promise<Browser> => {
    const one = browser();
    const response = await one.request(path);
    if (response.status !== 303) throw new Error(`the link did not let in: ${response.status}`);
    return one;
  };
  const links = () => app.deps.store.links();
  const oneTimeToken = async (): Promise<string> => {
    const { store, clock, random } = app.deps;
    return (await oneTimeLink(store, clock, random, base)).split("/o/")[1] ?? "";
  };
  return {
    app,
    base,
    tables,
    table,
    otherTable,
    errors,
    clock: {
      advance: (ms) => {
        time.ahead += ms;
      },
    },
    browser,
    phone: async (at = table) => {
      const one = browser();
      await one.call("join", { code: at.code });
      return one;
    },
    moderator: async (side = "ngo", at = table) => {
      const link = (await links()).find(
        (row) => row.kind === "moderator" && row.tableId === at.id && row.side === side && !row.revoked,
      );
      return entered(`/m/${link?.token}`);
    },
    organiser: async () => {
      const one = browser();
      await one.call("enterOrganiser", { password: PASSWORD });
      return one;
    },
    screen: async () => entered(`/r/${(await links()).find((row) => row.kind === "screen")?.token}`),
    department: async (name) => {
      const organiser = browser();
      await organiser.call("enterOrganiser", { password: PASSWORD });
      const { departments: before } = await organiser.call("departments", {});
      const id = before.find((one) => one.name === name)?.id ?? idFrom("department", SYSTEM_RANDOM.id());
      const { departments } = await organiser.call("addDepartment", { id, name });
      return entered(new URL(departments.find((one) => one.id === id)?.link ?? base).pathname);
    },
    helper: async (kind, name) => {
      const organiser = browser();
      await organiser.call("enterOrganiser", { password: PASSWORD });
      const linkId = idFrom("link", SYSTEM_RANDOM.id());
      const { helpers } = await organiser.call("addHelper", { id: linkId, kind, name });
      const path = new URL(helpers?.find((one) => one.linkId === linkId)?.url ?? base).pathname;
      return { browser: await entered(path), linkId, path };
    },
    oneTimeToken,
    close: async () => {
      for (const one of browsers) one.close();
      await app.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function envOf(dataDir: string, given: Readonly<Record<string, string>>): Env {
  const env = parseEnv({
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    ORGANISER_PASSWORD: PASSWORD,
    LOG_LEVEL: "silent",
    PAGES: "off",
    ...given,
  });
  if ("problem" in env) throw new Error(env.problem.en);
  return env;
}

async function openFor(database: "memory" | "sqlite" | "postgresql", env: Env): Promise<AppParts["opened"]> {
  if (database === "memory") {
    const memory = memoryStore(startOf(TORUN_2020, SYSTEM_RANDOM));
    return { ...memory, close: () => memory.store.close() };
  }
  const opened = await openStore({ dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL });
  await opened.seed(SYSTEM_RANDOM);
  return opened;
}

const logInto = (errors: string[]): Log => ({
  info: () => undefined,
  warn: () => undefined,
  error: (event, error) => void errors.push(`${event}: ${error instanceof Error ? error.stack : String(error)}`),
});
