import type { Sketch } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { registerOf } from "./register-of.ts";

/** A sketch for anybody: only of an idea whose answer is public. Everything else is `unknown-idea`. */
export async function readPublicSketch(
  deps: Pick<Deps, "store" | "answers">,
  id: IdeaId,
): Promise<Result<{ readonly sketch: Sketch; readonly title: string }>> {
  const idea = await deps.store.idea(id);
  if (!idea || idea.original.sketch === null) return refused("unknown-idea");
  const [items, rows] = await Promise.all([registerOf(deps, idea.tableId), rowsById(deps)]);
  const shown = items.find(({ item }) => rows.get(item.id)?.published && item.voices.some((voice) => voice.id === id));
  if (!shown) return refused("unknown-idea");
  const number = ideaNumber(shown.table.mark, idea.n);
  return done({ sketch: idea.original.sketch, title: idea.text === "" ? number : `${number}: ${idea.text}` });
}
