import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor, putOnBoard } from "./put-on-board.ts";
import { allowedTable } from "./rights.ts";

/**
 * Takes the whole inbox of the moderator's table to the board, in the order of the numbers. What
 * somebody hid meanwhile is left out. Refused as a whole only when nothing could be placed.
 */
export async function placeAll(deps: Deps, actor: Actor): Promise<Result<{ placed: number }>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "place-idea", actor.tableId);
  if (!table.ok) return table;
  const inbox = [...(await deps.store.ideasOf(actor.tableId, "inbox"))].sort((a, b) => a.n - b.n);
  // Started together: the board's room commits them in this order and in few transactions.
  const results = await Promise.all(inbox.map((idea) => putOnBoard(deps, boardActor(actor), idea.id, null)));
  for (const result of results) if (result.ok) deps.news.ideaChanged(result.value);
  const placed = results.filter((result) => result.ok).length;
  if (placed > 0) await noteDeed(deps, actor.tableId, deed("placed-all", actor.side, { count: placed }));
  const problem = results.find((result) => !result.ok && result.refusal !== "idea-hidden");
  return placed === 0 && problem && !problem.ok ? problem : done({ placed });
}
