/** The record as rows, for the archive. Beside `ports.ts`; adapter: `server/store/prisma-record.ts`. */
import type { ArchivedModel } from "../store/archived.ts";
import type { Random } from "./ports.ts";

/** A column's value as the database has it. */
export type Cell = string | number | boolean | bigint | null | Date | Uint8Array;
/** A row by the names of the schema. */
export type Row = Readonly<Record<string, Cell>>;

/** The record as it stood at one moment, whatever is written meanwhile. */
export interface RecordReader {
  /** All rows of a model, in the order of their keys, a few at a time. */
  rows(model: ArchivedModel): AsyncIterable<Row>;
}

/** Puts rows into an empty record. */
export interface RecordWriter {
  add(model: ArchivedModel, rows: readonly Row[]): Promise<void>;
}

export interface RecordStore {
  /** Runs `job` over one moment of the record. */
  read<T>(job: (reader: RecordReader) => Promise<T>): Promise<T>;
  /**
   * Fills an empty record as one step, and gives it new secrets: codes, links and the key of the
   * sessions. False: there is a meeting already. Throws, with nothing written, when `job` does.
   */
  fill(random: Random, job: (writer: RecordWriter) => Promise<void>): Promise<boolean>;
}
