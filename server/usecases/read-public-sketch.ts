import type { Idea, Sketch } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";
import { registerOf } from "./register-of.ts";

type Reads = Pick<Deps, "store" | "answers" | "votes">;

/** A sketch for anybody: only of an idea whose answer is public. Everything else is `unknown-idea`. */
export async function readPublicSketch(
  deps: Reads,
  id: IdeaId,
): Promise<Result<{ readonly sketch: Sketch; readonly title: string }>> {
  const shown = await publicIdea(deps, id);
  if (!shown || shown.idea.original.sketch === null) return refused("unknown-idea");
  const { idea, table } = shown;
  const number = ideaNumber(table.mark, idea.n);
  return done({ sketch: shown.idea.original.sketch, title: idea.text === "" ? number : `${number}: ${idea.text}` });
}

/** An idea that a published answer speaks of, with its table; null for every other. */
export async function publicIdea(
  deps: Reads,
  id: IdeaId,
): Promise<{ readonly idea: Idea; readonly table: TableRow } | null> {
  const idea = await deps.store.idea(id);
  if (!idea) return null;
  const [items, rows] = await Promise.all([registerOf(deps, idea.tableId), rowsById(deps)]);
  const shown = items.find(({ item }) => rows.get(item.id)?.published && item.voices.some((voice) => voice.id === id));
  return shown ? { idea, table: shown.table } : null;
}
