import type { Actor } from "../../src/domain/access.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { boardActor, putOnBoard } from "./put-on-board.ts";
import { allowedIdea } from "./rights.ts";

/** Takes an idea from the inbox to the board. An idea that is there already stays where it is. */
export async function placeIdea(deps: Deps, actor: Actor, command: { readonly ideaId: IdeaId }): Promise<Result<null>> {
  const allowed = await allowedIdea(deps.store, actor, "place-idea", command.ideaId);
  if (!allowed.ok) return allowed;
  const placed = await putOnBoard(deps, boardActor(actor), command.ideaId);
  if (!placed.ok) return placed;
  deps.news.ideaChanged(placed.value);
  return done(null);
}
