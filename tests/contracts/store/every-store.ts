/** The store as each adapter has it, with the meeting of the template: memory, SQLite and, where it answers, PostgreSQL. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { memoryStore } from "../../../server/store/memory-store.ts";
import { openStore } from "../../../server/store/open-store.ts";
import { startOf } from "../../../server/store/template/start.ts";
import { TORUN_2020 } from "../../../server/store/template/template.ts";
import { hasPostgres, ownPostgres } from "../../support/own-postgres.ts";
import { random } from "./support.ts";

/** What every adapter gives; a contract takes the parts that it is about. */
type Opened = ReturnType<typeof memoryStore> & { close(): Promise<void> };

const memory = async (): Promise<Opened> => ({
  ...memoryStore(startOf(TORUN_2020, random)),
  close: async () => undefined,
});

async function sqlite(): Promise<Opened> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "wspolnie-contract-"));
  return filled({ dataDir }, () => rmSync(dataDir, { recursive: true, force: true }));
}

async function postgres(): Promise<Opened> {
  const database = ownPostgres("contract");
  await database.create();
  return filled({ dataDir: "", databaseUrl: database.url }, () => database.drop());
}

async function filled(place: Parameters<typeof openStore>[0], clear: () => Promise<void> | void): Promise<Opened> {
  const opened = await openStore(place);
  await opened.seed(random);
  const close = async (): Promise<void> => {
    await opened.close();
    await clear();
  };
  return { ...opened, close };
}

async function stores() {
  const embedded = [
    { name: "memory", open: memory },
    { name: "SQLite", open: sqlite },
  ];
  if (await hasPostgres()) return [...embedded, { name: "PostgreSQL", open: postgres }];
  console.info("PostgreSQL does not answer: these contracts are shown by memory and SQLite only.");
  return embedded;
}

export const EVERY_STORE: readonly { readonly name: string; readonly open: () => Promise<Opened> }[] = await stores();
