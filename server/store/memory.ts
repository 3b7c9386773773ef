import type { Idea } from "../../src/domain/idea.ts";
import type { DocumentId, IdeaId, LinkId, ParticipantId, ProposalId, TableId } from "../../src/domain/ids.ts";
import type { Meeting, MeetingState } from "../../src/domain/meeting.ts";
import type { Round } from "../../src/domain/round.ts";
import type { LogEntry, Snapshot } from "../usecases/board-ports.ts";
import type { LinkRow, ParticipantRow, Photo, ProposalRow, TableRow } from "../usecases/ports.ts";
import type { DocumentRow } from "../usecases/setup-ports.ts";
import type { Start } from "./template/start.ts";

/** A table with its counters, its log and its snapshots. */
export interface MemoryTable {
  row: TableRow;
  lastIdea: number;
  lastProposal: number;
  lastSeq: number;
  epoch: number;
  updates: LogEntry[];
  snapshots: Snapshot[];
}

export interface MemoryPerson extends ParticipantRow {
  /** Heard last, or sat down. */
  readonly heardAt: string;
}

/** Everything the memory store knows; its two ports share it. */
export interface Memory {
  meeting: Meeting;
  state: MeetingState;
  readonly tables: Map<TableId, MemoryTable>;
  readonly participants: Map<ParticipantId, MemoryPerson>;
  readonly ideas: Map<IdeaId, Idea>;
  readonly photos: Map<IdeaId, Photo>;
  readonly proposals: Map<ProposalId, ProposalRow>;
  readonly links: Map<LinkId, LinkRow>;
  readonly settings: Map<string, string>;
  readonly rounds: Map<TableId, Round>;
  doorsOpen: boolean;
  removed: { readonly table: TableRow; readonly links: readonly LinkRow[] } | null;
  readonly documents: Map<DocumentId, { readonly document: DocumentRow; readonly bytes: Uint8Array }>;
  /** What else is emptied when the meeting begins anew. */
  readonly onWipe: ((newIds: ReadonlyMap<TableId, TableId>) => void)[];
  /** What else ties somebody to the meeting: dots, slips. */
  readonly ties: ((id: ParticipantId) => boolean)[];
}

export const memoryOf = ({ meeting, state, tables, links, settings }: Start): Memory => ({
  meeting,
  state,
  tables: new Map(tables.map((row) => [row.id, emptyTable(row)])),
  participants: new Map(),
  ideas: new Map(),
  photos: new Map(),
  proposals: new Map(),
  links: new Map(links.map((link) => [link.id, link])),
  rounds: new Map(),
  settings: new Map(settings.map(({ key, value }) => [key, value])),
  doorsOpen: true,
  removed: null,
  documents: new Map(),
  onWipe: [],
  ties: [],
});

/** A table without anything on it. */
export const emptyTable = (row: TableRow): MemoryTable => ({
  row,
  lastIdea: 0,
  lastProposal: 0,
  lastSeq: 0,
  epoch: 1,
  updates: [],
  snapshots: [],
});
