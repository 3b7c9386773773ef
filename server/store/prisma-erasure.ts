import type { IdeaId, ParticipantId } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import { ERASURES } from "../../src/domain/retention.ts";
import type { ErasureStore } from "../usecases/erasure-ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import { type PrismaTx, type StoreDb, transact, write } from "./prisma-db.ts";
import { REMOVED_TABLE } from "./removed-table.ts";
import { writeStart } from "./template/seed.ts";
import type { Start } from "./template/start.ts";
import { KEPT, WIPED } from "./wiped.ts";

/** What belongs to the installation, not to its meeting. */
const STAYS: ReadonlySet<string> = new Set(["Setting", "Erasure"]);

/** Parents last. */
const OF_MEETING = [...WIPED, ...KEPT.filter((model) => !STAYS.has(model)).sort((a, b) => rank(a) - rank(b))];

function rank(model: string): number {
  return ["Link", "Department", "Table", "Meeting"].indexOf(model);
}

/** Forgetting over Prisma, on SQLite and PostgreSQL alike. */
export function prismaErasure(db: StoreDb): ErasureStore {
  return {
    erasures: async () =>
      (await db.reader.erasure.findMany({ orderBy: { id: "desc" } })).map(({ kind, count, at }) => ({
        kind: ERASURES.find((known) => known === kind) ?? unknownKind(kind),
        count,
        at: at.toISOString(),
      })),
    async noteErasure({ kind, count, at }) {
      await write(db, (writer) => writer.erasure.create({ data: { kind, count, at: new Date(at) } }));
    },
    async forgetAuthors(before) {
      const where = { at: { lt: new Date(before) }, authorId: { not: null } };
      return (await write(db, (writer) => writer.idea.updateMany({ where, data: { authorId: null } }))).count;
    },
    seatsOfHolder: (id) => seatsOfHolder(db.reader, id),
    forgetPerson: (seats, ideas) => transact(db, (tx) => forgetPerson(tx, seats, ideas)),
    forgetWords: (id, words) => transact(db, (tx) => forgetWords(tx, id, words)),
    async forgetLinks(before) {
      const old = { lt: new Date(before) };
      const where = { OR: [{ usedAt: old }, { revokedAt: old }] };
      return (await write(db, (writer) => writer.link.deleteMany({ where }))).count;
    },
    eraseMeeting: (mayGo, start) => transact(db, (tx) => eraseMeeting(tx, mayGo, start)),
  };
}

async function seatsOfHolder(tx: PrismaTx, id: ParticipantId): Promise<readonly ParticipantId[]> {
  const own = await tx.slipSeat.findMany({ where: { participantId: id } });
  const seats = await tx.slipSeat.findMany({ where: { hash: { in: own.map(({ hash }) => hash) } } });
  return [...new Set([id, ...seats.map(({ participantId }) => idColumn("participant", participantId))])];
}

async function forgetPerson(tx: PrismaTx, people: readonly ParticipantId[], ideas: readonly IdeaId[]): Promise<void> {
  const nobody = { signatureKind: null, signatureText: null };
  await tx.idea.updateMany({ where: { id: { in: [...ideas] } }, data: { ...nobody, authorId: null } });
  await tx.participant.updateMany({ where: { id: { in: [...people] } }, data: nobody });
  const seats = await tx.slipSeat.findMany({ where: { participantId: { in: [...people] } } });
  await tx.slip.deleteMany({ where: { hash: { in: seats.map(({ hash }) => hash) } } });
}

async function forgetWords(tx: PrismaTx, id: IdeaId, words: string): Promise<void> {
  const data = { text: words, originalText: words, sketch: null, photo: false, updatedAt: new Date() };
  await tx.photo.deleteMany({ where: { ideaId: id } });
  await tx.idea.updateMany({ where: { id }, data });
  const where = { itemId: { in: [id, ...(await forgetParts(tx, id, words))] } };
  await tx.itemEdit.updateMany({ where: { ...where, wording: { not: null } }, data: { wording: words } });
  await tx.answer.updateMany({
    where: { ...where, publishedWording: { not: null } },
    data: { publishedWording: words },
  });
}

/** What the office split the idea into, in every edit that says so; gives the parts. */
async function forgetParts(tx: PrismaTx, id: IdeaId, words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const edit of await tx.itemEdit.findMany({ where: { itemId: id } })) {
    const parts = COLUMN.parts.parse(edit.parts);
    if (parts.length === 0) continue;
    found.push(...parts.map((part) => part.id));
    const data = { parts: JSON.stringify(parts.map((part) => ({ ...part, text: words }))) };
    await tx.itemEdit.update({ where: { itemId_n: { itemId: id, n: edit.n } }, data });
  }
  return found;
}

function unknownKind(kind: string): never {
  throw new Error(`not a kind of erasure in the database: ${kind}`);
}

async function eraseMeeting(tx: PrismaTx, mayGo: (meeting: Meeting) => boolean, start: Start) {
  const row = await tx.meeting.findFirstOrThrow();
  const tables = await tx.table.findMany({ select: { id: true }, orderBy: { number: "asc" } });
  // Locked first: whoever writes at a table waits, and then finds it gone.
  for (const { id } of tables) await tx.table.update({ where: { id }, data: { lockVersion: { increment: 1 } } });
  if (!mayGo({ id: idColumn("meeting", row.id), ...COLUMN.facts.parse(row.facts) })) return null;
  // The names are the schema's own.
  for (const model of OF_MEETING) await tx.$executeRawUnsafe(`DELETE FROM "${model}"`);
  await tx.setting.deleteMany({ where: { key: REMOVED_TABLE } });
  await writeStart(tx, { ...start, settings: [] });
  return tables.map(({ id }) => idColumn("table", id));
}
