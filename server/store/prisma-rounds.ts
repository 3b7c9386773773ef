import type { TableId } from "../../src/domain/ids.ts";
import type { Round } from "../../src/domain/round.ts";
import type { Store } from "../usecases/ports.ts";
import { idColumn } from "./columns.ts";
import { isTaken, type PrismaDb, type StoreDb, write } from "./prisma-db.ts";
import { ROUND_COLUMN } from "./round-column.ts";

type RoundsPart = Pick<Store, "round" | "changeRound" | "authorCount" | "people">;

/** Rounds, one row per table, and who has given ideas. */
export function prismaRounds(db: StoreDb): RoundsPart {
  const { reader } = db;
  return {
    async round(tableId) {
      const row = await reader.tableRound.findUnique({ where: { tableId } });
      return row && ROUND_COLUMN.parse(row.state);
    },
    changeRound: (tableId, change) => write(db, (writer) => swapRound(writer, tableId, change)),
    async authorCount(tableId) {
      const where = { tableId, authorId: { not: null }, place: { not: "withdrawn" } };
      return (await reader.idea.groupBy({ by: ["authorId"], where })).length;
    },
    async people(tableId) {
      const select = { id: true } as const;
      const orderBy = [{ joinedAt: "asc" }, { id: "asc" }] as const;
      const rows = await reader.participant.findMany({ where: { tableId }, select, orderBy: [...orderBy] });
      return rows.map(({ id }) => idColumn("participant", id));
    },
  };
}

/** Writes only over what it has read, and starts again when someone else was faster. */
async function swapRound(writer: PrismaDb, tableId: TableId, change: (round: Round | null) => Round): Promise<Round> {
  for (;;) {
    const row = await writer.tableRound.findUnique({ where: { tableId } });
    const next = change(row && ROUND_COLUMN.parse(row.state));
    const state = JSON.stringify(next);
    if (row === null) {
      if (await isFirst(writer, tableId, state)) return next;
      continue;
    }
    const { count } = await writer.tableRound.updateMany({ where: { tableId, state: row.state }, data: { state } });
    if (count === 1) return next;
  }
}

async function isFirst(writer: PrismaDb, tableId: TableId, state: string): Promise<boolean> {
  try {
    await writer.tableRound.create({ data: { tableId, state } });
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    return false;
  }
}
