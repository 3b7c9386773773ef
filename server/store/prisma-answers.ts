import type { RegisterIdea } from "../../src/domain/register.ts";
import type { AnswerEvent, AnswerRow, AnswerStore, AnswerWrite, PublishedAnswer } from "../usecases/answer-ports.ts";
import { COLUMN, idColumn, idOrNull, itemColumn, signatureOf } from "./columns.ts";
import type { Answer as Columns, AnswerEvent as EventColumns, Idea as IdeaColumns } from "./generated/sqlite/client.ts";
import { isTaken, type PrismaTx, type StoreDb, transact } from "./prisma-db.ts";
import { prismaDepartments } from "./prisma-departments.ts";
import { prismaItemEdits } from "./prisma-item-edits.ts";

/** The city's answers over Prisma, on SQLite and PostgreSQL alike. */
export function prismaAnswers(db: StoreDb): AnswerStore {
  const { reader } = db;
  return {
    ...prismaDepartments(db),
    ...prismaItemEdits(db),
    answers: async () => (await reader.answer.findMany({ orderBy: { itemId: "asc" } })).map(answerOf),
    async answer(itemId) {
      const row = await reader.answer.findUnique({ where: { itemId } });
      return row && answerOf(row);
    },
    events: async (itemId) =>
      (await reader.answerEvent.findMany({ where: { itemId }, orderBy: { id: "asc" } })).map(eventOf),
    write: (changes) => writeAll(db, changes),
    registerIdeas: (tableId) => registerIdeas(db, tableId === undefined ? {} : { tableId }),
  };
}

/** Thrown inside a transaction to leave nothing of it behind. */
class Stale extends Error {}

async function writeAll(db: StoreDb, changes: readonly AnswerWrite[]): Promise<boolean> {
  // Always in the same order, so that two such transactions never wait for each other in a circle.
  const ordered = [...changes].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  try {
    await transact(db, async (tx) => {
      for (const change of ordered) await writeOne(tx, change);
      await tx.answerEvent.createMany({ data: ordered.flatMap(eventColumns) });
    });
    return true;
  } catch (error) {
    // Taken: somebody else gave this item its first draft a moment earlier.
    if (error instanceof Stale || isTaken(error)) return false;
    throw error;
  }
}

async function writeOne(tx: PrismaTx, { itemId, tableId, basedOn, draft, published }: AnswerWrite): Promise<void> {
  const shown = published === undefined ? {} : publishedColumns(published);
  if (basedOn === null) {
    if (!draft) throw new Error(`answers.no_draft: ${itemId}`);
    await tx.answer.create({ data: { itemId, tableId, ...draft.fields, draftAt: new Date(draft.at), ...shown } });
    return;
  }
  const data = { ...(draft && { ...draft.fields, draftAt: new Date(draft.at) }), ...shown };
  const { count } = await tx.answer.updateMany({ where: { itemId, draftAt: new Date(basedOn) }, data });
  if (count !== 1) throw new Stale();
}

const publishedColumns = (published: PublishedAnswer | null) => ({
  publishedStatus: published?.status ?? null,
  publishedJustification: published?.justification ?? null,
  publishedWording: published?.wording ?? null,
  publishedPassedTo: published?.passedTo ?? null,
  publishedAt: published && new Date(published.at),
  correctedAt: published?.correctedAt ? new Date(published.correctedAt) : null,
});

const eventColumns = ({ itemId, event }: AnswerWrite) =>
  event === null ? [] : [{ itemId, ...event, at: new Date(event.at) }];

const answerOf = (row: Columns): AnswerRow => ({
  itemId: itemColumn(row.itemId),
  tableId: idColumn("table", row.tableId),
  draft: {
    status: COLUMN.position.parse(row.status),
    justification: row.justification,
    recommendation: row.recommendation,
    suggestion: row.suggestion,
    councilOpinion: row.councilOpinion,
    department: row.department,
    dueDate: row.dueDate,
    note: row.note,
  },
  draftAt: row.draftAt.toISOString(),
  published: publishedOf(row),
});

function publishedOf({
  publishedStatus,
  publishedJustification,
  publishedWording,
  publishedPassedTo,
  publishedAt,
  correctedAt,
}: Columns): PublishedAnswer | null {
  const status = COLUMN.position.parse(publishedStatus);
  if (status === null || publishedAt === null) return null;
  return {
    status,
    justification: publishedJustification ?? "",
    wording: publishedWording,
    passedTo: publishedPassedTo,
    at: publishedAt.toISOString(),
    correctedAt: correctedAt?.toISOString() ?? null,
  };
}

const eventOf = (row: EventColumns): AnswerEvent => ({
  kind: COLUMN.answerEvent.parse(row.kind),
  status: COLUMN.position.parse(row.status),
  justification: row.justification,
  at: row.at.toISOString(),
});

const NO_DRAWING = {
  id: true,
  tableId: true,
  n: true,
  place: true,
  text: true,
  signatureKind: true,
  signatureText: true,
  section: true,
  mergedInto: true,
  photo: true,
} as const;

/** Two light readings instead of one with every drawing in it. */
async function registerIdeas({ reader }: StoreDb, where: { tableId?: string }): Promise<RegisterIdea[]> {
  const [rows, drawn] = await Promise.all([
    reader.idea.findMany({ where, select: NO_DRAWING, orderBy: [{ table: { number: "asc" } }, { n: "asc" }] }),
    reader.idea.findMany({ where: { ...where, sketch: { not: null } }, select: { id: true } }),
  ]);
  const hasSketch = new Set(drawn.map((row) => row.id));
  return rows.map((row) => registerIdeaOf(row, hasSketch.has(row.id)));
}

const registerIdeaOf = (row: Pick<IdeaColumns, keyof typeof NO_DRAWING>, hasSketch: boolean): RegisterIdea => ({
  id: idColumn("idea", row.id),
  tableId: idColumn("table", row.tableId),
  n: row.n,
  place: COLUMN.place.parse(row.place),
  text: row.text,
  signature: signatureOf(row.signatureKind, row.signatureText),
  section: row.section,
  mergedInto: idOrNull("idea", row.mergedInto),
  hasSketch,
  ...(row.photo && { hasPhoto: true }),
});
