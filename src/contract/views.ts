/**
 * What screens are told: plain JSON, made on the server, different for each role. Nothing a role
 * may not see is in its view.
 */
import type { IdeaPlace, IdeaSource, Signature, Sketch } from "../domain/idea.ts";
import type { GroupId, IdeaId, LinkId, ParticipantId, ProposalId, TableId } from "../domain/ids.ts";
import type { KeptMoment } from "../domain/kept-moment.ts";
import type { Announcement, Meeting, Section } from "../domain/meeting.ts";
import type { AgendaItem, PhaseKey, Timer } from "../domain/phase.ts";
import type { Pictured } from "../domain/picture.ts";
import type { ChangeKind } from "../domain/proposal.ts";
import type { RunThrough } from "../domain/run-through.ts";
import type { ScreenLook, Slide, SlideWords } from "../domain/screen.ts";
import type { Side } from "../domain/side.ts";
import type { Table, TableLife } from "../domain/table.ts";
import type { Support } from "../domain/vote.ts";
import type { OwnAnswerView } from "./answer-views.ts";
import type { HeadCountView } from "./before-views.ts";
import type { DeskView } from "./desk-views.ts";
import type { OverviewRoundView, PhoneRoundView, TableRoundView } from "./round-views.ts";
import type { OverviewVoteView, RankingView, TableVoteView, VoteHead } from "./vote-views.ts";

/** A table with everything a phone or a tablet shows of it. */
export interface TableView extends Table {
  readonly life: TableLife;
}

/** The moment: phase, clock, message. Sent whole on every change and to whoever connects. */
export interface MomentView {
  /** Server milliseconds when this was made; the client derives its clock offset from it. */
  readonly now: number;
  readonly phase: { readonly key: PhaseKey; readonly title: string; readonly minutes: number } | null;
  readonly timer: Timer;
  readonly announcement: Announcement | null;
  readonly life: TableLife;
  /** A trial: what is written now will be removed before the meeting. */
  readonly rehearsal: boolean;
}

/** Counts of one table. */
export interface CountsView {
  /** Participants whose phone is connected now. */
  readonly people: number;
  readonly ideas: number;
  readonly inbox: number;
  readonly onBoard: number;
}

/** An idea as its author sees it. */
export interface OwnIdeaView extends Pictured {
  readonly id: IdeaId;
  readonly n: number;
  /** The words now. */
  readonly text: string;
  /** Are they others than those that were sent? */
  readonly corrected: boolean;
  readonly place: IdeaPlace;
  readonly hiddenReason: string | null;
  /** Running number of the idea this one was merged into. */
  readonly mergedIntoN: number | null;
  readonly groupTitle: string | null;
  readonly at: string;
  /** What the city said to it in public: to the idea, or to each proposal made from it. Absent: nothing yet. */
  readonly answers?: readonly OwnAnswerView[];
}

/** The participant's own page: who, where, what was sent. */
export interface MeView {
  readonly participantId: ParticipantId;
  readonly signature: Signature;
  /** Has the question about a signature been answered (also with "none")? */
  readonly signatureAsked: boolean;
  readonly table: TableView;
  readonly moment: MomentView;
  readonly round: PhoneRoundView;
  readonly ideas: readonly OwnIdeaView[];
  /** The table's vote; null: there is none. */
  readonly vote: VoteHead | null;
}

/** An idea in the inbox, for moderators only. */
export interface InboxIdeaView {
  readonly id: IdeaId;
  readonly n: number;
  readonly text: string;
  readonly sketch: Sketch | null;
  /** Left out: no. */
  readonly hasPhoto?: boolean;
  readonly signature: Signature;
  readonly source: IdeaSource;
  readonly at: string;
}

/** An idea that was hidden, for moderators and the organiser only. */
export interface HiddenIdeaView extends InboxIdeaView {
  readonly reason: string;
}

/** An idea on the board as everyone at the table may read it. */
export interface BoardIdeaView extends Pictured {
  readonly id: IdeaId;
  readonly n: number;
  readonly text: string;
  readonly signature: string | null;
  readonly source: IdeaSource;
  readonly at: string;
  readonly section: number | null;
  readonly mergedInto: IdeaId | null;
}

/** A board as reading text: groups in their order, each with its ideas; then those without a group. */
export interface BoardView {
  readonly groups: readonly {
    readonly id: GroupId;
    readonly title: string;
    readonly ideas: readonly BoardIdeaView[];
  }[];
  readonly loose: readonly BoardIdeaView[];
  readonly proposals: readonly ProposalView[];
}

export interface ProposalView {
  readonly id: ProposalId;
  readonly n: number;
  readonly section: number | null;
  readonly change: ChangeKind | null;
  readonly sources: readonly IdeaId[];
  readonly wording: string;
  readonly current: string;
  readonly justification: string;
}

/** What a moderator's tablet starts from. The board itself comes over Yjs. */
export interface ModeratorView {
  readonly side: Side;
  readonly table: TableView;
  readonly moment: MomentView;
  readonly round: TableRoundView;
  readonly counts: CountsView;
  readonly sections: readonly Section[];
  readonly agenda: readonly AgendaItem[];
  readonly inbox: readonly InboxIdeaView[];
  readonly hidden: readonly HiddenIdeaView[];
  /** Null: there is none. */
  readonly vote: TableVoteView | null;
  readonly desk: DeskView;
  readonly hall: HallView;
}

