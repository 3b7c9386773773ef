/** What a tablet knows besides its board: the view it started from, kept current by live events. Pure. */

import type { DeskView } from "../../contract/desk-views.ts";
import type { TableRoundView } from "../../contract/round-views.ts";
import type {
  CountsView,
  HallView,
  HiddenIdeaView,
  InboxIdeaView,
  ModeratorView,
  MomentView,
} from "../../contract/views.ts";
import type { TableVoteView } from "../../contract/vote-views.ts";
import type { IdeaId } from "../../domain/ids.ts";

export type TabletEvent =
  | { readonly type: "whole"; readonly view: ModeratorView }
  | { readonly type: "moment"; readonly moment: MomentView }
  /** The table, its sections or the agenda were set up anew. */
  | { readonly type: "set-up"; readonly change: Partial<Pick<ModeratorView, "table" | "sections" | "agenda">> }
  | { readonly type: "round"; readonly round: TableRoundView }
  | { readonly type: "desk"; readonly desk: DeskView }
  | { readonly type: "hall"; readonly hall: HallView }
  | { readonly type: "vote"; readonly vote: TableVoteView | null }
  | { readonly type: "counts"; readonly counts: CountsView }
  | { readonly type: "inboxPut"; readonly idea: InboxIdeaView }
  | { readonly type: "inboxDrop"; readonly id: IdeaId }
  | { readonly type: "hiddenPut"; readonly idea: HiddenIdeaView }
  | { readonly type: "hiddenDrop"; readonly id: IdeaId };

/** The view after `event`. The same event twice is the same view. */
export function stepTablet(view: ModeratorView, event: TabletEvent): ModeratorView {
  switch (event.type) {
    case "whole":
      return event.view;
    case "moment":
      return { ...view, moment: event.moment };
    case "set-up":
      return { ...view, ...event.change };
    case "round":
      return { ...view, round: event.round };
    case "hall":
      return { ...view, hall: event.hall };
    case "vote":
      return { ...view, vote: event.vote };
    case "counts":
      return { ...view, counts: event.counts };
    case "desk":
      return { ...view, desk: event.desk, table: { ...view.table, autoPlace: event.desk.autoPlace } };
    case "inboxPut":
      return { ...view, inbox: put(view.inbox, event.idea), hidden: drop(view.hidden, event.idea.id) };
    case "inboxDrop":
      return { ...view, inbox: drop(view.inbox, event.id) };
    case "hiddenPut":
      return { ...view, hidden: put(view.hidden, event.idea), inbox: drop(view.inbox, event.idea.id) };
    case "hiddenDrop":
      return { ...view, hidden: drop(view.hidden, event.id) };
  }
}

/** Known ideas change in place; new ones come at the end, where nothing moves under a finger. */
function put<T extends { readonly id: IdeaId }>(ideas: readonly T[], idea: T): readonly T[] {
  return ideas.some(({ id }) => id === idea.id)
    ? ideas.map((known) => (known.id === idea.id ? idea : known))
    : [...ideas, idea];
}

function drop<T extends { readonly id: IdeaId }>(ideas: readonly T[], gone: IdeaId): readonly T[] {
  return ideas.some(({ id }) => id === gone) ? ideas.filter(({ id }) => id !== gone) : ideas;
}

/** Whole minutes since the oldest idea came; null: the inbox is empty. */
export function oldestMinutes(inbox: readonly InboxIdeaView[], now: number): number | null {
  const times = inbox.map(({ at }) => Date.parse(at)).filter(Number.isFinite);
  return times.length === 0 ? null : Math.max(0, Math.floor((now - Math.min(...times)) / 60_000));
}
