import { createHash } from "node:crypto";
import type { DeskView, ResultView } from "../../src/contract/desk-views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import type { TableConfirmation } from "../../src/domain/table-result.ts";
import { headCountViews } from "./count-heads.ts";
import type { Deps } from "./deps.ts";
import type { Confirmation } from "./desk-ports.ts";
import type { ProposalRow, TableRow } from "./ports.ts";

type Reads = Pick<Deps, "store" | "desk">;

/** Names the committed, worded proposals: other words, sources, sections or priorities are another name. Null: none. */
export function stateOf(proposals: readonly ProposalRow[]): string | null {
  const worded = proposals.filter(({ wording }) => wording.trim() !== "").sort((a, b) => a.n - b.n);
  if (worded.length === 0) return null;
  const facts = worded.map(({ id, section, change, sources, priority, wording, current, justification }) => [
    id,
    section,
    change,
    sources,
    priority,
    wording,
    current,
    justification,
  ]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url");
}

/** How the two sides stand to these proposals. Pure. */
export function resultOf(state: string | null, confirmations: readonly Confirmation[]): ResultView {
  const standing = confirmations.filter((one) => one.withdrawnAt === null && one.state === state);
  const fallen = confirmations.filter((one) => !standing.includes(one));
  const times = fallen.map(({ withdrawnAt, at }) => withdrawnAt ?? at).sort();
  return {
    state,
    confirmed: standing.map(({ side, at }) => ({ side, at })),
    withdrawnAt: times.at(-1) ?? null,
  };
}

/** What of a table changes besides its board and inbox. */
export async function deskView(
  { store, desk, before }: Reads & Pick<Deps, "before">,
  table: TableRow,
): Promise<DeskView> {
  const [proposals, confirmations, hidden, withdrawn, removed, heads] = await Promise.all([
    store.proposals(table.id),
    desk.confirmations(table.id),
    countOf(store, table.id, "hidden"),
    countOf(store, table.id, "withdrawn"),
    store.removedProposals(table.id),
    headCountViews({ before }),
  ]);
  return {
    autoPlace: table.autoPlace,
    result: resultOf(stateOf(proposals), confirmations),
    trash: hidden + withdrawn + removed.length,
    headCount: heads.get(table.id) ?? null,
  };
}

async function countOf(store: Reads["store"], tableId: TableId, place: "hidden" | "withdrawn"): Promise<number> {
  const counts = await store.ideaCounts();
  return counts.find((one) => one.tableId === tableId && one.place === place)?.count ?? 0;
}

/** Who confirmed the proposals of each table as they are now. Tables that nobody confirmed are not in it. */
export async function confirmedSides({ store, desk }: Reads): Promise<ReadonlyMap<TableId, readonly Side[]>> {
  const all = await desk.confirmations();
  const tables = [...new Set(all.map(({ tableId }) => tableId))];
  return new Map(
    await Promise.all(
      tables.map(async (id) => {
        const own = all.filter(({ tableId }) => tableId === id);
        const { confirmed } = resultOf(stateOf(await store.proposals(id)), own);
        return [id, confirmed.map(({ side }) => side)] as const;
      }),
    ),
  );
}

/** The same for every table in its order, by its letters. */
export async function confirmationsOf(reads: Reads): Promise<readonly TableConfirmation[]> {
  const [tables, confirmed] = await Promise.all([reads.store.tables(), confirmedSides(reads)]);
  return [...tables]
    .sort((a, b) => a.number - b.number)
    .map(({ id, mark }) => ({ mark, confirmed: confirmed.get(id) ?? [] }));
}