/** One row of the control room. */
export interface OverviewRow {
  readonly table: TableView;
  readonly counts: CountsView;
  readonly round: OverviewRoundView;
  /** ISO time of the oldest idea still in the inbox. */
  readonly oldestInboxAt: string | null;
  /** ISO time of the last idea or board edit. */
  readonly lastActivityAt: string | null;
  /** Ideas accepted in each of the last 8 minutes, oldest first. */
  readonly perMinute: readonly number[];
  /** Moderators' tablets connected now, per side. */
  readonly tablets: readonly Side[];
  /** Server milliseconds since when no tablet is connected; null: one is, or none was yet. */
  readonly silentSince: number | null;
  /** Null: there is none. */
  readonly vote: OverviewVoteView | null;
  /** Sides that confirmed the table's proposals as they are now. */
  readonly confirmed: readonly Side[];
  /** People at the table as they were last counted; null: nobody counted. */
  readonly headCount: HeadCountView | null;
  /** All seats are taken: who comes now gets one only where somebody left theirs unused. */
  readonly isFull: boolean;
}

export interface OverviewView {
  readonly moment: MomentView;
  readonly rows: readonly OverviewRow[];
  readonly slide: Slide;
  readonly screens: number;
  /** The result that the hall sees; null: the slide shows none. */
  readonly ranking: RankingView | null;
  readonly show: ShowView;
  /** May somebody new join? */
  readonly doorsOpen: boolean;
  /** The last run-through of a rehearsal. */
  readonly runThrough: RunThrough | null;
  readonly agenda: readonly AgendaItem[];
}

/** What is shown, and what comes before and after. Null: nothing does. */
export interface StepsView {
  readonly now: SlideWords;
  readonly previous: SlideWords | null;
  readonly next: SlideWords | null;
}

/** The show as the organiser drives it. */
export interface ShowView extends StepsView {
  readonly look: ScreenLook;
  /** The table that leads the common screen; null: the organiser. */
  readonly floor: TableId | null;
  readonly screens: readonly {
    readonly linkId: LinkId;
    readonly name: string;
    /** What it shows of its own; null: what the whole hall sees. */
    readonly own: SlideWords | null;
  }[];
}

/** The table that leads the common screen. */
export interface FloorView {
  readonly tableId: TableId;
  readonly mark: string;
  readonly shortName: string;
}

/** The common screen as a table's moderators know it; steps only while the table leads it. */
export interface HallView extends StepsView {
  readonly floor: FloorView | null;
}

/** A state of a board that was kept and can be restored. */
export interface KeptBoardView {
  /** Names it among those of its table. */
  readonly seq: number;
  /** Server milliseconds. */
  readonly at: number;
  /** Usually one; several when nothing changed in between. */
  readonly moments: readonly KeptMoment[];
}

/** What a projector needs for any slide. */
export interface ScreenView {
  readonly slide: Slide;
  readonly look: ScreenLook;
  /** The table that leads the common screen; null also on a screen with a slide of its own. */
  readonly floor: FloorView | null;
  readonly moment: MomentView;
  readonly meetingTitle: string;
  readonly meeting: Pick<
    Meeting,
    "subtitle" | "date" | "placeName" | "organiser" | "partner" | "controller" | "agenda" | "sections"
  >;
  /** Host and port that people type. */
  readonly address: string;
  /** Absolute address behind the QR code. */
  readonly joinUrl: string;
  readonly tables: readonly (TableView & { readonly code: string })[];
  /** The result that the slide shows; null: it shows none, or the vote is not closed. */
  readonly ranking: RankingView | null;
  /** Tables in a silent round: their boards are not shown. */
  readonly silent: readonly TableId[];
  /** May somebody new join? */
  readonly doorsOpen: boolean;
}

/** One row of the register: every idea and every worded proposal. */
export interface RegisterRow extends Pictured {
  readonly id: IdeaId | ProposalId;
  /** `KUL-07` or `KUL-P04`. */
  readonly number: string;
  readonly kind: "idea" | "proposal";
  readonly tableNumber: number;
  readonly tableMark: string;
  readonly tableName: string;
  readonly text: string;
  readonly originalText: string;
  readonly signature: string | null;
  readonly source: IdeaSource | null;
  readonly section: number | null;
  readonly groupTitle: string | null;
  readonly place: IdeaPlace | null;
  readonly hiddenReason: string | null;
  /** Spoken number of the idea this one was merged into. */
  readonly mergedInto: string | null;
  readonly sources: readonly string[];
  readonly change: ChangeKind | null;
  readonly justification: string | null;
  readonly current: string | null;
  /** Of a proposal: it is among the table's most important ones. */
  readonly priority?: boolean;
  /** Dots by the table's closed vote; null: it was not voted on. */
  readonly support: Support | null;
  readonly at: string;
  /** What the coordinator did to it after the meeting; left out: nothing. */
  readonly edited?: RowEdit;
}

/** How the coordinator left a row of the register. */
export interface RowEdit {
  /** The wording in the register; null: its own words. */
  readonly wording: string | null;
  readonly passedTo: string | null;
  /** Number of the item that speaks for it; null: it speaks for itself. */
  readonly joinedTo: string | null;
  /** Numbers of what it was split into. */
  readonly parts: readonly string[];
}
