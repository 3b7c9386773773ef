import type { PictureStore } from "../usecases/picture-ports.ts";
import { idColumn } from "./columns.ts";
import { type StoreDb, write } from "./prisma-db.ts";

/** Pictures of frozen boards over Prisma. */
export const prismaPictures = (db: StoreDb): PictureStore => ({
  async putBoardPicture({ tableId, seq, sha256, at }, svg) {
    const data = { sha256, at: new Date(at), svg };
    const where = { tableId_seq: { tableId, seq } };
    await write(db, (writer) =>
      writer.boardPicture.upsert({ where, create: { tableId, seq, ...data }, update: data, select: { seq: true } }),
    );
  },
  async boardPictures() {
    const select = { tableId: true, seq: true, sha256: true, at: true } as const;
    const rows = await db.reader.boardPicture.findMany({ select, orderBy: [{ at: "desc" }, { seq: "desc" }] });
    return rows.map((row) => ({ ...row, tableId: idColumn("table", row.tableId), at: row.at.toISOString() }));
  },
  async boardPicture(tableId, seq) {
    const row = await db.reader.boardPicture.findUnique({ where: { tableId_seq: { tableId, seq } } });
    return row?.svg ?? null;
  },
});
