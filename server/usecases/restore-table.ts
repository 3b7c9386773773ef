import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Undoes the last removal of a table: it is back in its place, with its code and links. */
export async function restoreTable(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const restored = await deps.turns.inTurn("tables", () => deps.store.restoreTable(command.tableId));
  if (!restored.ok) return restored;
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
