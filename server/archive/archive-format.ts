/** The shape of an archive: `docs/archive.md` describes it for people. */
import { z } from "zod";
import { ARCHIVED, type ArchivedModel } from "../store/archived.ts";
import type { Row } from "../usecases/archive-ports.ts";

export const FORMAT = "wspolnie-archive";
export const VERSION = 1;
export const MANIFEST = "manifest.json";

/** Where the rows of a model are: one JSON object a line. */
export const rowsPath = (model: ArchivedModel): string => `dane/${model}.jsonl`;

export const manifestShape = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  title: z.string(),
  date: z.string(),
  /** Rows of each model. */
  rows: z.partialRecord(z.enum(ARCHIVED), z.number().int()),
  files: z
    .array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .readonly(),
});
export type Manifest = z.output<typeof manifestShape>;

/** Columns that are not archived: a code lets people in, and running numbers of traces are given anew. */
export const OMITTED: Readonly<Partial<Record<ArchivedModel, readonly string[]>>> = {
  Table: ["code"],
  TableEvent: ["id"],
  AnswerEvent: ["id"],
  Erasure: ["id"],
};

/** Columns of whole numbers that JSON cannot hold; written as text. */
export const BIG_NUMBERS: Readonly<Partial<Record<ArchivedModel, readonly string[]>>> = { Ballot: ["version"] };

/** The column of bytes that becomes a file, and its path in the archive. */
export const FILE_OF: Readonly<Partial<Record<ArchivedModel, (row: Row) => string>>> = {
  Photo: ({ ideaId, size }) => `zdjecia/${String(ideaId)}.${String(size)}.jpg`,
  Document: ({ id }) => `dokumenty/${String(id)}.pdf`,
  BoardSnapshot: ({ tableId, seq }) => `tablice/${String(tableId)}.${String(seq)}.yjs`,
};

/** A value in a line of JSON: as it is, or bytes in base64, or bytes in a file of the archive. */
const cellShape = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ base64: z.base64() }).strict(),
  z.object({ file: z.string() }).strict(),
]);
export const lineShape = z.record(z.string(), cellShape);
export type Line = z.output<typeof lineShape>;
