import type { RegisterRow } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { lastEdits } from "../../src/domain/item-edit.ts";
import { ideaNumber, proposalNumber } from "../../src/domain/number.ts";
import type { Proposal } from "../../src/domain/proposal.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { type CountedVote, supportOf } from "../../src/domain/vote.ts";
import { countedVotes } from "./counted-votes.ts";
import type { Deps } from "./deps.ts";
import { editedRows } from "./edited-rows.ts";
import type { TableRow } from "./ports.ts";
import { allowedMeeting } from "./rights.ts";
import { picturedOf } from "./views.ts";

/** Everything the tables made: per table its proposals, then every idea, by number. */
export async function readRegister(deps: Deps, actor: Actor): Promise<Result<RegisterRow[]>> {
  const allowed = allowedMeeting(actor, "read-register");
  if (!allowed.ok) return allowed;
  const votes = await countedVotes(deps);
  const tables = [...(await deps.store.tables())].sort((a, b) => a.number - b.number);
  const rows = await Promise.all(
    tables.map(async (table) =>
      rowsOf(table, await proposalsOf(deps, table.id), await deps.store.ideasOf(table.id), votes.get(table.id) ?? null),
    ),
  );
  return done(editedRows(rows.flat(), lastEdits(await deps.answers.itemEdits())));
}

/** Also those that were removed, with the reason. */
async function proposalsOf({ store, desk }: Deps, tableId: TableId): Promise<RegisterProposal[]> {
  const [proposals, removed] = await Promise.all([store.proposals(tableId), store.removedProposals(tableId)]);
  if (removed.length === 0) return [...proposals];
  const taken = await desk.latest(tableId, ["proposal-removed"]);
  return [...proposals, ...removed.map((one) => ({ ...one, removedReason: taken.get(one.id)?.reason ?? "" }))];
}

/** A proposal, with the time it was started where that is known. */
type RegisterProposal = Proposal & {
  readonly at?: string;
  readonly priority?: boolean;
  /** Why it was taken off the table; absent: it was not. */
  readonly removedReason?: string;
};

/** The rows of one table, with the dots of its vote. Pure, so that tests and the report share it. */
export function rowsOf(
  table: TableRow,
  proposals: readonly RegisterProposal[],
  ideas: readonly Idea[],
  vote: CountedVote | null,
): RegisterRow[] {
  const onBoard = new Set(ideas.filter(({ place }) => place === "board").map(({ id }) => id));
  const byNumber = (a: { readonly n: number }, b: { readonly n: number }): number => a.n - b.n;
  const numbers = new Map<IdeaId, string>(ideas.map(({ id, n }) => [id, ideaNumber(table.mark, n)]));
  return [
    ...[...proposals].sort(byNumber).map((proposal) => ({
      ...proposalRow(table, proposal, numbers),
      support: supportOf(
        vote,
        proposal.sources.filter((id) => onBoard.has(id)),
      ),
    })),
    ...[...ideas].sort(byNumber).map((idea) => ({
      ...ideaRow(table, idea, numbers),
      support: supportOf(vote, [idea.id]),
    })),
  ];
}

const tableCells = (table: TableRow) =>
  ({ tableNumber: table.number, tableMark: table.mark, tableName: table.name }) as const;

type Cells = Omit<RegisterRow, "support">;

const ideaRow = (table: TableRow, idea: Idea, numbers: ReadonlyMap<IdeaId, string>): Cells => ({
  ...tableCells(table),
  id: idea.id,
  number: ideaNumber(table.mark, idea.n),
  kind: "idea",
  text: idea.text,
  originalText: idea.original.text,
  ...picturedOf(idea),
  signature: idea.signature?.text ?? null,
  source: idea.source,
  section: idea.section,
  groupTitle: idea.groupTitle,
  place: idea.place,
  hiddenReason: idea.hiddenReason,
  mergedInto: idea.mergedInto === null ? null : (numbers.get(idea.mergedInto) ?? null),
  sources: [],
  change: null,
  justification: null,
  current: null,
  at: idea.at,
});

const proposalRow = (table: TableRow, proposal: RegisterProposal, numbers: ReadonlyMap<IdeaId, string>): Cells => ({
  ...tableCells(table),
  id: proposal.id,
  number: proposalNumber(table.mark, proposal.n),
  kind: "proposal",
  text: proposal.wording,
  originalText: "",
  hasSketch: false,
  signature: null,
  source: null,
  section: proposal.section,
  groupTitle: null,
  place: proposal.removedReason === undefined ? null : "hidden",
  hiddenReason: proposal.removedReason ?? null,
  mergedInto: null,
  sources: proposal.sources.flatMap((id) => numbers.get(id) ?? []),
  change: proposal.change,
  justification: proposal.justification,
  current: proposal.current,
  priority: proposal.priority ?? false,
  at: proposal.at ?? "",
});
