/** From the document to the rows of lists and the report: what each update touched, as it reads now. */
import type * as Y from "yjs";
import { type BoardRoots, rootsOf } from "../../src/board/board-doc.ts";
import { readGroup, readIdea, readPlace, readProposal } from "../../src/board/board-read.ts";
import type { GroupId, IdeaId, ProposalId, TableId } from "../../src/domain/ids.ts";
import type { RowChange } from "../usecases/board-ports.ts";
import type { Touched } from "./touched.ts";

/** Rows of everything touched that is on the board and readable. `at` in milliseconds. */
export function rowsOf(doc: Y.Doc, tableId: TableId, touched: readonly Touched[], at: number): RowChange[] {
  const roots = rootsOf(doc);
  const ideas = new Set(touched.flatMap((one) => [...one.ideas, ...ideasIn(roots, one.groups)]));
  const proposals = new Set(touched.flatMap((one) => [...one.proposals]));
  return [
    ...[...ideas].flatMap((id) => ideaRow(roots, id) ?? []),
    ...[...proposals].flatMap((id) => proposalRow(roots, tableId, id, at) ?? []),
  ];
}

function ideasIn(roots: BoardRoots, groups: ReadonlySet<GroupId>): IdeaId[] {
  if (groups.size === 0) return [];
  const ids = [...roots.ideas.keys()] as IdeaId[];
  return ids.filter((id) => {
    const group = readPlace(roots, id)?.group ?? null;
    return group !== null && groups.has(group);
  });
}

function ideaRow(roots: BoardRoots, id: IdeaId): RowChange | null {
  const idea = readIdea(roots, id);
  if (idea === null) return null;
  const group = readPlace(roots, id)?.group ?? null;
  const { text, section, mergedInto } = idea;
  const groupTitle = group === null ? null : (readGroup(roots, group)?.title ?? null);
  return { kind: "idea", id, place: "board", text, section, mergedInto, groupTitle, hiddenReason: null };
}

function proposalRow(roots: BoardRoots, tableId: TableId, id: ProposalId, at: number): RowChange | null {
  const proposal = readProposal(roots, id);
  return proposal && { kind: "proposal", ...proposal, tableId, at: new Date(at).toISOString() };
}
