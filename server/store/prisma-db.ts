import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import type { WriteLane } from "./write-lane.ts";

/** The client of either provider: both are made from one schema, so this type stands for both. */
export type PrismaDb = PrismaClient;

/** A transaction of it. */
export type PrismaTx = Prisma.TransactionClient;

/** What the Prisma-backed parts of the store work with. */
export interface StoreDb {
  /** Reads: never sees what is not committed. */
  readonly reader: PrismaDb;
  /** Writes, and the reads that belong to them. Only inside the lane. */
  readonly writer: PrismaDb;
  readonly lane: WriteLane;
}

/** Long enough to wait behind fifty others for one table's row. Milliseconds. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 } as const;

/** One write in the lane. */
export const write = <T>(db: StoreDb, job: (writer: PrismaDb) => Promise<T>): Promise<T> =>
  db.lane.run(() => job(db.writer));

/** One transaction in the lane: all of it, or (when `job` throws) nothing. */
export const transact = <T>(db: StoreDb, job: (tx: PrismaTx) => Promise<T>): Promise<T> =>
  db.lane.run(() => db.writer.$transaction(job, PATIENCE));

/** Is this the refusal of a unique index (Prisma's P2002)? */
export const isTaken = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
