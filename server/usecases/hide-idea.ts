import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { leaveScreen } from "./leave-screen.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor, takeOffBoard } from "./put-on-board.ts";
import { allowedIdea } from "./rights.ts";

/** Takes an idea out of everyone's sight, from the inbox or the board, with a reason. It stays in the record. */
export function hideIdea(
  deps: Deps,
  actor: Actor,
  command: { readonly ideaId: IdeaId; readonly reason: string },
): Promise<Result<null>> {
  return deps.turns.inTurn(command.ideaId, async () => {
    const allowed = await allowedIdea(deps.store, actor, "hide-idea", command.ideaId);
    if (!allowed.ok) return allowed;
    const reason = clean(command.reason);
    if (reason === "" || lengthOf(reason) > LIMITS.reason) return refused("reason-needed");
    const { idea } = allowed.value;
    if (idea.place === "hidden") return done(null);
    const hidden = await hide(deps, actor, idea, reason);
    if (!hidden.ok) return hidden;
    await leaveScreen(deps, idea.id);
    await noteDeed(deps, idea.tableId, deed("hidden", boardActor(actor), { subject: idea.id, reason }));
    deps.news.ideaChanged(hidden.value);
    return done(null);
  });
}

async function hide(deps: Deps, actor: Actor, idea: Idea, reason: string): Promise<Result<Idea>> {
  switch (idea.place) {
    case "board":
      return takeOffBoard(deps, boardActor(actor), idea, "hidden", reason);
    case "inbox":
      await deps.store.moveIdea(idea.id, "hidden", reason);
      return done({ ...idea, place: "hidden", hiddenReason: reason });
    case "hidden":
    case "withdrawn":
      return refused("idea-hidden");
  }
}
