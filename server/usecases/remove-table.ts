import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { leaveTable } from "./leave-screen.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Removes a table without ideas; it can be restored. Its links open nothing, its board closes at once. */
export async function removeTable(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const { tableId } = command;
  const removed = await deps.turns.inTurn("tables", () => remove(deps, tableId));
  if (!removed.ok) return removed;
  await leaveTable(deps, tableId);
  await deps.boards.rejudge(tableId);
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}

/** The last table stays: without one there is no meeting. */
async function remove({ store, presence }: Deps, tableId: TableId): Promise<Result<null>> {
  const tables = await store.tables();
  if (tables.length === 1 && tables[0]?.id === tableId) return refused("setting-invalid");
  const links = (await store.links()).filter((link) => link.kind === "moderator" && link.tableId === tableId);
  const removed = await store.removeTable(tableId);
  if (removed.ok) for (const { id } of links) presence.dropLink(id);
  return removed;
}
