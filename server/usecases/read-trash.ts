import type { TrashItem } from "../../src/contract/desk-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { JournalEntry } from "./desk-ports.ts";
import type { ProposalRow } from "./ports.ts";
import { allowedTable } from "./rights.ts";

/** Everything that was taken away at the moderator's table: what, by which side, when and why. The newest first. */
export async function readTrash({ store, desk }: Deps, actor: Actor): Promise<Result<{ items: readonly TrashItem[] }>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(store, actor, "read-inbox", actor.tableId);
  if (!table.ok) return table;
  const [hidden, withdrawn, proposals, taken] = await Promise.all([
    store.ideasOf(actor.tableId, "hidden"),
    store.ideasOf(actor.tableId, "withdrawn"),
    store.removedProposals(actor.tableId),
    desk.latest(actor.tableId, ["hidden", "withdrawn", "proposal-removed"]),
  ]);
  const items = [
    ...hidden.map((idea) => hiddenItem(idea, taken.get(idea.id))),
    ...withdrawn.map((idea) => withdrawnItem(idea, taken.get(idea.id))),
    ...proposals.map((proposal) => proposalItem(proposal, taken.get(proposal.id))),
  ];
  return done({ items: items.sort((a, b) => (b.at ?? "").localeCompare(a.at ?? "")) });
}

const takenBy = (entry: JournalEntry | undefined) => ({ by: entry?.actor ?? null, at: entry?.at ?? null });

const hiddenItem = ({ id, n, text, original, hiddenReason }: Idea, entry: JournalEntry | undefined): TrashItem => ({
  kind: "hidden",
  id,
  n,
  text,
  hasSketch: original.sketch !== null,
  hasPhoto: original.hasPhoto,
  reason: hiddenReason ?? "",
  ...takenBy(entry),
});

const withdrawnItem = ({ id, n }: Idea, entry: JournalEntry | undefined): TrashItem => ({
  kind: "withdrawn",
  id,
  n,
  by: "participant",
  at: entry?.at ?? null,
});

const proposalItem = ({ id, n, wording }: ProposalRow, entry: JournalEntry | undefined): TrashItem => ({
  kind: "proposal",
  id,
  n,
  text: wording,
  reason: entry?.reason ?? "",
  ...takenBy(entry),
});
