/**
 * `npm run backup [-- file]` while the server runs; `npm run restore -- file` (a backup, or an archive
 * from the organiser's page: `.zip`) into an empty installation.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { ArchiveError, type ArchiveProblem } from "../server/archive/read-archive.ts";
import { restoreArchive } from "../server/archive/restore-archive.ts";
import { BackupError, type BackupProblem, backupFolder, restoreFolder } from "../server/store/backup.ts";
import { SYSTEM_RANDOM } from "../server/system.ts";
import { handOver } from "./support/hand-over.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [verb, file] = positionals;
if (existsSync(".env")) process.loadEnvFile(".env");
const dataDir = process.env.DATA_DIR ?? "./data";

const SENTENCE: Readonly<Record<BackupProblem | ArchiveProblem, string>> = {
  "no-data": `There is no meeting in ${dataDir}. Set DATA_DIR to the data folder.`,
  "not-a-backup": "This file is not a whole backup of a meeting.",
  "not-empty": `There is a meeting in ${dataDir} already; nothing was overwritten. Set DATA_DIR to an empty folder.`,
  "not-an-archive": "This ZIP is not an archive of a meeting, or it was made by a newer version. Nothing was written.",
  "archive-damaged":
    "This archive is damaged: not everything in it is as it was when it was made. Nothing was written. Download it once more.",
};

async function backup(): Promise<void> {
  const target = file ?? `wspolnie-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-")}.db`;
  await backupFolder(dataDir, target);
  console.log(`Saved: ${target}`);
}

async function restore(): Promise<void> {
  if (file === undefined) throw new BackupError("not-a-backup");
  if (isArchive(file)) {
    await restoreArchive(file, { databaseUrl: process.env.DATABASE_URL, dataDir }, SYSTEM_RANDOM);
    console.log("Restored. All codes and links are new; the old ones let nobody in:\n");
    handOver(["--import", "tsx", "server/links.ts"], { DATA_DIR: dataDir });
    return;
  }
  restoreFolder(file, dataDir);
  console.log(`Restored into ${dataDir}. Start with: npm start`);
}

const isArchive = (name: string): boolean => name.toLowerCase().endsWith(".zip");

if (process.env.DATABASE_URL && !(verb === "restore" && file !== undefined && isArchive(file))) {
  console.error("The record is in PostgreSQL: use pg_dump and pg_restore (README, “Backups”).");
  process.exit(1);
}
try {
  await (verb === "restore" ? restore() : backup());
} catch (error) {
  if (!(error instanceof BackupError || error instanceof ArchiveError)) throw error;
  console.error(SENTENCE[error.problem]);
  process.exit(1);
}
