import type { IdeaId, ProposalId, TableId } from "./ids.ts";

/** Kind of change to the programme: dodanie, zmiana, wykreślenie, inne. */
export const CHANGE_KINDS = ["add", "change", "remove", "other"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many proposals a table is asked to mark as its priorities. */
export const PRIORITIES = { least: 3, most: 5 } as const;

/** A proposal as the table worded it. */
export interface Proposal {
  readonly id: ProposalId;
  readonly tableId: TableId;
  readonly n: number;
  readonly section: number | null;
  readonly change: ChangeKind | null;
  readonly sources: readonly IdeaId[];
  readonly wording: string;
  readonly current: string;
  readonly justification: string;
}
