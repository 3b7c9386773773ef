import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { isConfirmed } from "../../src/domain/beginning.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { notWhilePlaying } from "./not-while-playing.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Ends the rehearsal: everything people made goes, settings, links and codes stay, the doors open and
 * every device begins anew. Refused while a run-through plays, with `confirmation-needed` unless the
 * right words were typed, and with `conflict` when there are other ideas than were shown.
 */
export async function beginMeeting(
  deps: Deps,
  actor: Actor,
  command: { readonly typed: string; readonly ideas: number },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "wipe");
  if (!allowed.ok) return allowed;
  const quiet = await notWhilePlaying(deps);
  if (!quiet.ok) return quiet;
  const { hasRun } = await deps.store.state();
  if (!isConfirmed(command.typed, hasRun)) return refused("confirmation-needed");
  const ids = await deps.store.wipe(
    ({ ideas }) => ideas === command.ideas,
    () => idFrom("table", deps.random.id()),
  );
  if (ids === null) return refused("conflict");
  await deps.store.setDoors(true);
  await Promise.all([...ids.keys()].map((old) => deps.boards.rejudge(old)));
  deps.news.begunAnew();
  return readSettings(deps, actor);
}
