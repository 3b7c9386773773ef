import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupFolder, restoreFolder } from "../../server/store/backup.ts";
import { openStore } from "../../server/store/open-store.ts";
import { idFrom } from "../../src/domain/ids.ts";

let folder: string;
const at = (name: string): string => path.join(folder, name);
const random = {
  id: () => crypto.randomUUID().replaceAll("-", ""),
  bytes: (n: number) => crypto.getRandomValues(new Uint8Array(n)),
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wspolnie-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("K1: a backup taken while the meeting runs restores every table and code into an empty folder", async () => {
  const live = await openStore({ dataDir: at("live") });
  await live.seed(random);
  const before = await live.store.tables();
  await backupFolder(at("live"), at("copy.db"));
  await live.close();

  restoreFolder(at("copy.db"), at("restored"));
  const restored = await openStore({ dataDir: at("restored") });
  expect(await restored.store.tables()).toEqual(before);
  await restored.close();
});

test("K1: photos are in the backup", async () => {
  const live = await openStore({ dataDir: at("live") });
  await live.seed(random);
  const [table] = await live.store.tables();
  const file = { width: 2, height: 1, bytes: Uint8Array.from([255, 216, 255, 7]) };
  const id = idFrom("idea", random.id());
  await live.store.addIdea({
    id,
    tableId: table?.id ?? idFrom("table", random.id()),
    source: "phone",
    content: { text: "Ławka", sketch: null, hasPhoto: true },
    photo: { full: file, small: file },
    signature: null,
    authorId: null,
    at: "2019-06-26T14:40:00.000Z",
  });
  await backupFolder(at("live"), at("copy.db"));
  await live.close();

  restoreFolder(at("copy.db"), at("restored"));
  const restored = await openStore({ dataDir: at("restored") });
  expect(Uint8Array.from((await restored.store.photo(id, "full"))?.bytes ?? [])).toEqual(file.bytes);
  await restored.close();
});

test("K2: a restore never overwrites a meeting, and takes no file that is not a backup", async () => {
  const live = await openStore({ dataDir: at("live") });
  await live.seed(random);
  await backupFolder(at("live"), at("copy.db"));
  await live.close();
  writeFileSync(at("letter.txt"), "not a database");

  expect(() => restoreFolder(at("copy.db"), at("live"))).toThrow("not-empty");
  expect(() => restoreFolder(at("letter.txt"), at("empty"))).toThrow("not-a-backup");
  expect(() => restoreFolder(at("missing.db"), at("empty"))).toThrow("not-a-backup");
  await expect(backupFolder(at("nowhere"), at("other.db"))).rejects.toThrow("no-data");
});
