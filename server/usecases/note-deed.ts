import type { TableId } from "../../src/domain/ids.ts";
import type { Deps } from "./deps.ts";
import type { Deed } from "./desk-ports.ts";

/** Writes into a table's journal what was just done; whoever looks at the desk is told. */
export async function noteDeed(
  deps: Pick<Deps, "desk" | "clock" | "news">,
  tableId: TableId,
  deed: Deed,
): Promise<void> {
  await deps.desk.note(tableId, [deed], new Date(deps.clock.now()).toISOString());
  deps.news.deskChanged(tableId);
}
