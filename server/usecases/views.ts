/** Rows of the record as each role may see them. */
import type {
  CountsView,
  HiddenIdeaView,
  InboxIdeaView,
  MomentView,
  OwnIdeaView,
  TableView,
} from "../../src/contract/views.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { isSaidAt } from "../../src/domain/meeting.ts";
import type { Pictured } from "../../src/domain/picture.ts";
import type { TableLife } from "../../src/domain/table.ts";
import type { Deps } from "./deps.ts";
import type { Store, TableRow } from "./ports.ts";
import { standingOfTable } from "./standing.ts";

/** A table without what is not for everyone (its join code). */
export function tableView(row: TableRow): TableView {
  const { code: _, ...view } = row;
  return view;
}

/** The moment as the people of a table see it, or (null) as the hall does. */
export async function momentOf(
  { store, clock }: Pick<Deps, "store" | "clock">,
  table: { readonly id: TableId; readonly life: TableLife } | null,
): Promise<MomentView> {
  const [meeting, state] = await Promise.all([store.meeting(), store.state()]);
  const item = meeting.agenda.find(({ phase }) => phase === state.phase);
  return {
    now: clock.now(),
    phase: item ? { key: item.phase, title: item.title, minutes: item.minutes } : null,
    timer: state.timer,
    announcement: state.announcement && isSaidAt(state.announcement, table?.id ?? null) ? state.announcement : null,
    life: table?.life ?? "open",
    rehearsal: state.rehearsal,
  };
}

const NO_IDEAS = { inbox: 0, board: 0, hidden: 0, withdrawn: 0 };

/** Counts of every table in one reading. */
export async function countsOf(
  { store, presence }: Pick<Deps, "store" | "presence">,
  tableIds: readonly TableId[],
): Promise<ReadonlyMap<TableId, CountsView>> {
  const byTable = new Map(tableIds.map((id) => [id, { ...NO_IDEAS }]));
  for (const { tableId, place, count } of await store.ideaCounts()) {
    const counts = byTable.get(tableId);
    if (counts) counts[place] = count;
  }
  const view = (id: TableId, counts: typeof NO_IDEAS): CountsView => ({
    people: presence.people(id),
    ideas: counts.inbox + counts.board,
    inbox: counts.inbox,
    onBoard: counts.board,
  });
  return new Map([...byTable].map(([id, counts]) => [id, view(id, counts)]));
}

export async function countsOfTable(deps: Pick<Deps, "store" | "presence">, tableId: TableId): Promise<CountsView> {
  const counts = await countsOf(deps, [tableId]);
  return counts.get(tableId) ?? { people: 0, ideas: 0, inbox: 0, onBoard: 0 };
}

/** What an idea shows besides its words. */
export const picturedOf = ({ original }: Pick<Idea, "original">): Pictured => ({
  hasSketch: original.sketch !== null,
  ...(original.hasPhoto === true && { hasPhoto: true }),
});

export async function ownIdeaView(store: Store, idea: Idea): Promise<OwnIdeaView> {
  // A group's name is a moderator's word about others' ideas as well.
  const hushed = idea.groupTitle !== null && (await isHushed(store, idea));
  const target = idea.mergedInto === null ? null : await store.idea(idea.mergedInto);
  return {
    id: idea.id,
    n: idea.n,
    text: idea.text,
    corrected: idea.text !== idea.original.text,
    ...picturedOf(idea),
    place: idea.place,
    hiddenReason: idea.hiddenReason,
    mergedIntoN: target?.n ?? null,
    groupTitle: hushed ? null : idea.groupTitle,
    at: idea.at,
  };
}

const isHushed = async (store: Store, { tableId }: Idea): Promise<boolean> =>
  (await standingOfTable(store, tableId))?.silent === true;

export const ownIdeaViews = (store: Store, ideas: readonly Idea[]): Promise<OwnIdeaView[]> =>
  Promise.all(ideas.map((idea) => ownIdeaView(store, idea)));

export const inboxView = (idea: Idea): InboxIdeaView => ({
  id: idea.id,
  n: idea.n,
  text: idea.text,
  sketch: idea.original.sketch,
  hasPhoto: idea.original.hasPhoto === true,
  signature: idea.signature,
  source: idea.source,
  at: idea.at,
});

export const hiddenView = (idea: Idea): HiddenIdeaView => ({ ...inboxView(idea), reason: idea.hiddenReason ?? "" });
