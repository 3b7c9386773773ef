/** Asking `can` about a table: who may not gets a reason that is true for them. */
import { type Action, type Actor, can } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Store, TableRow } from "./ports.ts";
import { standingOf } from "./standing.ts";

/** The table, when the actor may do this there now. */
export async function allowedTable(store: Store, actor: Actor, action: Action, id: TableId): Promise<Result<TableRow>> {
  const table = await store.table(id);
  if (!table) return refused("unknown-table");
  const { life, silent } = await standingOf(store, table);
  const whenOpen = { kind: "table", id, life: "open", silent: false } as const;
  if (!can(actor, action, whenOpen)) return refused("not-allowed");
  if (!can(actor, action, { ...whenOpen, life })) return refused("table-frozen");
  return can(actor, action, { ...whenOpen, life, silent }) ? done(table) : refused("silent-round");
}

/** The idea and its table, when the actor may do this there now. */
export async function allowedIdea(
  store: Store,
  actor: Actor,
  action: Action,
  id: IdeaId,
): Promise<Result<{ readonly idea: Idea; readonly table: TableRow }>> {
  const idea = await store.idea(id);
  if (!idea) return refused("unknown-idea");
  const table = await allowedTable(store, actor, action, idea.tableId);
  return table.ok ? done({ idea, table: table.value }) : table;
}

/** The idea, when the actor wrote it and may do this to it now. */
export async function ownIdea(store: Store, actor: Actor, action: Action, id: IdeaId): Promise<Result<Idea>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const idea = await store.idea(id);
  if (!idea) return refused("unknown-idea");
  if (idea.authorId !== actor.id) return refused("not-allowed");
  const table = await allowedTable(store, actor, action, idea.tableId);
  return table.ok ? done(idea) : table;
}

/** May the actor do this to the meeting as a whole? */
export const allowedMeeting = (actor: Actor, action: Action): Result<null> =>
  can(actor, action, { kind: "meeting" }) ? done(null) : refused("not-allowed");
