import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Result } from "../../src/domain/result.ts";
import { changedFacts, type FactsChange, movesErasure } from "../../src/domain/setup.ts";
import type { Deps } from "./deps.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Changes some facts of the meeting, as long as they are what they were in `basedOn`. When the app
 * erases is changed only by whoever may erase.
 */
export async function changeFacts(
  deps: Deps,
  actor: Actor,
  command: { readonly changes: FactsChange; readonly basedOn: FactsChange },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, movesErasure(command.changes) ? "wipe" : "set-up");
  if (!allowed.ok) return allowed;
  const [{ phase }, sections] = await Promise.all([deps.store.state(), deps.store.sectionsInUse()]);
  const changed = await deps.store.changeMeeting((meeting) =>
    changedFacts(meeting, command.changes, command.basedOn, { phase, sections }),
  );
  if (!changed.ok) return changed;
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
