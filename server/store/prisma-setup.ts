import type { TableId } from "../../src/domain/ids.ts";
import { beforeAgain, type Meeting } from "../../src/domain/meeting.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { LinkRow, TableRow } from "../usecases/ports.ts";
import type { Content, SetupStore } from "../usecases/setup-ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import { isTaken, type PrismaDb, type PrismaTx, type StoreDb, transact, write } from "./prisma-db.ts";
import { prismaDocuments } from "./prisma-documents.ts";
import { linkColumns } from "./prisma-links.ts";
import { tableColumns, tableRow } from "./prisma-tables.ts";
import { REMOVED_TABLE, readRemoved, removedText } from "./removed-table.ts";
import { WIPED } from "./wiped.ts";

/** Facts, doors, tables and a new beginning. */
export function prismaSetup(db: StoreDb): SetupStore {
  const { reader } = db;
  return {
    changeMeeting: (change) => write(db, (writer) => swapFacts(writer, change)),
    doorsOpen: async () => (await reader.meeting.findFirstOrThrow()).doorsOpen,
    setDoors: async (doorsOpen) =>
      void (await write(db, (writer) => writer.meeting.updateMany({ data: { doorsOpen } }))),
    addTable: (table, links) => unlessTaken(transact(db, (tx) => insertTable(tx, table, links))),
    changeTable: (id, change) => unlessTaken(transact(db, (tx) => updateTable(tx, id, change))),
    orderTables: (ids) => transact(db, (tx) => reorder(tx, ids)),
    removeTable: (id) => transact(db, (tx) => removeTable(tx, id)),
    restoreTable: (id) => unlessTaken(transact(db, (tx) => restoreTable(tx, id))),
    sectionsInUse: () => sectionsInUse(reader),
    content: () => contentOf(reader),
    wipe: (mayGo, newId) => transact(db, (tx) => wipe(tx, mayGo, newId)),
    replaceSettings: (meeting, tables, links) => transact(db, (tx) => replace(tx, meeting, tables, links)),
    ...prismaDocuments(db),
  };
}

/** Writes only over the facts it has read, and starts again when someone else was faster. */
async function swapFacts(writer: PrismaDb, change: (meeting: Meeting) => Result<Meeting>): Promise<Result<Meeting>> {
  for (;;) {
    const row = await writer.meeting.findFirstOrThrow();
    const next = change({ id: idColumn("meeting", row.id), ...COLUMN.facts.parse(row.facts) });
    if (!next.ok) return next;
    const { id, ...facts } = next.value;
    const where = { id, facts: row.facts };
    const { count } = await writer.meeting.updateMany({ where, data: { facts: JSON.stringify(facts) } });
    if (count === 1) return next;
  }
}

/** The only unique things that can be taken are marks: ids and codes are drawn. */
async function unlessTaken<T>(job: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await job;
  } catch (error) {
    if (isTaken(error)) return refused("mark-taken");
    throw error;
  }
}

async function insertTable(tx: PrismaTx, table: TableRow, links: readonly LinkRow[]): Promise<Result<null>> {
  if ((await tx.table.count({ where: { id: table.id } })) > 0) return done(null);
  const meeting = await tx.meeting.findFirstOrThrow();
  await tx.table.create({ data: tableColumns(table, meeting.id) });
  await tx.link.createMany({ data: links.map((link) => linkColumns(link, new Date())) });
  return done(null);
}

/** Writing to the table's row locks it: whoever else adds an idea or commits there waits. */
async function locked(tx: PrismaTx, id: TableId): Promise<TableRow | null> {
  const [row] = await tx.table.updateManyAndReturn({ where: { id }, data: { lockVersion: { increment: 1 } } });
  return row ? tableRow(row) : null;
}

async function carries(tx: PrismaTx, tableId: TableId): Promise<boolean> {
  const where = { tableId };
  return (await tx.idea.count({ where })) + (await tx.proposal.count({ where })) > 0;
}

async function updateTable(
  tx: PrismaTx,
  id: TableId,
  change: (table: TableRow, carries: boolean) => Result<TableRow>,
): Promise<Result<TableRow>> {
  const table = await locked(tx, id);
  if (!table) return refused("unknown-table");
  const next = change(table, await carries(tx, id));
  if (!next.ok) return next;
  const { mark, name, shortName, topics, moderators, additional, autoPlace } = next.value;
  const lists = { topics: JSON.stringify(topics), moderators: JSON.stringify(moderators) };
  await tx.table.update({ where: { id }, data: { mark, name, shortName, additional, autoPlace, ...lists } });
  return next;
}

async function inOrder(tx: PrismaTx): Promise<TableId[]> {
  const rows = await tx.table.findMany({ select: { id: true }, orderBy: { number: "asc" } });
  return rows.map(({ id }) => idColumn("table", id));
}

