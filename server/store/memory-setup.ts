import type { TableId } from "../../src/domain/ids.ts";
import { beforeAgain } from "../../src/domain/meeting.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { LinkRow, TableRow } from "../usecases/ports.ts";
import type { Content, SetupStore } from "../usecases/setup-ports.ts";
import { emptyTable, type Memory } from "./memory.ts";

/** Facts, doors, tables, documents and a new beginning of the memory store. */
export function memorySetup(memory: Memory): SetupStore {
  return {
    async changeMeeting(change) {
      const next = change(memory.meeting);
      if (next.ok) memory.meeting = next.value;
      return next;
    },
    doorsOpen: async () => memory.doorsOpen,
    setDoors: async (open) => void (memory.doorsOpen = open),
    ...tables(memory),
    ...beginning(memory),
    ...documents(memory),
  };
}

type TablesPart = Pick<
  SetupStore,
  "addTable" | "changeTable" | "orderTables" | "removeTable" | "restoreTable" | "sectionsInUse"
>;

function tables(memory: Memory): TablesPart {
  return {
    addTable: async (table, links) => add(memory, table, links),
    async changeTable(id, change) {
      const table = memory.tables.get(id);
      if (!table) return refused("unknown-table");
      const next = change(table.row, carries(memory, id));
      if (!next.ok) return next;
      if (isMarkTaken(memory, next.value)) return refused("mark-taken");
      const { code, number, life, hue } = table.row;
      table.row = { ...next.value, id, code, number, life, hue };
      return next;
    },
    async orderTables(ids) {
      if ([...memory.tables.keys()].sort().join() !== [...ids].sort().join()) return refused("conflict");
      number(memory, ids);
      return done(null);
    },
    removeTable: async (id) => remove(memory, id),
    async restoreTable(id) {
      const { removed } = memory;
      if (removed?.table.id !== id) return refused("unknown-table");
      const order = inOrder(memory);
      const added = add(memory, removed.table, removed.links);
      if (added.ok && !order.includes(id)) number(memory, order.toSpliced(removed.table.number - 1, 0, id));
      return added;
    },
    async sectionsInUse() {
      const all = [...memory.ideas.values(), ...memory.proposals.values()].flatMap(({ section }) => section ?? []);
      return [...new Set(all)].sort((a, b) => a - b);
    },
  };
}

function add(memory: Memory, table: TableRow, links: readonly LinkRow[]): Result<null> {
  if (memory.tables.has(table.id)) return done(null);
  if (isMarkTaken(memory, table)) return refused("mark-taken");
  memory.tables.set(table.id, emptyTable(table));
  for (const link of links) memory.links.set(link.id, link);
  return done(null);
}

const isMarkTaken = ({ tables }: Memory, { id, mark }: TableRow): boolean =>
  [...tables.values()].some(({ row }) => row.id !== id && row.mark === mark);

const carries = ({ ideas, proposals }: Memory, tableId: TableId): boolean =>
  [...ideas.values(), ...proposals.values()].some((one) => one.tableId === tableId);

const inOrder = ({ tables }: Memory): TableId[] =>
  [...tables.values()]
    .map(({ row }) => row)
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id);

function number({ tables }: Memory, ids: readonly TableId[]): void {
  for (const table of tables.values()) table.row = { ...table.row, number: ids.indexOf(table.row.id) + 1 };
}

const isOf = (link: LinkRow, tableId: TableId): boolean => link.kind === "moderator" && link.tableId === tableId;

function remove(memory: Memory, id: TableId): Result<null> {
  const table = memory.tables.get(id);
  if (!table) return done(null);
  if (carries(memory, id)) return refused("table-in-use");
  const links = [...memory.links.values()].filter((link) => isOf(link, id));
  memory.removed = { table: table.row, links: links.filter(({ revoked }) => !revoked) };
  for (const link of links) memory.links.delete(link.id);
  for (const person of memory.participants.values()) if (person.tableId === id) memory.participants.delete(person.id);
  memory.tables.delete(id);
  number(memory, inOrder(memory));
  return done(null);
}

function beginning(memory: Memory): Pick<SetupStore, "content" | "wipe" | "replaceSettings"> {
  const content = (): Content => ({
    ideas: memory.ideas.size,
    proposals: memory.proposals.size,
    participants: memory.participants.size,
  });
  return {
    content: async () => content(),
    async wipe(mayGo, newId) {
      if (!mayGo(content())) return null;
      const ids = new Map(inOrder(memory).map((id) => [id, newId(id)]));
      const { ideas, photos, proposals, participants, rounds } = memory;
      for (const all of [ideas, photos, proposals, participants, rounds]) all.clear();
      for (const clear of memory.onWipe) clear(ids);
      moveTables(memory, ids);
      memory.state = beforeAgain(memory.state);
      return ids;
    },
    async replaceSettings(meeting, tables, links) {
      if (memory.ideas.size + memory.proposals.size > 0) return refused("meeting-has-ideas");
      memory.meeting = { ...meeting, id: memory.meeting.id };
      memory.state = beforeAgain(memory.state);
      memory.participants.clear();
      for (const [id, { kind }] of memory.links) if (kind === "moderator") memory.links.delete(id);
      memory.tables.clear();
      for (const row of tables) memory.tables.set(row.id, emptyTable(row));
      for (const link of links) memory.links.set(link.id, link);
      return done(null);
    },
  };
}

function moveTables(memory: Memory, ids: ReadonlyMap<TableId, TableId>): void {
  for (const [old, id] of ids) {
    const table = memory.tables.get(old);
    memory.tables.delete(old);
    if (table) memory.tables.set(id, emptyTable({ ...table.row, id, life: "open" }));
  }
  for (const link of memory.links.values())
    if (link.kind === "moderator")
      memory.links.set(link.id, { ...link, tableId: ids.get(link.tableId) ?? link.tableId });
}

function documents({
  documents,
}: Memory): Pick<SetupStore, "documents" | "addDocument" | "documentBytes" | "removeDocument"> {
  return {
    documents: async () =>
      [...documents.values()].map(({ document }) => document).sort((a, b) => a.at.localeCompare(b.at)),
    async addDocument(document, bytes) {
      if (!documents.has(document.id)) documents.set(document.id, { document, bytes: bytes.slice() });
    },
    documentBytes: async (id) => documents.get(id) ?? null,
    removeDocument: async (id) => void documents.delete(id),
  };
}
