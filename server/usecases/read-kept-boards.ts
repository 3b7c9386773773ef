import type { KeptBoardView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { momentsOfName } from "../../src/domain/kept-moment.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { KeptBoard } from "./board-ports.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** The states of a board that can be restored, newest first. */
export async function readKeptBoards(
  deps: Deps,
  actor: Actor,
  { tableId }: { readonly tableId: TableId },
): Promise<Result<{ readonly kept: readonly KeptBoardView[] }>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  if (!(await deps.store.table(tableId))) return refused("unknown-table");
  const kept = await deps.boards.snapshots(tableId);
  return done({ kept: kept.map(viewOf).reverse() });
}

const viewOf = ({ seq, at, name }: KeptBoard): KeptBoardView => ({ seq, at, moments: momentsOfName(name) });
