import { rootsOf } from "../../src/board/board-doc.ts";
import { setProposalRemoved } from "../../src/board/board-edits.ts";
import { readProposal } from "../../src/board/board-read.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ProposalId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { allowedTable } from "./rights.ts";

/**
 * Takes a proposal off the table, with a reason: it is in no list any more, its words and number stay
 * in the record. What somebody types into it meanwhile is kept too.
 */
export async function removeProposal(
  deps: Deps,
  actor: Actor,
  command: { readonly proposalId: ProposalId; readonly reason: string },
): Promise<Result<null>> {
  const reason = clean(command.reason);
  if (reason === "" || lengthOf(reason) > LIMITS.reason) return refused("reason-needed");
  return setRemoved(deps, actor, command.proposalId, reason);
}

/** Brings a removed proposal back, as it is by now. */
export const restoreProposal = (
  deps: Deps,
  actor: Actor,
  command: { readonly proposalId: ProposalId },
): Promise<Result<null>> => setRemoved(deps, actor, command.proposalId, null);

/** With a reason it is removed, without one it is back. What is so already stays so. */
async function setRemoved(deps: Deps, actor: Actor, id: ProposalId, reason: string | null): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "draft-proposal", actor.tableId);
  if (!table.ok) return table;
  return deps.turns.inTurn(`proposals ${actor.tableId}`, async () => {
    const room = await deps.boards.open(actor.tableId);
    const before = room?.read((doc) => readProposal(rootsOf(doc), id));
    if (!room || !before) return refused("unknown-item");
    const removed = reason !== null;
    if (before.removed === removed) return done(null);
    const edited = await room.edit(actor.side, (doc) => setProposalRemoved(doc, id, removed));
    if (!edited.ok) return edited;
    const kind = removed ? "proposal-removed" : "proposal-restored";
    await noteDeed(deps, actor.tableId, deed(kind, actor.side, { subject: id, reason }));
    return done(null);
  });
}
