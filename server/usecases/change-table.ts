import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import { changedTable, type TableChange } from "../../src/domain/setup.ts";
import type { Deps } from "./deps.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Renames a table, or changes its mark, topics or moderators, as long as they are as in `basedOn`. */
export async function changeTable(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId; readonly changes: TableChange; readonly basedOn: TableChange },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const { tableId, changes, basedOn } = command;
  const changed = await deps.store.changeTable(tableId, (table, carries) =>
    changedTable(table, changes, basedOn, carries),
  );
  if (!changed.ok) return changed;
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
