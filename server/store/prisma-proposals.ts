import type { ProposalRow, Store } from "../usecases/ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import type { Proposal as ProposalColumns } from "./generated/sqlite/client.ts";
import { type StoreDb, write } from "./prisma-db.ts";

type ProposalsPart = Pick<Store, "proposals" | "removedProposals" | "takeProposalNumber">;

/** Proposals as rows; they are written with the board's log. */
export function prismaProposals(db: StoreDb): ProposalsPart {
  return {
    async proposals(tableId) {
      const where = tableId === undefined ? { removed: false } : { tableId, removed: false };
      const orderBy = [{ table: { number: "asc" } }, { n: "asc" }] as const;
      return (await db.reader.proposal.findMany({ where, orderBy: [...orderBy] })).map(proposalOf);
    },
    removedProposals: async (tableId) =>
      (await db.reader.proposal.findMany({ where: { tableId, removed: true }, orderBy: { n: "asc" } })).map(proposalOf),
    takeProposalNumber: (tableId) =>
      write(db, async (writer) => {
        const data = { lastProposal: { increment: 1 } };
        return (await writer.table.update({ where: { id: tableId }, data, select: { lastProposal: true } }))
          .lastProposal;
      }),
  };
}

const proposalOf = (row: ProposalColumns): ProposalRow => ({
  id: idColumn("proposal", row.id),
  tableId: idColumn("table", row.tableId),
  n: row.n,
  section: row.section,
  change: COLUMN.change.parse(row.change),
  sources: COLUMN.sources.parse(row.sources),
  priority: row.priority,
  removed: row.removed,
  wording: row.wording,
  current: row.current,
  justification: row.justification,
  at: row.at.toISOString(),
});
