import type { HeadCountView } from "../../src/contract/before-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { HeadCount } from "./before-ports.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";

/** So many people are at a table; the last count stands. Also when it is frozen: the report needs the number. */
export async function countHeads(
  deps: Deps,
  actor: Actor,
  { tableId, people }: { readonly tableId: TableId; readonly people: number },
): Promise<Result<HeadCountView>> {
  const table = await allowedTable(deps.store, actor, "count-people", tableId);
  if (!table.ok) return table;
  if (actor.role !== "moderator" && actor.role !== "organiser") return refused("not-allowed");
  const by = actor.role === "moderator" ? actor.side : "organiser";
  const count: HeadCount = { tableId, people, actor: by, at: new Date(deps.clock.now()).toISOString() };
  await deps.before.countHeads(count);
  deps.news.deskChanged(tableId);
  return done(headCountView(count));
}

export const headCountView = ({ people, actor, at }: HeadCount): HeadCountView => ({ people, by: actor, at });

/** The last count of each table that was counted. */
export async function headCountViews({ before }: Pick<Deps, "before">): Promise<ReadonlyMap<TableId, HeadCountView>> {
  return new Map((await before.headCounts()).map((count) => [count.tableId, headCountView(count)]));
}
