import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Puts the tables into another order. Marks, colours and numbers of ideas stay. */
export async function orderTables(
  deps: Deps,
  actor: Actor,
  command: { readonly order: readonly TableId[]; readonly basedOn: readonly TableId[] },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const ordered = await deps.turns.inTurn("tables", async () => {
    const now = (await deps.store.tables()).map(({ id }) => id).join();
    if (now !== command.basedOn.join() && now !== command.order.join()) return refused("conflict");
    return deps.store.orderTables(command.order);
  });
  if (!ordered.ok) return ordered;
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
