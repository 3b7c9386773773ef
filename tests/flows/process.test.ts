import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "../../scripts/support/server-process.ts";
import { rootsOf } from "../../src/board/board-doc.ts";
import { moveIdea } from "../../src/board/board-edits.ts";
import { readPlace } from "../../src/board/board-read.ts";
import type { LinksView } from "../../src/contract/link-views.ts";
import { FILES } from "../../src/contract/routes.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { newIdeaId } from "../support/meeting.ts";
import { type Program, runToEnd, START_COMMAND, startInVain, startProgram } from "../support/process.ts";

// Real processes on a busy machine: each starts in seconds, not milliseconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
let running: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wspolnie-"));
});
afterEach(async () => {
  for (const program of running) await program.kill("SIGKILL");
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(port: number, ...how: [env?: Record<string, string>, command?: readonly string[]]) {
  const program = await startProgram(port, folder, ...how);
  running.push(program);
  return program;
}

async function linksOf(port: number): Promise<LinksView> {
  const { code, said } = await runToEnd("server/links.ts", { PORT: String(port), DATA_DIR: folder }, ["--json"]);
  expect([code, said]).toEqual([0, expect.stringContaining("{")]);
  return JSON.parse(said) as LinksView;
}

async function tabletAt(base: string, link: string): Promise<Browser> {
  const browser = new Browser(base);
  await browser.request(new URL(link).pathname);
  return browser;
}

test("I1, D3, B8: after kill -9 every acknowledged idea and move is there, once, and sessions go on", async () => {
  const port = await freePort();
  const first = await start(port);
  const links = await linksOf(port);
  const [table] = links.tables;
  const phones = await Promise.all([1, 2, 3].map(async () => new Browser(first.base)));
  for (const phone of phones) await phone.call("join", { code: table?.code ?? "" });
  const tablet = await tabletAt(first.base, table?.moderators.ngo ?? "");

  const acknowledged = new Set<IdeaId>();
  const power = { isCut: false };
  const posting = phones.map(async (phone) => {
    for (let i = 0; i < 9 && !power.isCut; i += 1) {
      const id = newIdeaId();
      const answer = await phone.ask("postIdea", { id, text: `Pomysł ${i}`, sketch: null }).catch(() => null);
      if (answer?.status === 200) acknowledged.add(id);
    }
  });
  await eventually(() => acknowledged.size >= 6, "some ideas are acknowledged");
  const [moved] = acknowledged;
  if (!moved || !table) throw new Error("nothing acknowledged");
  await tablet.call("placeIdea", { ideaId: moved });
  const board = tablet.board(table.tableId as TableId, "moderator");
  await eventually(() => board.synced, "the board");
  board.edit((doc) => moveIdea(doc, moved, [777, 333]));
  await eventually(() => board.saved, "the move is durable");

  power.isCut = true;
  await first.kill("SIGKILL");
  await Promise.all(posting);
  tablet.close();

  const second = await start(port);
  expect(second.said()).not.toContain("Przygotowano spotkanie");
  const figures = await (await fetch(`${second.base}/metrics`)).text();
  expect(figures, "the board is open before anybody comes back").toContain("\nwspolnie_board_rooms 1\n");
  const kept = await Promise.all(phones.map((phone) => phone.call("me", {})));
  const ids = kept.flatMap(({ ideas }) => ideas.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of acknowledged) expect(ids).toContain(id);
  const again = tablet.board(table.tableId as TableId, "moderator");
  await eventually(() => again.synced, "the board after the restart");
  expect(readPlace(rootsOf(again.doc), moved)?.pos).toEqual([777, 333]);
  expect(await linksOf(port)).toMatchObject({ screen: links.screen, tables: links.tables });
  tablet.close();
});

test("D6: a stop on SIGTERM ends in order, with code 0", async () => {
  const program = await start(await freePort());
  const phone = new Browser(program.base);
  const { tables } = await linksOf(Number(new URL(program.base).port));
  await phone.call("join", { code: tables[0]?.code ?? "" });
  const live = phone.live("participant");
  const gone = new Promise((resolve) => live.on("disconnect", resolve));
  await new Promise((resolve) => live.on("mine", resolve));
  expect(await program.kill("SIGTERM")).toBe(0);
  await gone;
});

test("npm run links prints a one-time link that lets in while the server runs", async () => {
  const port = await freePort();
  const program = await start(port);
  const { organiser } = await linksOf(port);
  expect(organiser.startsWith(`${program.base}/o/`)).toBe(true);
  const token = new URL(organiser).pathname.slice(3);
  expect((await new Browser(program.base).ask("enterOrganiser", { token })).status).toBe(200);
});

test("L5: npm start runs the compiled server, whose threads make the kit and the report, and ends it with itself", async () => {
  const password = "hasło na próbę 1";
  const program = await start(await freePort(), { ORGANISER_PASSWORD: password }, START_COMMAND);
  const organiser = new Browser(program.base);
  await organiser.call("enterOrganiser", { password });
  for (const path of [FILES.kit("agenda"), FILES.reportPdf]) {
    const response = await organiser.request(path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
  }
  expect(await program.kill("SIGTERM")).toBe(0);
  await expect(fetch(program.base)).rejects.toThrow();
});

test("L1: a second start on the same data says so and stops", async () => {
  await start(await freePort());
  const { code, said } = await startInVain({ PORT: String(await freePort()), DATA_DIR: folder });
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toEqual([
    expect.stringContaining("już działa"),
    expect.stringContaining("already running"),
  ]);
});

test("L2: a taken port is one sentence in each language", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => blocker.once("listening", resolve));
  const address = blocker.address();
  const port = String(typeof address === "object" ? address?.port : 0);
  const { code, said } = await startInVain({ PORT: port, DATA_DIR: folder });
  blocker.close();
  expect([code, said.trim().split("\n")]).toEqual([
    1,
    [expect.stringContaining(`Port ${port} jest już zajęty`), expect.stringContaining(`Port ${port} is taken`)],
  ]);
});

test.each([
  ["PORT", "trzy tysiące"],
  ["PUBLIC_URL", "konsultacje"],
  ["ORGANISER_PASSWORD", "krótkie"],
  ["TLS_CERT", "/tylko/certyfikat.pem"],
  ["DATABASE_URL", "mysql://a"],
  ["LOG_LEVEL", "loud"],
])("L2: a wrong %s is one sentence in each language", async (name, value) => {
  const { code, said } = await startInVain({ PORT: "0", DATA_DIR: folder, [name]: value });
  expect([code, said.trim().split("\n")]).toEqual([
    1,
    [expect.stringMatching(/^Zmienna TLS_KEY|^Zmienna /), expect.stringMatching(/^The variable /)],
  ]);
});

test.each([
  ["a certificate that is none", { TLS_CERT: "package.json", TLS_KEY: "package.json" }, "certyfikatu"],
  ["a certificate that is not there", { TLS_CERT: "/nie/ma.pem", TLS_KEY: "/nie/ma.pem" }, "certyfikatu"],
  ["a data folder that is a file", { DATA_DIR: "package.json" }, "folderze danych"],
])("L2: %s is one sentence in each language", async (_name, env, sentence) => {
  const { code, said } = await startInVain({ PORT: "0", DATA_DIR: folder, ...env });
  expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
  expect(said.trim().split("\n")).toHaveLength(2);
});

test.skipIf(process.getuid?.() === 0)("L2: a folder that is not writable is one sentence", async () => {
  chmodSync(folder, 0o500);
  const { code, said } = await startInVain({ PORT: "0", DATA_DIR: folder });
  expect([code, said]).toEqual([1, expect.stringContaining("folderze danych")]);
});
