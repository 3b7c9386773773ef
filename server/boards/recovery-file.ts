/**
 * Updates that a stopping server could not commit. Written beside the data, read by the next start.
 * None of them was acknowledged; the file only spares people the typing.
 */
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { BoardActor } from "../../src/board/board-origin.ts";
import { id } from "../../src/contract/shapes.ts";
import type { TableId } from "../../src/domain/ids.ts";

export interface Unsaved {
  readonly tableId: TableId;
  readonly actor: BoardActor;
  readonly bytes: Uint8Array;
}

const LINE = z.object({
  tableId: id("table"),
  actor: z.enum(["government", "ngo", "organiser", "participant", "system"]),
  bytes: z.base64(),
});
const ENDING = ".unsaved";

/** Writes the updates durably and gives the file's name. */
export async function writeRecovery(folder: string, name: string, unsaved: readonly Unsaved[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name + ENDING);
  const lines = unsaved.map((one) => JSON.stringify({ ...one, bytes: Buffer.from(one.bytes).toString("base64") }));
  const file = await open(`${path}.part`, "w");
  try {
    await file.writeFile(`${lines.join("\n")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  return path;
}

/** The files an earlier run left, oldest first. */
export async function recoveryFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => join(folder, name));
}

/** The updates in a file; lines that cannot be read are skipped. */
export async function readRecovery(path: string): Promise<Unsaved[]> {
  const text = await readFile(path, "utf8");
  return text.split("\n").flatMap((line) => {
    const parsed = LINE.safeParse(parseJson(line));
    return parsed.success ? [{ ...parsed.data, bytes: Buffer.from(parsed.data.bytes, "base64") }] : [];
  });
}

export const forgetRecovery = (path: string): Promise<void> => rm(path, { force: true });

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
