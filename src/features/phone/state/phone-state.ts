/** What one phone knows about its table and itself. Pure; the hooks feed it. */
import type { PhoneRoundView } from "../../../contract/round-views.ts";
import type { CountsView, MeView, MomentView, OwnIdeaView, TableView } from "../../../contract/views.ts";
import type { VoteHead } from "../../../contract/vote-views.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";

/** Another table that this browser sits at. */
export interface OtherSeat {
  readonly shortName: string;
  readonly number: number;
}

/**
 * `open`: nobody asked for the seat yet, or nobody answered. `taken`: ours. `elsewhere`: this browser
 * sits at another table, a person has to choose. `refused`: full, closed or unknown.
 */
export type Seat =
  | { readonly kind: "open" }
  | { readonly kind: "taken" }
  | { readonly kind: "elsewhere"; readonly other: OtherSeat }
  | { readonly kind: "refused"; readonly refusal: RefusalCode };

/** `polling`: news come by asking, because the live connection is blocked. */
export type Connection = "starting" | "live" | "polling" | "offline";

export interface PhoneState {
  readonly table: TableView;
  readonly seat: Seat;
  /** Null until the seat is ours. */
  readonly me: MeView | null;
  readonly moment: MomentView;
  /** Null until the seat is ours. */
  readonly round: PhoneRoundView | null;
  readonly counts: CountsView | null;
  readonly connection: Connection;
  /** Grows with every change of the board that was announced. */
  readonly boardStamp: number;
  /** The table's vote; null: there is none. */
  readonly vote: VoteHead | null;
  /** Grows with every change of the vote that was announced. */
  readonly voteStamp: number;
  /** The server gives out another build of this page by now. */
  readonly isOutdated: boolean;
}

export type PhoneEvent =
  /** Opened without the network: what this phone knew last. */
  | { readonly type: "remembered"; readonly me: MeView }
  | { readonly type: "seated"; readonly me: MeView }
  | { readonly type: "elsewhere"; readonly other: OtherSeat }
  | { readonly type: "seat-refused"; readonly refusal: RefusalCode }
  | { readonly type: "moment"; readonly moment: MomentView }
  /** The table was set up anew; null: it is there no more. */
  | { readonly type: "table"; readonly table: TableView | null }
  | { readonly type: "round"; readonly round: PhoneRoundView }
  | { readonly type: "counts"; readonly counts: CountsView }
  | { readonly type: "mine"; readonly ideas: readonly OwnIdeaView[] }
  | { readonly type: "arrived"; readonly idea: OwnIdeaView }
  /** The author corrected or withdrew it. */
  | { readonly type: "changed"; readonly idea: OwnIdeaView }
  | { readonly type: "board-changed" }
  | { readonly type: "release"; readonly isOurs: boolean }
  | { readonly type: "vote"; readonly vote: VoteHead | null }
  | { readonly type: "connection"; readonly connection: Connection };

export function stepPhone(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case "seated":
      return seated(state, event.me);
    case "remembered":
      return state.seat.kind === "open" ? seated({ ...state, connection: "offline" }, event.me) : state;
    case "release":
      return { ...state, isOutdated: !event.isOurs };
    case "elsewhere":
      return { ...state, seat: { kind: "elsewhere", other: event.other }, me: null, round: null, vote: null };
    case "seat-refused":
      return { ...state, seat: { kind: "refused", refusal: event.refusal }, me: null };
    case "moment":
      return { ...state, moment: event.moment };
    case "table":
      return event.table
        ? { ...state, table: event.table }
        : { ...state, seat: { kind: "refused", refusal: "unknown-table" } };
    case "round":
      return { ...state, round: event.round };
    case "counts":
      return { ...state, counts: event.counts };
    case "mine":
      return state.me ? { ...state, me: { ...state.me, ideas: event.ideas } } : state;
    case "arrived":
      return state.me ? { ...state, me: { ...state.me, ideas: withIdea(state.me.ideas, event.idea) } } : state;
    case "changed":
      return state.me ? { ...state, me: { ...state.me, ideas: withChange(state.me.ideas, event.idea) } } : state;
    case "board-changed":
      return { ...state, boardStamp: state.boardStamp + 1 };
    case "vote":
      return { ...state, vote: event.vote, voteStamp: state.voteStamp + 1 };
    case "connection":
      return state.connection === event.connection ? state : { ...state, connection: event.connection };
  }
}

const seated = (state: PhoneState, me: MeView): PhoneState => ({
  ...state,
  seat: { kind: "taken" },
  me,
  table: me.table,
  moment: me.moment,
  round: me.round,
  vote: me.vote,
});

/** The answer to sending may come before or after the news about the same idea; the news may know more. */
const withIdea = (ideas: readonly OwnIdeaView[], idea: OwnIdeaView): readonly OwnIdeaView[] =>
  ideas.some(({ id }) => id === idea.id) ? ideas : [...ideas, idea];

/** The answer to a change says nothing of the city's answers; those stay. */
const withChange = (ideas: readonly OwnIdeaView[], changed: OwnIdeaView): readonly OwnIdeaView[] =>
  ideas.map((idea) => (idea.id === changed.id ? { ...idea, ...changed } : idea));
