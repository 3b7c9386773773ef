import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Opens or closes the doors: with closed doors nobody new joins, and whoever is there stays and may come back. */
export async function setDoors(deps: Deps, actor: Actor, command: { readonly open: boolean }): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  await deps.store.setDoors(command.open);
  deps.news.settingsChanged();
  return done(null);
}
