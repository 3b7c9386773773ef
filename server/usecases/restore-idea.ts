import type { Actor } from "../../src/domain/access.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { allowedIdea } from "./rights.ts";

/** From hidden back to the inbox. One that is not hidden (any more) stays where it is. */
export function restoreIdea(deps: Deps, actor: Actor, command: { readonly ideaId: IdeaId }): Promise<Result<null>> {
  return deps.turns.inTurn(command.ideaId, async () => {
    const allowed = await allowedIdea(deps.store, actor, "hide-idea", command.ideaId);
    if (!allowed.ok) return allowed;
    const { idea } = allowed.value;
    if (idea.place === "withdrawn") return refused("idea-hidden");
    if (idea.place !== "hidden") return done(null);
    await deps.store.moveIdea(idea.id, "inbox", null);
    await noteDeed(deps, idea.tableId, deed("restored", boardActor(actor), { subject: idea.id }));
    deps.news.ideaChanged({ ...idea, place: "inbox", hiddenReason: null });
    return done(null);
  });
}
