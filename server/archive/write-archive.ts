import { createHash } from "node:crypto";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { ARCHIVED, type ArchivedModel } from "../store/archived.ts";
import type { Cell, RecordReader, Row } from "../usecases/archive-ports.ts";
import { FILE_OF, FORMAT, type Line, MANIFEST, type Manifest, OMITTED, rowsPath, VERSION } from "./archive-format.ts";

export interface ArchiveFacts {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly title: string;
  readonly date: string;
}

/** What a ZIP holds without the additions for larger ones, which our library does not write. */
const MOST = { files: 0xffff - 1, bytes: 0xffff_ffff } as const;

/**
 * The archive in pieces, as they get ready: never more than a few rows are held at once. Throws when
 * there is more than a ZIP holds: what was written so far has no directory and is refused as cut off.
 */
export async function* writeArchive(reader: RecordReader, facts: ArchiveFacts): AsyncGenerator<Uint8Array> {
  const zip = openZip();
  const rows: Partial<Record<ArchivedModel, number>> = {};
  for (const model of ARCHIVED) rows[model] = yield* writeModel(zip, reader, model);
  const manifest: Manifest = { format: FORMAT, version: VERSION, ...facts, rows, files: zip.files };
  zip.file(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`), true);
  zip.end();
  yield* zip.ready();
}

/** The files of a model first, then its rows: only one file of a ZIP is written at a time. */
async function* writeModel(
  zip: OpenZip,
  reader: RecordReader,
  model: ArchivedModel,
): AsyncGenerator<Uint8Array, number> {
  const pathOf = FILE_OF[model];
  const kept: string[] = [];
  const lines = pathOf ? null : zip.begin(rowsPath(model));
  let count = 0;
  for await (const row of reader.rows(model)) {
    count += 1;
    const { bytes } = row;
    if (pathOf && bytes instanceof Uint8Array) zip.file(pathOf(row), bytes, model === "BoardSnapshot");
    const line = `${JSON.stringify(lineOf(model, row))}\n`;
    if (lines) lines.push(strToU8(line));
    else kept.push(line);
    yield* zip.ready();
  }
  if (lines) lines.end();
  else zip.file(rowsPath(model), strToU8(kept.join("")), true);
  yield* zip.ready();
  return count;
}

function lineOf(model: ArchivedModel, row: Row): Line {
  const path = FILE_OF[model]?.(row);
  const entries = Object.entries(row).filter(([column]) => !OMITTED[model]?.includes(column));
  return Object.fromEntries(entries.map(([column, cell]) => [column, valueOf(cell, path)]));
}

function valueOf(cell: Cell, path: string | undefined): Line[string] {
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array)
    return path === undefined ? { base64: Buffer.from(cell).toString("base64") } : { file: path };
  return typeof cell === "bigint" ? cell.toString() : cell;
}

interface OpenZip {
  /** Checksums of what was written so far. */
  readonly files: Manifest["files"];
  file(path: string, bytes: Uint8Array, packed: boolean): void;
  begin(path: string): { push(bytes: Uint8Array): void; end(): void };
  end(): void;
  /** What of the ZIP can be sent now. Throws what went wrong inside. */
  ready(): Generator<Uint8Array>;
}

function fits(does: boolean): void {
  if (!does) throw new Error("the archive is larger than a ZIP can be");
}

function openZip(): OpenZip {
  let waiting: Uint8Array[] = [];
  let failed: Error | null = null;
  let written = 0;
  const zip = new Zip((error, chunk) => {
    written += chunk?.length ?? 0;
    if (error) failed = error;
    else waiting.push(chunk);
  });
  const files: { path: string; bytes: number; sha256: string }[] = [];
  const begin = (path: string, packed = true) => {
    fits(files.length <= MOST.files);
    const entry = packed ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    const hash = createHash("sha256");
    let bytes = 0;
    zip.add(entry);
    return {
      push: (chunk: Uint8Array) => {
        bytes += chunk.byteLength;
        fits(bytes <= MOST.bytes);
        hash.update(chunk);
        entry.push(chunk);
      },
      end: () => {
        entry.push(new Uint8Array(0), true);
        files.push({ path, bytes, sha256: hash.digest("hex") });
      },
    };
  };
  return {
    files,
    begin,
    file: (path, bytes, packed) => {
      const entry = begin(path, packed);
      entry.push(bytes);
      entry.end();
    },
    end: () => zip.end(),
    *ready() {
      if (failed) throw failed;
      fits(written <= MOST.bytes);
      const chunks = waiting;
      waiting = [];
      yield* chunks;
    },
  };
}
