import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMigrations } from "../../../server/store/migrations.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { firstTable, newIdea, random, upTo } from "./support.ts";

let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "open-store-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true });
});

const file = (): string => path.join(dataDir, "wspolnie.db");

/** Starts the writer and kills it without warning after so many acknowledged rounds; the last it was told. */
async function writeAndKill(rounds: number): Promise<{ readonly seq: number; readonly n: number }> {
  const script = path.join(import.meta.dirname, "writer-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  let last = "0 0";
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    count += 1;
    if (count === rounds) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  const [seq = 0, n = 0] = last.split(" ").map(Number);
  return { seq, n };
}

test("everything acknowledged survives kill -9, and the folder is free at once", async () => {
  for (const rounds of [7, 12, 4]) {
    const told = await writeAndKill(rounds);
    const { store, log, seed, close } = await openStore({ dataDir });
    expect(await seed(random)).toBe(false);
    const { id } = await firstTable(store);
    const numbers = (await store.ideasOf(id)).map(({ n }) => n);
    expect(numbers).toEqual(upTo(numbers.length));
    expect(numbers.length).toBeGreaterThanOrEqual(told.n);
    const board = await log.load(id);
    const first = board?.snapshot?.seq ?? 0;
    const seqs = board?.updates.map(({ seq }) => seq) ?? [];
    expect(seqs).toEqual(seqs.map((_, i) => first + 1 + i));
    expect(first + seqs.length).toBeGreaterThanOrEqual(told.seq);
    await close();
  }
});

test("a second server on the same folder is refused, and let in when the first has gone", async () => {
  const first = await openStore({ dataDir });
  await expect(openStore({ dataDir })).rejects.toMatchObject({ name: "StoreOpenError", code: "locked" });
  await first.close();
  await (await openStore({ dataDir })).close();
});

test("a short command may work beside the server", async () => {
  const server = await openStore({ dataDir });
  await server.seed(random);
  const beside = await openStore({ dataDir, beside: true });
  await beside.store.putSetting("from", "beside");
  expect(await server.store.setting("from")).toBe("beside");
  await beside.close();
  await server.store.putSetting("from", "server");
  await server.close();
});

test("opening again changes nothing: the steps are taken once, the meeting is put in once", async () => {
  const once = await openStore({ dataDir });
  expect(await once.seed(random)).toBe(true);
  expect(await once.seed(random)).toBe(false);
  const before = [await once.store.tables(), await once.store.links()];
  await once.close();
  const again = await openStore({ dataDir });
  expect(await again.seed(random)).toBe(false);
  expect([await again.store.tables(), await again.store.links()]).toEqual(before);
  await again.close();
  const db = new Database(file(), { readonly: true });
  const rows = db
    .prepare(`SELECT migration_name, length(checksum) AS size, applied_steps_count AS steps FROM "_prisma_migrations"`)
    .all();
  db.close();
  const steps = await readMigrations("sqlite");
  expect(rows).toEqual(steps.map(({ name }) => ({ migration_name: name, size: 64, steps: 1 })));
});

test("a database that a newer version has changed is left alone", async () => {
  await (await openStore({ dataDir })).close();
  const db = new Database(file());
  db.prepare(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ('x', 'y', 1, '29991231000000_future', 1)`,
  ).run();
  db.close();
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "database-newer" });
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "database-newer" });
});

test("a file that is no database is named as damaged and not touched", async () => {
  const words = "To nie jest baza danych. ".repeat(100);
  await writeFile(file(), words);
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "database-damaged" });
  expect(await readFile(file(), "utf8")).toBe(words);
});

test("a folder that cannot be made is named as such", async () => {
  const inTheWay = path.join(dataDir, "plik");
  await writeFile(inTheWay, "");
  const place = { dataDir: path.join(inTheWay, "data") };
  await expect(openStore(place)).rejects.toMatchObject({ code: "folder-not-writable" });
});

test.skipIf(process.getuid?.() === 0)("a folder that is read-only is named as such", async () => {
  await chmod(dataDir, 0o500);
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "folder-not-writable" });
  await chmod(dataDir, 0o700);
});

test("a PostgreSQL that does not answer is named as such", async () => {
  const place = { dataDir, databaseUrl: "postgresql://nobody@127.0.0.1:1/nothing" };
  await expect(openStore(place)).rejects.toMatchObject({ code: "database-unreachable" });
});

test("what Prisma writes and what the log writes have one format of time", async () => {
  const { store, log, seed, close } = await openStore({ dataDir });
  await seed(random);
  const { id } = await firstTable(store);
  const idea = newIdea(id);
  await store.addIdea(idea);
  await log.commit([
    { tableId: id, epoch: 1, updates: [{ actor: "ngo", bytes: new Uint8Array(1) }], rows: [], at: Date.parse(idea.at) },
  ]);
  await close();
  const db = new Database(file(), { readonly: true });
  const times = db.prepare(`SELECT at FROM "Idea" UNION ALL SELECT at FROM "BoardUpdate"`).pluck().all();
  const mode = db.pragma("journal_mode", { simple: true });
  db.close();
  expect(times).toEqual(["2019-06-26T14:40:00.123+00:00", "2019-06-26T14:40:00.123+00:00"]);
  expect(mode).toBe("wal");
});
