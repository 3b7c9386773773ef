import type { OwnIdeaView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { leaveScreen } from "./leave-screen.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor, takeOffBoard } from "./put-on-board.ts";
import { ownIdea } from "./rights.ts";
import { ownIdeaView } from "./views.ts";

/**
 * Takes one's own idea back, from the inbox or the board: nobody else sees it any more, the record
 * keeps it with its words. Withdrawing again is harmless. A hidden one stays hidden, with its reason.
 */
export function withdrawIdea(
  deps: Deps,
  actor: Actor,
  command: { readonly ideaId: IdeaId },
): Promise<Result<OwnIdeaView>> {
  return deps.turns.inTurn(command.ideaId, async () => {
    const own = await ownIdea(deps.store, actor, "withdraw-idea", command.ideaId);
    if (!own.ok) return own;
    if (own.value.place === "withdrawn") return done(await ownIdeaView(deps.store, own.value));
    const withdrawn = await withdraw(deps, actor, own.value);
    if (!withdrawn.ok) return withdrawn;
    await leaveScreen(deps, withdrawn.value.id);
    await noteDeed(deps, own.value.tableId, deed("withdrawn", boardActor(actor), { subject: own.value.id }));
    deps.news.ideaChanged(withdrawn.value);
    return done(await ownIdeaView(deps.store, withdrawn.value));
  });
}

async function withdraw(deps: Deps, actor: Actor, idea: Idea): Promise<Result<Idea>> {
  switch (idea.place) {
    case "board":
      return takeOffBoard(deps, boardActor(actor), idea, "withdrawn", null);
    case "inbox":
      return deps.store.changeWaiting(idea.id, { place: "withdrawn" });
    case "hidden":
    case "withdrawn":
      return refused("idea-hidden");
  }
}
