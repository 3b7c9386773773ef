/**
 * Socket.IO: news only, the server speaks and clients listen. Whoever connects gets the whole
 * state first, so a reconnect needs no memory. Path `/live`; the role wanted is in the handshake
 * (`auth: { as }`) and must be backed by that role's session cookie.
 */
import { z } from "zod";
import type { IdeaId } from "../domain/ids.ts";
import type { Section } from "../domain/meeting.ts";
import type { AgendaItem } from "../domain/phase.ts";
import type { DeskView } from "./desk-views.ts";
import type { PhoneRoundView, TableRoundView } from "./round-views.ts";
import type {
  CountsView,
  HallView,
  HiddenIdeaView,
  InboxIdeaView,
  ModeratorView,
  MomentView,
  OverviewView,
  OwnIdeaView,
  ScreenView,
  TableView,
} from "./views.ts";
import type { TableVoteView, VoteHead } from "./vote-views.ts";

export { LIVE_PATH } from "./routes.ts";

export const handshake = z.object({ as: z.enum(["participant", "moderator", "organiser", "screen", "observer"]) });
export type LiveRole = z.infer<typeof handshake>["as"];

export interface ServerEvents {
  /** Everyone: phase, clock, announcement, frozen or not. */
  moment: (moment: MomentView) => void;
  /** Participants and moderators of a table. */
  counts: (counts: CountsView) => void;
  /** A participant: all own ideas, whole, after any of them changed. */
  mine: (ideas: readonly OwnIdeaView[]) => void;
  /** Participants: the board has changed; read it over HTTP if it is being looked at. */
  boardChanged: () => void;
  /** Participants: the vote was opened, closed or cleared, or its result changed; read it if it is being looked at. */
  vote: (vote: VoteHead | null) => void;
  /** Moderators: the table's vote, whole, after it or the number of people who voted changed. */
  tableVote: (vote: TableVoteView | null) => void;
  /** A participant: the own part in the round, whole. */
  round: (round: PhoneRoundView) => void;
  /** Moderators: the round of their table, whole. */
  tableRound: (round: TableRoundView) => void;
  /** Moderators, on connecting. */
  moderator: (view: ModeratorView) => void;
  /** Moderators: an idea came into the inbox, or changed there. */
  inboxPut: (idea: InboxIdeaView) => void;
  /** Moderators: an idea left the inbox. */
  inboxDrop: (ideaId: IdeaId) => void;
  hiddenPut: (idea: HiddenIdeaView) => void;
  /** Moderators: confirmations, the inbox's switch or the trash changed; whole. */
  desk: (desk: DeskView) => void;
  hiddenDrop: (ideaId: IdeaId) => void;
  /** Moderators: one person left this table for another, or came from one. Who, nobody is told. */
  seatMoved: (move: "left" | "came") => void;
  /** Moderators: the common screen, after any change of it. */
  hall: (hall: HallView) => void;
  /** Organiser: all tables, at most twice a second. */
  overview: (view: OverviewView) => void;
  /** Organiser: what the hall sees and what comes next, ahead of the whole overview. */
  show: (now: Pick<OverviewView, "slide" | "show">) => void;
  /** Projectors: what to show, whole. */
  screen: (view: ScreenView) => void;
  /** Participants and moderators: their table was set up anew; null: it is there no more. */
  table: (table: TableView | null) => void;
  /** Moderators: sections and agenda were changed. */
  programme: (programme: { readonly sections: readonly Section[]; readonly agenda: readonly AgendaItem[] }) => void;
  /** Organiser: something of the settings changed; read them again if they are being looked at. */
  settings: () => void;
  /** Organiser: what was declared or suggested before the meeting changed; read it again if it is being looked at. */
  declarations: () => void;
  /** Everyone, on connecting: the build that the server gives out now. */
  release: (release: string) => void;
  /** Moderators: is this tablet there? Answered at once, by the program. */
  alive: (answer: () => void) => void;
  /** Everyone: all content was removed and the meeting begins. Connections are judged anew. */
  begunAnew: () => void;
}

/** Clients say nothing but this: the time of the answer gives them the server's clock. */
export interface ClientEvents {
  clock: (answer: (now: number) => void) => void;
}
