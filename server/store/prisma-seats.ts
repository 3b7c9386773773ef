import type { TableId } from "../../src/domain/ids.ts";
import { type QuietSeat, seatToGive } from "../../src/domain/seat.ts";
import type { NewSeat, SeatRule, SeatTaken, Store } from "../usecases/ports.ts";
import { idColumn } from "./columns.ts";
import { type PrismaTx, type StoreDb, transact, write } from "./prisma-db.ts";

type SeatsPart = Pick<Store, "participantCounts" | "takeSeat" | "noteHeard" | "noteTookPart">;

/** Seats at the tables: taken, kept, given to somebody else. */
export function prismaSeats(db: StoreDb): SeatsPart {
  return {
    async participantCounts() {
      const groups = await db.reader.participant.groupBy({ by: ["tableId"], _count: true });
      return new Map(groups.map(({ tableId, _count: count }) => [idColumn("table", tableId), count]));
    },
    takeSeat: (seat, rule) => transact(db, (tx) => takeSeat(tx, seat, rule)),
    async noteHeard(people, at) {
      const where = { id: { in: [...people] } };
      await write(db, (writer) => writer.participant.updateMany({ where, data: { heardAt: new Date(at) } }));
    },
    async noteTookPart(id) {
      await write(db, (writer) => writer.participant.updateMany({ where: { id }, data: { tookPart: true } }));
    },
  };
}

/** Writing to the table's row locks it: whoever else takes a seat, sends an idea or votes there waits. */
async function takeSeat(tx: PrismaTx, { id, tableId, at }: NewSeat, rule: SeatRule): Promise<SeatTaken | null> {
  const table = await tx.table.updateMany({ where: { id: tableId }, data: { lastIdea: { increment: 0 } } });
  if (table.count === 0) throw new Error(`store.unknown_table: ${tableId}`);
  const taken = await tx.participant.count({ where: { tableId } });
  if (await tx.participant.findUnique({ where: { id } })) return { gaveWay: null, taken };
  const data = { id, tableId, joinedAt: new Date(at) };
  if (taken < rule.most) {
    await tx.participant.create({ data });
    return { gaveWay: null, taken: taken + 1 };
  }
  const gaveWay = seatToGive(await quietSeats(tx, tableId), rule);
  if (gaveWay === null) return null;
  await tx.participant.delete({ where: { id: gaveWay } });
  await tx.participant.create({ data });
  return { gaveWay, taken };
}

async function quietSeats(tx: PrismaTx, tableId: TableId): Promise<readonly QuietSeat[]> {
  const nothing = { none: {} } as const;
  const rows = await tx.participant.findMany({
    where: { tableId, tookPart: false, signatureAsked: false, ideas: nothing, ballots: nothing, slips: nothing },
  });
  return rows.map(({ id, heardAt, joinedAt }) => ({
    id: idColumn("participant", id),
    heardAt: (heardAt ?? joinedAt).toISOString(),
  }));
}
