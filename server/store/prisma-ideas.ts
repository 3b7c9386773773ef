import type { Idea } from "../../src/domain/idea.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { PHOTO_SIZES, type PhotoSize } from "../../src/domain/picture.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { NewIdea, PhotoFile, Store, WaitingChange } from "../usecases/ports.ts";
import { COLUMN, idColumn, idOrNull, signatureOf, sketchOf } from "./columns.ts";
import type { Idea as IdeaColumns } from "./generated/sqlite/client.ts";
import { isTaken, type PrismaTx, type StoreDb, transact, write } from "./prisma-db.ts";
import { signatureColumns } from "./prisma-tables.ts";

type IdeasPart = Pick<
  Store,
  "addIdea" | "idea" | "photo" | "ideasOf" | "ideasBy" | "ideaCounts" | "moveIdea" | "changeWaiting"
>;

/** Ideas: numbered, kept, counted. */
export function prismaIdeas(db: StoreDb): IdeasPart {
  const { reader } = db;
  return {
    addIdea: (idea) => addIdea(db, idea),
    async idea(id) {
      const row = await reader.idea.findUnique({ where: { id } });
      return row && ideaOf(row);
    },
    photo: (ideaId, size) =>
      reader.photo.findUnique({
        where: { ideaId_size: { ideaId, size } },
        select: { width: true, height: true, bytes: true },
      }),
    async ideasOf(tableId, place) {
      const where = place === undefined ? { tableId } : { tableId, place };
      return (await reader.idea.findMany({ where, orderBy: { n: "asc" } })).map(ideaOf);
    },
    ideasBy: async (authorId) =>
      (await reader.idea.findMany({ where: { authorId }, orderBy: { n: "asc" } })).map(ideaOf),
    ideaCounts: () => ideaCounts(db),
    async moveIdea(id, place, hiddenReason) {
      const data = { place, hiddenReason, updatedAt: new Date() };
      const where = { id, place: { in: ["inbox", "hidden"] } };
      await write(db, (writer) => writer.idea.updateMany({ where, data }));
    },
    changeWaiting: (id, change) => transact(db, (tx) => changeWaiting(tx, id, change)),
  };
}

async function ideaCounts({ reader }: StoreDb): ReturnType<Store["ideaCounts"]> {
  const groups = await reader.idea.groupBy({ by: ["tableId", "place"], _count: true });
  return groups.map(({ tableId, place, _count: count }) => ({
    tableId: idColumn("table", tableId),
    place: COLUMN.place.parse(place),
    count,
  }));
}

async function addIdea(db: StoreDb, idea: NewIdea): Promise<Result<Idea>> {
  try {
    return await transact(db, (tx) => insertIdea(tx, idea));
  } catch (error) {
    if (!isTaken(error)) throw error;
    // The same id is there already. The number taken here was given back with the transaction.
    const before = await db.reader.idea.findUnique({ where: { id: idea.id } });
    if (before) return sameIdea(before, idea);
    if (idea.card === undefined) throw error;
    return refused("card-used");
  }
}

/** Taking the number locks the table's row: whoever else adds, freezes or commits there waits. */
async function insertIdea(tx: PrismaTx, idea: NewIdea): Promise<Result<Idea>> {
  const isCard = idea.card !== undefined;
  const [table] = await tx.table.updateManyAndReturn({
    where: { id: idea.tableId, frozen: false, ...(isCard ? {} : { lastIdea: { lt: LIMITS.ideasPerTable } }) },
    data: { lastIdea: { increment: isCard ? 0 : 1 } },
    select: { lastIdea: true },
  });
  if (!table) return whyNot(tx, idea);
  const row = await tx.idea.create({ data: columnsOf(idea, idea.card ?? table.lastIdea) });
  for (const size of PHOTO_SIZES) if (idea.photo) await insertPhoto(tx, idea.id, size, idea.photo[size]);
  return done(ideaOf(row));
}

async function insertPhoto(tx: PrismaTx, ideaId: string, size: PhotoSize, { width, height, bytes }: PhotoFile) {
  await tx.photo.create({
    data: { ideaId, size, width, height, bytes: new Uint8Array(bytes) },
    select: { size: true },
  });
}

/** Writing to the table's row locks it: a freeze comes wholly before or wholly after. */
async function changeWaiting(tx: PrismaTx, id: Idea["id"], change: WaitingChange): Promise<Result<Idea>> {
  const row = await tx.idea.findUnique({ where: { id } });
  if (!row) return refused("unknown-idea");
  const open = await tx.table.updateMany({
    where: { id: row.tableId, frozen: false },
    data: { lastIdea: { increment: 0 } },
  });
  if (open.count === 0) return refused("table-frozen");
  const [changed] = await tx.idea.updateManyAndReturn({
    where: { id, place: "inbox" },
    data: { ...change, updatedAt: new Date() },
  });
  return changed ? done(ideaOf(changed)) : refused("conflict");
}

async function whyNot(tx: PrismaTx, idea: NewIdea): Promise<Result<Idea>> {
  const before = await tx.idea.findUnique({ where: { id: idea.id } });
  if (before) return sameIdea(before, idea);
  const table = await tx.table.findUnique({ where: { id: idea.tableId } });
  if (!table) return refused("unknown-table");
  return refused(table.frozen ? "table-frozen" : "table-full");
}

/** What sending the same id again comes to. */
function sameIdea(row: IdeaColumns, idea: NewIdea): Result<Idea> {
  const same = row.tableId === idea.tableId && row.authorId === idea.authorId;
  return same ? done(ideaOf(row)) : refused("conflict");
}

const columnsOf = ({ id, tableId, source, content, signature, authorId, at }: NewIdea, n: number) => ({
  id,
  tableId,
  n,
  source,
  place: "inbox",
  originalText: content.text,
  sketch: content.sketch && JSON.stringify(content.sketch),
  photo: content.hasPhoto === true,
  text: content.text,
  ...signatureColumns(signature),
  authorId,
  at: new Date(at),
  updatedAt: new Date(at),
});

export const ideaOf = (row: IdeaColumns): Idea => ({
  id: idColumn("idea", row.id),
  tableId: idColumn("table", row.tableId),
  n: row.n,
  source: COLUMN.source.parse(row.source),
  place: COLUMN.place.parse(row.place),
  original: { text: row.originalText, sketch: sketchOf(row.sketch), ...(row.photo && { hasPhoto: true }) },
  text: row.text,
  signature: signatureOf(row.signatureKind, row.signatureText),
  section: row.section,
  authorId: idOrNull("participant", row.authorId),
  hiddenReason: row.hiddenReason,
  mergedInto: idOrNull("idea", row.mergedInto),
  groupTitle: row.groupTitle,
  at: row.at.toISOString(),
});
