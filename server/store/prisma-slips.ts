import type { SlipStore } from "../usecases/slip-ports.ts";
import { idColumn } from "./columns.ts";
import { isTaken, type StoreDb, transact, write } from "./prisma-db.ts";

/** Claim slips over Prisma, on SQLite and PostgreSQL alike. */
export function prismaSlips(db: StoreDb): SlipStore {
  return {
    add: (hashes, at) => addAll(db, hashes, new Date(at)),
    async seats(hash) {
      const slip = await db.reader.slip.findUnique({ where: { hash }, include: { seats: { orderBy: { at: "asc" } } } });
      return slip && slip.seats.map(({ participantId }) => idColumn("participant", participantId));
    },
    async firstOf(hashes) {
      const where = { hash: { in: [...hashes] } };
      const slip = await db.reader.slip.findFirst({ where, orderBy: [{ at: "asc" }, { hash: "asc" }] });
      return slip?.hash ?? null;
    },
    async seat(hash, people, at) {
      await transact(db, async (tx) => {
        for (const participantId of people) {
          const seat = { hash, participantId };
          const where = { hash_participantId: seat };
          await tx.slipSeat.upsert({ where, create: { ...seat, at: new Date(at) }, update: {} });
        }
      });
    },
    async erase(before) {
      const where = { at: { lt: new Date(before) } };
      return (await write(db, (writer) => writer.slip.deleteMany({ where }))).count;
    },
  };
}

/** Another instance may add the same at the same moment; then they are there, and the rest is added again. */
async function addAll(db: StoreDb, hashes: readonly string[], at: Date): Promise<void> {
  try {
    await addMissing(db, hashes, at);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await addMissing(db, hashes, at);
  }
}

async function addMissing(db: StoreDb, hashes: readonly string[], at: Date): Promise<void> {
  await transact(db, async (tx) => {
    const there = await tx.slip.findMany({ where: { hash: { in: [...hashes] } }, select: { hash: true } });
    const known = new Set(there.map(({ hash }) => hash));
    const fresh = [...new Set(hashes)].filter((hash) => !known.has(hash));
    await tx.slip.createMany({ data: fresh.map((hash) => ({ hash, at })) });
  });
}
