import type { Actor } from "../../src/domain/access.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { publicIdea } from "./read-public-sketch.ts";
import { isForOneOf } from "./read-sketch.ts";

/** May the photo of this idea be given to one of `asking`? It is given to whoever may see the idea. */
export async function mayReadPhoto(deps: Deps, asking: readonly Actor[], id: IdeaId): Promise<Result<null>> {
  const idea = await deps.store.idea(id);
  const table = idea && (await deps.store.table(idea.tableId));
  if (!idea || !table || idea.original.hasPhoto !== true) return refused("unknown-idea");
  return (await isForOneOf(deps, asking, idea, table)) ? done(null) : refused("not-allowed");
}

/** A photo for anybody: only of an idea whose answer is public. Everything else is `unknown-idea`. */
export async function mayReadPublicPhoto(
  deps: Pick<Deps, "store" | "answers" | "votes">,
  id: IdeaId,
): Promise<Result<null>> {
  const shown = await publicIdea(deps, id);
  return shown?.idea.original.hasPhoto === true ? done(null) : refused("unknown-idea");
}
