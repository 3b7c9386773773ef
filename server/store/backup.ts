import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { lockFolder } from "./folder-lock.ts";

/** Name of the database inside a data folder. */
export const DATABASE = "wspolnie.db";

/** Why a backup or a restore did not happen; the scripts have a sentence for each. */
export type BackupProblem = "no-data" | "not-a-backup" | "not-empty";

export class BackupError extends Error {
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Copies the whole record of a data folder into `target` while the server runs (SQLite's online
 * backup): everything committed when it ends, in one file. The file appears under its name only when
 * it is complete and checked.
 */
export async function backupFolder(dataDir: string, target: string): Promise<void> {
  const source = path.join(dataDir, DATABASE);
  if (!existsSync(source)) throw new BackupError("no-data");
  mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const unfinished = `${target}.unfinished`;
  const db = new Database(source, { readonly: true });
  try {
    await db.backup(unfinished);
  } finally {
    db.close();
  }
  checkBackup(unfinished);
  renameSync(unfinished, target);
}

/**
 * Puts a backup into a data folder that holds no meeting. Throws `not-empty` when there is one:
 * nothing is ever overwritten; `not-a-backup` for any other file.
 */
export function restoreFolder(backup: string, dataDir: string): void {
  checkBackup(backup);
  mkdirSync(dataDir, { recursive: true });
  const lock = lockFolder(dataDir);
  try {
    const target = path.join(dataDir, DATABASE);
    if (existsSync(target)) throw new BackupError("not-empty");
    copyFileSync(backup, `${target}.unfinished`);
    renameSync(`${target}.unfinished`, target);
  } finally {
    lock.release();
  }
}

/** Is this file whole, and one of ours? */
function checkBackup(file: string): void {
  if (!existsSync(file)) throw new BackupError("not-a-backup");
  const db = new Database(file, { readonly: true });
  try {
    const whole = db.pragma("integrity_check", { simple: true }) === "ok";
    const ours = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'BoardUpdate'").get();
    if (!whole || !ours) throw new BackupError("not-a-backup");
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError("not-a-backup");
  } finally {
    db.close();
  }
}
