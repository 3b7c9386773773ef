import type { Store, TableRow } from "../usecases/ports.ts";
import { COLUMN, idColumn, signatureOf } from "./columns.ts";
import type { Participant, Table } from "./generated/sqlite/client.ts";
import { type StoreDb, write } from "./prisma-db.ts";

type TablesPart = Pick<Store, "tables" | "table" | "tableByCode" | "freeze" | "setAutoPlace" | "participant" | "sign">;

/** Tables and the people at them. */
export function prismaTables(db: StoreDb): TablesPart {
  const one = (row: Table | null): TableRow | null => row && tableRow(row);
  return {
    tables: async () => (await db.reader.table.findMany({ orderBy: { number: "asc" } })).map(tableRow),
    table: async (id) => one(await db.reader.table.findUnique({ where: { id } })),
    tableByCode: async (code) => one(await db.reader.table.findUnique({ where: { code } })),
    async freeze(id, frozen) {
      await write(db, (writer) =>
        writer.table.updateMany({ where: { id, frozen: !frozen }, data: { frozen, lockVersion: { increment: 1 } } }),
      );
    },
    async setAutoPlace(id, autoPlace) {
      await write(db, (writer) => writer.table.updateMany({ where: { id }, data: { autoPlace } }));
    },
    ...people(db),
  };
}

function people(db: StoreDb): Pick<TablesPart, "participant" | "sign"> {
  return {
    async participant(id) {
      const row = await db.reader.participant.findUnique({ where: { id } });
      return row && participantRow(row);
    },
    async sign(id, signature) {
      const data = { ...signatureColumns(signature), signatureAsked: true };
      await write(db, (writer) => writer.participant.updateMany({ where: { id }, data }));
    },
  };
}

/** A signature as its two columns. */
export const signatureColumns = (signature: ReturnType<typeof signatureOf>) => ({
  signatureKind: signature?.kind ?? null,
  signatureText: signature?.text ?? null,
});

const participantRow = (row: Participant) => ({
  id: idColumn("participant", row.id),
  tableId: idColumn("table", row.tableId),
  signature: signatureOf(row.signatureKind, row.signatureText),
  signatureAsked: row.signatureAsked,
  tookPart: row.tookPart,
});

/** A table as the use cases see it. */
export const tableRow = (row: Table): TableRow => ({
  id: idColumn("table", row.id),
  number: row.number,
  mark: row.mark,
  hue: COLUMN.hue.parse(row.hue),
  name: row.name,
  shortName: row.shortName,
  topics: COLUMN.topics.parse(row.topics),
  moderators: COLUMN.moderators.parse(row.moderators),
  additional: row.additional,
  autoPlace: row.autoPlace,
  code: row.code,
  life: row.frozen ? "frozen" : "open",
});

/** A table as its columns. */
export const tableColumns = ({ topics, moderators, life, ...table }: TableRow, meetingId: string) => ({
  ...table,
  meetingId,
  topics: JSON.stringify(topics),
  moderators: JSON.stringify(moderators),
  frozen: life === "frozen",
});
