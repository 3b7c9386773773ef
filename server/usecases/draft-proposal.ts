import type * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { addProposal } from "../../src/board/board-edits.ts";
import { readIdea, readProposal } from "../../src/board/board-read.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { IdeaId, ProposalId, TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { BoardRoom } from "./board-ports.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { allowedTable } from "./rights.ts";

interface Command {
  readonly id: ProposalId;
  readonly sources: readonly IdeaId[];
}

/** Starts a proposal from ideas on the board, with a number of its own. The same id again is the same proposal. */
export async function draftProposal(deps: Deps, actor: Actor, command: Command): Promise<Result<{ n: number }>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "draft-proposal", actor.tableId);
  if (!table.ok) return table;
  const room = await deps.boards.open(actor.tableId);
  if (!room) return refused("unknown-table");
  return deps.turns.inTurn(`proposals ${actor.tableId}`, () => draft(deps, actor, room, command));
}

async function draft(deps: Deps, actor: Actor, room: BoardRoom, { id, sources }: Command) {
  const before = room.read((doc) => lookAt(doc, id, sources));
  if (before.n !== null) return done({ n: before.n });
  if (before.missing) return refused("unknown-idea");
  if (before.count >= LIMITS.proposalsPerTable) return refused("table-full");
  const fields = {
    n: await deps.store.takeProposalNumber(room.tableId),
    section: before.section,
    change: null,
    sources: [...new Set(sources)],
    priority: false,
  };
  const row = {
    ...emptyRow(id, room.tableId),
    ...fields,
    removed: false,
    at: new Date(deps.clock.now()).toISOString(),
  };
  const edited = await room.edit(boardActor(actor), (doc) => addProposal(doc, id, fields), [row]);
  if (!edited.ok) return edited;
  await noteDeed(deps, room.tableId, deed("proposal-drafted", boardActor(actor), { subject: id }));
  return done({ n: fields.n });
}

/** The proposal's number if it is there; else whether it can be made, and the section its sources share. */
function lookAt(doc: Y.Doc, id: ProposalId, sources: readonly IdeaId[]) {
  const roots = rootsOf(doc);
  const ideas = sources.map((source) => readIdea(roots, source));
  const sections = new Set(ideas.map((idea) => idea?.section ?? null));
  return {
    n: readProposal(roots, id)?.n ?? null,
    missing: ideas.includes(null),
    count: roots.proposals.size,
    section: sections.size === 1 ? ([...sections][0] ?? null) : null,
  };
}

const emptyRow = (id: ProposalId, tableId: TableId) =>
  ({ kind: "proposal", id, tableId, wording: "", current: "", justification: "" }) as const;
