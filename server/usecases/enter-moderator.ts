import type { ModeratorView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readModerator } from "./read-moderator.ts";

export type Moderator = Extract<Actor, { role: "moderator" }>;

/** Enters with a moderator's link, any number of times and on any number of tablets until it is revoked. */
export async function enterModerator(
  deps: Deps,
  command: { readonly token: string },
): Promise<Result<{ readonly actor: Moderator; readonly view: ModeratorView }>> {
  const link = await deps.store.linkByToken(command.token);
  if (link?.kind !== "moderator" || link.revoked) return refused("link-invalid");
  const actor: Moderator = { role: "moderator", linkId: link.id, tableId: link.tableId, side: link.side };
  const view = await readModerator(deps, actor);
  return view.ok ? done({ actor, view: view.value }) : view;
}
