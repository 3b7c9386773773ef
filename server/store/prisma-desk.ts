import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Confirmation, DeskStore, JournalEntry } from "../usecases/desk-ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import type { Confirmation as ConfirmationColumns, TableEvent } from "./generated/sqlite/client.ts";
import { type PrismaTx, type StoreDb, transact, write } from "./prisma-db.ts";

/** Journal and confirmations over Prisma, on SQLite and PostgreSQL alike. */
export function prismaDesk(db: StoreDb): DeskStore {
  const { reader } = db;
  return {
    async note(tableId, deeds, at) {
      const data = deeds.map((one) => ({ ...one, tableId, at: new Date(at) }));
      if (data.length > 0) await write(db, (writer) => writer.tableEvent.createMany({ data }));
    },
    async journal(tableId, before, limit) {
      const where = before === null ? { tableId } : { tableId, id: { lt: before } };
      return (await reader.tableEvent.findMany({ where, orderBy: { id: "desc" }, take: limit })).map(entryOf);
    },
    async latest(tableId, kinds) {
      const where = { tableId, kind: { in: [...kinds] }, subject: { not: null } };
      const rows = await reader.tableEvent.findMany({ where, orderBy: { id: "asc" } });
      return new Map(rows.flatMap((row) => (row.subject === null ? [] : [[row.subject, entryOf(row)] as const])));
    },
    async confirmations(tableId) {
      const where = tableId === undefined ? {} : { tableId };
      return (await reader.confirmation.findMany({ where, orderBy: { side: "asc" } })).map(confirmationOf);
    },
    confirm: ({ tableId, side, state, at }) =>
      whileOpen(db, tableId, async (tx) => {
        const data = { state, at: new Date(at), withdrawnAt: null };
        await tx.confirmation.upsert({
          where: { tableId_side: { tableId, side } },
          create: { tableId, side, ...data },
          update: data,
        });
      }),
    takeBack: (tableId, side) =>
      whileOpen(db, tableId, async (tx) => void (await tx.confirmation.deleteMany({ where: { tableId, side } }))),
    async withdrawOthers(tableId, state, at) {
      const where = { tableId, state: { not: state }, withdrawnAt: null };
      const { count } = await write(db, (writer) =>
        writer.confirmation.updateMany({ where, data: { withdrawnAt: new Date(at) } }),
      );
      return count > 0;
    },
  };
}

/** Writing to the table's row locks it: a freeze comes wholly before or wholly after. */
const whileOpen = (db: StoreDb, tableId: TableId, job: (tx: PrismaTx) => Promise<void>): Promise<Result<null>> =>
  transact(db, async (tx) => {
    const open = await tx.table.updateMany({
      where: { id: tableId, frozen: false },
      data: { lastIdea: { increment: 0 } },
    });
    if (open.count === 0)
      return refused((await tx.table.count({ where: { id: tableId } })) === 0 ? "unknown-table" : "table-frozen");
    await job(tx);
    return done(null);
  });

const entryOf = ({ id, kind, actor, subject, other, count, reason, at }: TableEvent): JournalEntry => ({
  id,
  kind: COLUMN.journalKind.parse(kind),
  actor: COLUMN.actor.parse(actor),
  subject,
  other,
  count,
  reason,
  at: at.toISOString(),
});

const confirmationOf = (row: ConfirmationColumns): Confirmation => ({
  tableId: idColumn("table", row.tableId),
  side: COLUMN.side.parse(row.side),
  state: row.state,
  at: row.at.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});
