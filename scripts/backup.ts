/** `npm run backup [-- file]` while the server runs; `npm run restore -- file` into an empty data folder. */
import { parseArgs } from "node:util";
import { BackupError, type BackupProblem, backupFolder, restoreFolder } from "../server/store/backup.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [verb, file] = positionals;
const dataDir = process.env.DATA_DIR ?? "./data";

const SENTENCE: Readonly<Record<BackupProblem, string>> = {
  "no-data": `There is no meeting in ${dataDir}. Set DATA_DIR to the data folder.`,
  "not-a-backup": "This file is not a whole backup of a meeting.",
  "not-empty": `There is a meeting in ${dataDir} already; nothing was overwritten. Set DATA_DIR to an empty folder.`,
};

async function backup(): Promise<void> {
  const target = file ?? `wspolnie-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-")}.db`;
  await backupFolder(dataDir, target);
  console.log(`Saved: ${target}`);
}

function restore(): void {
  if (file === undefined) throw new BackupError("not-a-backup");
  restoreFolder(file, dataDir);
  console.log(`Restored into ${dataDir}. Start with: npm start`);
}

if (process.env.DATABASE_URL) {
  console.error("The record is in PostgreSQL: use pg_dump and pg_restore (README, “Backups”).");
  process.exit(1);
}
try {
  await (verb === "restore" ? restore() : backup());
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  console.error(SENTENCE[error.problem]);
  process.exit(1);
}
