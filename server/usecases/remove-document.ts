import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { DocumentId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Takes a document away. Removing it again is harmless. */
export async function removeDocument(
  deps: Deps,
  actor: Actor,
  command: { readonly id: DocumentId },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  await deps.store.removeDocument(command.id);
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}
