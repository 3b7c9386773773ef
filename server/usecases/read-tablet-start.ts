import { type BoardList, readBoard } from "../../src/board/board-read.ts";
import type { ModeratorView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readModerator } from "./read-moderator.ts";

/** What a tablet's page is drawn from before its own connections stand: the moderator's view, and the board as a list. */
export async function readTabletStart(
  deps: Deps,
  actor: Actor,
): Promise<Result<{ readonly view: ModeratorView; readonly board: BoardList | null }>> {
  const view = await readModerator(deps, actor);
  if (!view.ok) return view;
  return done({ view: view.value, board: await deps.boards.read(view.value.table.id, (doc) => readBoard(doc)) });
}
