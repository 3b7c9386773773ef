/** Reads a ZIP by its directory, one entry at a time. Only what an archive has: no encryption, no ZIP64. */
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** This file is no ZIP that can be read. */
export class ZipError extends Error {}

export interface ZipFile {
  readonly paths: readonly string[];
  /** What an entry holds, in pieces. Throws `ZipError` when there is no such entry or it is damaged. */
  bytes(path: string): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

interface Entry {
  readonly path: string;
  readonly packed: boolean;
  readonly size: number;
  readonly at: number;
}

const END = { signature: 0x06054b50, size: 22, comment: 0xffff } as const;
const DIRECTORY = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const STORED = 0;
const DEFLATED = 8;

export async function openZipFile(file: string): Promise<ZipFile> {
  const handle = await open(file, "r").catch(() => {
    throw new ZipError("cannot be opened");
  });
  try {
    const entries = new Map((await directoryOf(handle)).map((entry) => [entry.path, entry]));
    return {
      paths: [...entries.keys()],
      bytes: (path) => bytesOf(handle, entries.get(path)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error instanceof ZipError ? error : new ZipError("no ZIP");
  }
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new ZipError("cut off");
  return buffer;
}

async function directoryOf(handle: FileHandle): Promise<readonly Entry[]> {
  const { size } = await handle.stat();
  const length = Math.min(size, END.size + END.comment);
  const tail = await readAt(handle, size - length, length);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END.size > tail.length) throw new ZipError("no ZIP");
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY.signature) throw new ZipError("damaged directory");
    const name = at + DIRECTORY.size;
    const nameLength = directory.readUInt16LE(at + 28);
    const method = directory.readUInt16LE(at + 10);
    if (method !== STORED && method !== DEFLATED) throw new ZipError("unknown packing");
    entries.push({
      path: directory.toString("utf8", name, name + nameLength),
      packed: method === DEFLATED,
      size: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at = name + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function* bytesOf(handle: FileHandle, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw new ZipError("missing entry");
  const head = await readAt(handle, entry.at, LOCAL.size);
  if (head.readUInt32LE(0) !== LOCAL.signature) throw new ZipError("damaged entry");
  const start = entry.at + LOCAL.size + head.readUInt16LE(26) + head.readUInt16LE(28);
  const raw = Readable.from(pieces(handle, start, entry.size));
  try {
    yield* entry.packed ? raw.compose(createInflateRaw()) : raw;
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError("damaged entry");
  }
}

const PIECE = 256 * 1024;

async function* pieces(handle: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; done += PIECE) yield await readAt(handle, start + done, Math.min(PIECE, size - done));
}
