import type { LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { idFrom, type TableId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Deps } from "./deps.ts";
import { newToken } from "./new-token.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";

/** Makes one side's link of a table invalid at once, also for tablets that are in, and makes a new one. */
export async function revokeLink(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId; readonly side: Side },
): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const { tableId, side } = command;
  if (!(await deps.store.table(tableId))) return refused("unknown-table");
  await deps.turns.inTurn(`links ${tableId}`, () => replace(deps, tableId, side));
  return readLinks(deps, actor);
}

async function replace({ store, random, presence, boards }: Deps, tableId: TableId, side: Side) {
  const old = (await store.links()).filter(
    (link) => link.kind === "moderator" && link.tableId === tableId && link.side === side && !link.revoked,
  );
  for (const { id } of old) {
    await store.revokeLink(id);
    presence.dropLink(id);
  }
  await boards.rejudge(tableId);
  const id = idFrom("link", random.id());
  await store.addLink({ id, kind: "moderator", tableId, side, token: newToken(random), revoked: false, used: false });
}
