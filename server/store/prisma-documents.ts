import type { DocumentRow, SetupStore } from "../usecases/setup-ports.ts";
import { idColumn } from "./columns.ts";
import type { Document } from "./generated/sqlite/client.ts";
import { isTaken, type StoreDb, write } from "./prisma-db.ts";

type DocumentsPart = Pick<SetupStore, "documents" | "addDocument" | "documentBytes" | "removeDocument">;

const LISTED = { id: true, name: true, size: true, at: true } as const;

/** Documents to read: in the database, so that a backup carries them. */
export function prismaDocuments(db: StoreDb): DocumentsPart {
  return {
    documents: async () =>
      (await db.reader.document.findMany({ select: LISTED, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(rowOf),
    async addDocument({ at, ...document }, bytes) {
      try {
        const data = { ...document, at: new Date(at), bytes: new Uint8Array(bytes) };
        await write(db, (writer) => writer.document.create({ data, select: { id: true } }));
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    },
    async documentBytes(id) {
      const row = await db.reader.document.findUnique({ where: { id } });
      return row && { document: rowOf(row), bytes: row.bytes };
    },
    async removeDocument(id) {
      await write(db, (writer) => writer.document.deleteMany({ where: { id } }));
    },
  };
}

const rowOf = ({ id, name, size, at }: Omit<Document, "bytes">): DocumentRow => ({
  id: idColumn("document", id),
  name,
  size,
  at: at.toISOString(),
});
