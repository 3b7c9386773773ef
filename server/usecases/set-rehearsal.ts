import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { notWhilePlaying } from "./not-while-playing.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Makes what happens from now on a rehearsal, or no rehearsal any more; either way nothing is removed.
 * A meeting that has run cannot become one (`meeting-has-ideas`), and while a run-through plays it stays one.
 */
export async function setRehearsal(
  deps: Deps,
  actor: Actor,
  command: { readonly on: boolean },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const quiet = await notWhilePlaying(deps);
  if (!quiet.ok) return quiet;
  const { rehearsal } = await deps.store.changeState((state) =>
    command.on && state.hasRun ? state : { ...state, rehearsal: command.on },
  );
  if (rehearsal !== command.on) return refused("meeting-has-ideas");
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
