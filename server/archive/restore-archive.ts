import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BackupError, backupFolder, DATABASE, restoreFolder } from "../store/backup.ts";
import { type OpenedStore, openStore } from "../store/open-store.ts";
import type { Random } from "../usecases/ports.ts";
import { ArchiveError, type CheckedArchive, openArchive } from "./read-archive.ts";

interface Place {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/**
 * Restores an archive into an empty installation, with new codes, links and keys. Throws
 * `BackupError("not-empty")` where there is a meeting, `ArchiveError` for a file that is no whole
 * archive; nothing is written then.
 */
export async function restoreArchive(file: string, { databaseUrl, dataDir }: Place, random: Random): Promise<void> {
  if (!databaseUrl && existsSync(path.join(dataDir, DATABASE))) throw new BackupError("not-empty");
  const archive = await openArchive(file);
  try {
    if (databaseUrl) await fillAt({ databaseUrl, dataDir }, archive, random);
    else await fillFolder(archive, dataDir, random);
  } finally {
    await archive.close();
  }
}

/** Aside first: the folder gets a whole record or none. */
async function fillFolder(archive: CheckedArchive, dataDir: string, random: Random): Promise<void> {
  const aside = await mkdtemp(path.join(tmpdir(), "wspolnie-restore-"));
  try {
    await fillAt({ dataDir: aside }, archive, random);
    const copy = path.join(aside, "whole.db");
    await backupFolder(aside, copy);
    restoreFolder(copy, dataDir);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function fillAt(place: Place, archive: CheckedArchive, random: Random): Promise<void> {
  const opened = await openStore(place);
  try {
    if (!(await filled(opened, archive, random))) throw new BackupError("not-empty");
  } finally {
    await opened.close();
  }
}

/** Rows that the schema does not take are no archive of ours, whatever their checksums say. */
async function filled(opened: OpenedStore, archive: CheckedArchive, random: Random): Promise<boolean> {
  try {
    return await opened.record.fill(random, (writer) => archive.fill(writer));
  } catch (error) {
    throw error instanceof Error && error.name.startsWith("PrismaClient") ? new ArchiveError("archive-damaged") : error;
  }
}
