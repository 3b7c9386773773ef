import { readBoard } from "../../src/board/board-read.ts";
import type { FreezeCheck } from "../../src/contract/desk-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { pictureOf } from "../../src/domain/picture.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Side } from "../../src/domain/side.ts";
import type { Deps } from "./deps.ts";
import { confirmedSides } from "./desk-view.ts";
import type { TableRow } from "./ports.ts";
import { allowedMeeting } from "./rights.ts";
import { countsOfTable } from "./views.ts";

/** What every table has open: asked before the boards are frozen. */
export async function readBeforeFreeze(deps: Deps, actor: Actor): Promise<Result<{ tables: readonly FreezeCheck[] }>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const [tables, confirmed] = await Promise.all([deps.store.tables(), confirmedSides(deps)]);
  return done({
    tables: await Promise.all(tables.map((table) => checkOf(deps, table, confirmed.get(table.id) ?? []))),
  });
}

async function checkOf(deps: Deps, { id }: TableRow, confirmed: readonly Side[]): Promise<FreezeCheck> {
  const [{ inbox }, board] = await Promise.all([
    countsOfTable(deps, id),
    deps.boards.read(id, (doc) => readBoard(doc)),
  ]);
  const worded = (board?.proposals ?? []).filter(({ wording }) => wording.trim() !== "");
  const loose = (board?.loose ?? []).filter(({ idea }) => idea.mergedInto === null);
  const ideas = [...(board?.groups ?? []).flatMap((group) => group.ideas), ...(board?.loose ?? [])];
  return {
    tableId: id,
    confirmed,
    proposals: worded.length,
    priorities: worded.filter(({ priority }) => priority).length,
    inbox,
    loose: loose.length,
    bareSketches: ideas.filter(({ idea }) => pictureOf(idea) !== null && idea.text.trim() === "").length,
  };
}
