import type { Actor } from "../../src/domain/access.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor, takeOffBoard } from "./put-on-board.ts";
import { allowedIdea } from "./rights.ts";

/** From the board back to the inbox: the undo of placing. One that waits there already stays. */
export function unplaceIdea(deps: Deps, actor: Actor, command: { readonly ideaId: IdeaId }): Promise<Result<null>> {
  return deps.turns.inTurn(command.ideaId, async () => {
    const allowed = await allowedIdea(deps.store, actor, "place-idea", command.ideaId);
    if (!allowed.ok) return allowed;
    const { idea } = allowed.value;
    if (idea.place === "inbox") return done(null);
    if (idea.place !== "board") return refused("idea-hidden");
    const taken = await takeOffBoard(deps, boardActor(actor), idea, "inbox", null);
    if (!taken.ok) return taken;
    await noteDeed(deps, idea.tableId, deed("unplaced", boardActor(actor), { subject: idea.id }));
    deps.news.ideaChanged(taken.value);
    return done(null);
  });
}