async function reorder(tx: PrismaTx, ids: readonly TableId[]): Promise<Result<null>> {
  const now = await inOrder(tx);
  if ([...now].sort().join() !== [...ids].sort().join()) return refused("conflict");
  await number(tx, ids);
  return done(null);
}

async function number(tx: PrismaTx, ids: readonly TableId[]): Promise<void> {
  // One after another, in the order of ids: two instances never wait for each other in a circle.
  for (const id of [...ids].sort()) await tx.table.updateMany({ where: { id }, data: { number: ids.indexOf(id) + 1 } });
}

async function removeTable(tx: PrismaTx, id: TableId): Promise<Result<null>> {
  const table = await locked(tx, id);
  if (!table) return done(null);
  if (await carries(tx, id)) return refused("table-in-use");
  const links = await tx.link.findMany({ where: { tableId: id } });
  const value = removedText(table, links);
  await tx.setting.upsert({
    where: { key: REMOVED_TABLE },
    create: { key: REMOVED_TABLE, value },
    update: { value },
  });
  await tx.table.delete({ where: { id } });
  await number(tx, await inOrder(tx));
  return done(null);
}

async function restoreTable(tx: PrismaTx, id: TableId): Promise<Result<null>> {
  const kept = await tx.setting.findUnique({ where: { key: REMOVED_TABLE } });
  const removed = kept && readRemoved(kept.value);
  if (!removed || removed.table.id !== id) return refused("unknown-table");
  const order = await inOrder(tx);
  const added = await insertTable(tx, removed.table, removed.links);
  if (!order.includes(id)) await number(tx, order.toSpliced(removed.table.number - 1, 0, id));
  return added;
}

async function sectionsInUse(reader: PrismaDb): Promise<readonly number[]> {
  const select = { section: true } as const;
  const where = { section: { not: null } };
  const rows = await Promise.all([
    reader.idea.findMany({ where, select, distinct: ["section"] }),
    reader.proposal.findMany({ where, select, distinct: ["section"] }),
  ]);
  return [...new Set(rows.flat().flatMap(({ section }) => section ?? []))].sort((a, b) => a - b);
}

async function contentOf(db: PrismaTx): Promise<Content> {
  const [ideas, proposals, participants] = [
    await db.idea.count(),
    await db.proposal.count(),
    await db.participant.count(),
  ];
  return { ideas, proposals, participants };
}

/** The state before the meeting, as its column. */
async function stateAgain(tx: PrismaTx): Promise<string> {
  const { state } = await tx.meeting.findFirstOrThrow();
  return JSON.stringify(beforeAgain(COLUMN.state.parse(state)));
}

async function wipe(
  tx: PrismaTx,
  mayGo: (content: Content) => boolean,
  newId: (old: TableId) => TableId,
): Promise<ReadonlyMap<TableId, TableId> | null> {
  const tables = (await inOrder(tx)).sort();
  // Locked first: what is counted is what goes.
  for (const id of tables) await locked(tx, id);
  if (!mayGo(await contentOf(tx))) return null;
  // The names are the schema's own.
  for (const model of WIPED) await tx.$executeRawUnsafe(`DELETE FROM "${model}"`);
  const ids = new Map(tables.map((id) => [id, newId(id)]));
  for (const [old, id] of ids) {
    await tx.table.update({
      where: { id: old },
      data: { id, frozen: false, lastIdea: 0, lastProposal: 0, lastSeq: 0 },
    });
    await followTable(tx, old, id);
  }
  await tx.meeting.updateMany({ data: { state: await stateAgain(tx) } });
  return ids;
}

/** What was said before the meeting is about the same table, whatever its id. */
async function followTable(tx: PrismaTx, old: TableId, tableId: TableId): Promise<void> {
  await tx.declaration.updateMany({ where: { tableId: old }, data: { tableId } });
  await tx.topicSuggestion.updateMany({ where: { tableId: old }, data: { tableId } });
  await tx.topicSuggestion.updateMany({ where: { addedTo: old }, data: { addedTo: tableId } });
}

async function replace(
  tx: PrismaTx,
  meeting: Meeting,
  tables: readonly TableRow[],
  links: readonly LinkRow[],
): Promise<Result<null>> {
  for (const id of (await inOrder(tx)).sort()) await locked(tx, id);
  const { ideas, proposals } = await contentOf(tx);
  if (ideas + proposals > 0) return refused("meeting-has-ideas");
  const { id: _, ...facts } = meeting;
  const { id } = await tx.meeting.findFirstOrThrow();
  await tx.table.deleteMany();
  const state = await stateAgain(tx);
  await tx.meeting.update({ where: { id }, data: { facts: JSON.stringify(facts), state } });
  await tx.table.createMany({ data: tables.map((table) => tableColumns(table, id)) });
  await tx.link.createMany({ data: links.map((link) => linkColumns(link, new Date())) });
  return done(null);
}
