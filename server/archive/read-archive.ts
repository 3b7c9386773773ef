import { createHash } from "node:crypto";
import { ARCHIVED, type ArchivedModel } from "../store/archived.ts";
import type { Cell, RecordWriter, Row } from "../usecases/archive-ports.ts";
import {
  BIG_NUMBERS,
  type Line,
  lineShape,
  MANIFEST,
  type Manifest,
  manifestShape,
  rowsPath,
} from "./archive-format.ts";
import { openZipFile, ZipError, type ZipFile } from "./zip-file.ts";

/** Why an archive was not taken; `scripts/backup.ts` has a sentence for each. */
export type ArchiveProblem = "not-an-archive" | "archive-damaged";

export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;
  constructor(problem: ArchiveProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** An archive that was checked from its first byte to the last. */
export interface CheckedArchive {
  readonly manifest: Manifest;
  fill(writer: RecordWriter): Promise<void>;
  close(): Promise<void>;
}

/** Opens and checks an archive: every file that its manifest names, with its checksum, and no other. */
export async function openArchive(file: string): Promise<CheckedArchive> {
  const zip = await openZipFile(file).catch(() => {
    throw new ArchiveError("not-an-archive");
  });
  try {
    const manifest = await manifestOf(zip);
    await check(zip, manifest);
    return { manifest, fill: (writer) => fill(zip, manifest, writer), close: () => zip.close() };
  } catch (error) {
    await zip.close();
    throw error instanceof ZipError ? new ArchiveError("archive-damaged") : error;
  }
}

/** What is read into memory at once: a manifest, a line, a file. Far more than any of ours. */
const MOST_AT_ONCE = 64 * 1024 * 1024;

/** An entry as a whole; a small one may unpack into more than a machine has. */
async function whole(zip: ZipFile, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of zip.bytes(path)) {
    size += chunk.length;
    if (size > MOST_AT_ONCE) throw new ArchiveError("archive-damaged");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function manifestOf(zip: ZipFile): Promise<Manifest> {
  if (!zip.paths.includes(MANIFEST)) throw new ArchiveError("not-an-archive");
  const parsed = manifestShape.safeParse(json((await whole(zip, MANIFEST)).toString("utf8")));
  if (!parsed.success) throw new ArchiveError("not-an-archive");
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function check(zip: ZipFile, { files }: Manifest): Promise<void> {
  const named = [...files.map(({ path }) => path), MANIFEST].sort();
  if (JSON.stringify(named) !== JSON.stringify([...zip.paths].sort())) throw new ArchiveError("archive-damaged");
  for (const { path, bytes, sha256 } of files) {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of zip.bytes(path)) {
      hash.update(chunk);
      size += chunk.length;
      if (size > bytes) throw new ArchiveError("archive-damaged");
    }
    if (size !== bytes || hash.digest("hex") !== sha256) throw new ArchiveError("archive-damaged");
  }
}

const AT_ONCE = { rows: 200, bytes: 4 * 1024 * 1024 } as const;

/** Parents before children, a few rows at a time. A model that an older version did not know has no rows. */
async function fill(zip: ZipFile, { files }: Manifest, writer: RecordWriter): Promise<void> {
  const there = new Set(files.map(({ path }) => path));
  for (const model of ARCHIVED) {
    if (!there.has(rowsPath(model))) continue;
    let rows: Row[] = [];
    let size = 0;
    for await (const line of lines(zip, rowsPath(model))) {
      const row = await rowOf(zip, model, line);
      rows.push(row);
      size += Object.values(row).reduce<number>((sum, cell) => sum + (cell instanceof Uint8Array ? cell.length : 0), 0);
      if (rows.length < AT_ONCE.rows && size < AT_ONCE.bytes) continue;
      await writer.add(model, rows);
      [rows, size] = [[], 0];
    }
    if (rows.length > 0) await writer.add(model, rows);
  }
}

async function* lines(zip: ZipFile, path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of zip.bytes(path)) {
    const [first = "", ...more] = decoder.decode(chunk, { stream: true }).split("\n");
    rest += first;
    for (const next of more) {
      yield parsed(rest);
      rest = next;
    }
    if (rest.length > MOST_AT_ONCE) throw new ArchiveError("archive-damaged");
  }
  if (rest !== "") throw new ArchiveError("archive-damaged");
}

function parsed(text: string): Line {
  const line = lineShape.safeParse(json(text));
  if (!line.success) throw new ArchiveError("archive-damaged");
  return line.data;
}

async function rowOf(zip: ZipFile, model: ArchivedModel, line: Line): Promise<Row> {
  const row: Record<string, Cell> = {};
  for (const [column, value] of Object.entries(line)) {
    if (typeof value === "object" && value !== null)
      row[column] = new Uint8Array(
        "file" in value ? await whole(zip, value.file) : Buffer.from(value.base64, "base64"),
      );
    else row[column] = BIG_NUMBERS[model]?.includes(column) ? BigInt(String(value)) : value;
  }
  return row;
}
