/**
 * News by Socket.IO. What is announced is only what changed; what is sent is read from the record
 * when it is sent, so an announcement that comes late or twice never shows anything stale.
 */
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { ActivityLog } from "../usecases/activity.ts";
import type { RowChange } from "../usecases/board-ports.ts";
import type { Deps } from "../usecases/deps.ts";
import type { News } from "../usecases/ports.ts";
import { EditedIdeas } from "./edited-ideas.ts";
import type { Latest } from "./latest.ts";
import type { LivePresence } from "./live-presence.ts";
import type { LiveServer } from "./live-rooms.ts";
import { tellSettings } from "./live-settings.ts";
import { LiveTellers } from "./live-tellers.ts";
import type { RelayedNews } from "./news-relay.ts";

const AT_ONCE = 0;
/** Milliseconds between two of the same kind. */
const EVERY = {
  overview: 500,
  counts: 500,
  board: 1000,
  desk: 200,
  mine: 200,
  screen: 50,
  vote: 200,
  ballots: 500,
  round: 150,
  hall: 100,
  declarations: 500,
} as const;

interface Parts {
  readonly io: LiveServer;
  readonly deps: Deps;
  readonly latest: Latest;
  readonly activity: ActivityLog;
  readonly presence: LivePresence;
  /** Tells other instances. */
  readonly tell: (news: RelayedNews) => void;
  /** What was believed of sessions may not be true any more. */
  readonly forgetSessions: () => void;
}

export class LiveNews implements News {
  readonly #parts: Parts;
  readonly #tellers: LiveTellers;
  readonly #edited = new EditedIdeas();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#tellers = new LiveTellers(parts.io, parts.deps);
  }

  /** Counts up whenever people of a table are told of an idea, a vote or the screen. */
  told(tableId: TableId): number {
    return this.#tellers.told(tableId);
  }

  /** A board's commit wrote these rows. */
  rowsCommitted(tableId: TableId, rows: readonly RowChange[]): void {
    this.#edited.note(tableId, rows);
  }

  /** Somebody came to a table or left it. */
  presenceChanged(actor: Actor): void {
    if (actor.role === "participant") this.#askCounts(actor.tableId);
    else this.#askOverview();
  }

  // —— what happened here: spread among our own people, and told to other instances ——

  momentChanged(tableId?: TableId): void {
    this.#both({ kind: "moment", tableId: tableId ?? null });
  }

  ideaChanged(idea: Idea): void {
    this.#spreadIdea(idea);
    this.#parts.tell({ kind: "idea", ideaId: idea.id });
  }

  boardChanged(tableId: TableId): void {
    this.#spreadBoard(tableId);
    this.#ask(`tell board ${tableId}`, EVERY.board, async () => this.#parts.tell({ kind: "board", tableId }));
  }

  seatMoved(fromTable: TableId, toTable: TableId): void {
    this.#both({ kind: "moved", fromTable, toTable });
  }

  screenChanged(): void {
    this.#both({ kind: "screen" });
  }

  voteChanged(tableId: TableId): void {
    this.#both({ kind: "vote", tableId });
  }

  ballotCast(tableId: TableId): void {
    this.#both({ kind: "ballot", tableId });
  }

  roundChanged(tableId: TableId): void {
    this.#both({ kind: "round", tableId });
  }

  deskChanged(tableId: TableId): void {
    this.#both({ kind: "desk", tableId });
  }

  settingsChanged(): void {
    this.#both({ kind: "settings" });
  }

  declarationsChanged(): void {
    this.#both({ kind: "declarations" });
  }

  runThroughChanged(): void {
    this.#both({ kind: "run-through" });
  }

  seatsFull(): void {
    this.#both({ kind: "full" });
  }

  begunAnew(): void {
    this.#both({ kind: "begun-anew" });
  }

  /** Another instance tells of a change that was made there. */
  hear(news: RelayedNews, from: string): void {
    if (news.kind === "here") this.#parts.presence.heard(from, news.here);
    this.#spread(news);
  }

  #both(news: RelayedNews): void {
    this.#spread(news);
    this.#parts.tell(news);
  }

  // —— who of our own people is told of what ——

  #spread(news: RelayedNews): void {
    switch (news.kind) {
      case "moment":
        return this.#spreadMoment(news.tableId);
      case "idea":
        return this.#ask(`heard ${news.ideaId}`, AT_ONCE, async () => {
          const idea = await this.#parts.deps.store.idea(news.ideaId);
          if (idea) this.#spreadIdea(idea);
        });
      case "board":
        return this.#spreadBoard(news.tableId);
      case "moved":
        return this.#tellers.seatMoved(news.fromTable, news.toTable);
      case "mine":
        return this.#askMine(news.participantId);
      case "screen":
        return this.#spreadScreen();
      case "vote":
        return this.#spreadVote(news.tableId);
      case "ballot":
        return this.#spreadBallot(news.tableId);
      case "round":
        return this.#spreadRound(news.tableId);
      case "desk":
        return this.#spreadDesk(news.tableId);
      case "settings":
        return this.#spreadSettings();
      case "declarations":
        return this.#ask("declarations", EVERY.declarations, async () => this.#tellers.declarations());
      case "run-through":
      case "full":
        return this.#askOverview();
      case "begun-anew":
        this.#parts.forgetSessions();
        this.#tellers.begunAnew();
        return this.#spreadSettings();
      case "here":
        for (const [tableId] of news.here.people) this.#askCounts(tableId);
        return;
      case "link":
        return;
    }
  }

  #spreadMoment(tableId: TableId | null): void {
    this.#ask(`moment ${tableId ?? ""}`, AT_ONCE, () => this.#tellers.moment(tableId));
    this.#askOverview();
    this.#askScreen();
  }

  #spreadIdea(idea: Idea): void {
    const { id, tableId, authorId } = idea;
    this.#parts.activity.ideaCame(idea);
    this.#ask(id, AT_ONCE, () => this.#tellers.idea(id));
    if (authorId !== null) this.#askMine(authorId);
    this.#ask(`contributors ${tableId}`, EVERY.counts, () => this.#tellers.contributors(tableId));
    this.#askCounts(tableId);
  }

  #spreadBoard(tableId: TableId): void {
    this.#parts.activity.boardEdited(tableId);
    this.#ask(`board ${tableId}`, EVERY.board, () => this.#board(tableId));
    this.#askCounts(tableId);
  }

  async #board(tableId: TableId): Promise<void> {
    const { store, votes } = this.#parts.deps;
    this.#tellers.boardChanged(tableId);
    // Words of a result that is being looked at are those on the board.
    if ((await votes.vote(tableId))?.life.state === "closed") {
      await this.#tellers.tableVote(tableId);
      this.#askScreen();
    }
    // What moderators did to ideas on the board shows on their authors' phones, wherever those are connected.
    for (const id of this.#edited.take(tableId)) {
      const participantId = (await store.idea(id))?.authorId;
      if (participantId) this.#both({ kind: "mine", participantId });
    }
  }

  #spreadScreen(): void {
    this.#askScreen();
    this.#ask("hall", EVERY.hall, () => this.#tellers.hall());
    this.#askOverview();
  }

  #spreadVote(tableId: TableId): void {
    this.#ask(`vote ${tableId}`, EVERY.vote, () => this.#tellers.vote(tableId));
    this.#spreadBallot(tableId);
    this.#askScreen();
  }

  #spreadBallot(tableId: TableId): void {
    this.#ask(`ballots ${tableId}`, EVERY.ballots, () => this.#tellers.tableVote(tableId));
    this.#askOverview();
  }

  #spreadRound(tableId: TableId): void {
    this.#ask(`round ${tableId}`, EVERY.round, async () => {
      for (const id of await this.#tellers.round(tableId)) this.#askMine(id);
    });
    this.#askOverview();
  }

  #spreadDesk(tableId: TableId): void {
    this.#ask(`desk ${tableId}`, EVERY.desk, () => this.#tellers.desk(tableId));
    this.#askOverview();
  }

  #spreadSettings(): void {
    const { io, deps } = this.#parts;
    this.#ask("settings", AT_ONCE, () => tellSettings(io, deps.store));
    this.#spreadMoment(null);
  }

  #askCounts(tableId: TableId): void {
    this.#ask(`counts ${tableId}`, EVERY.counts, () => this.#tellers.counts(tableId));
    this.#askOverview();
  }

  #askMine(id: ParticipantId): void {
    this.#ask(`mine ${id}`, EVERY.mine, () => this.#tellers.mine(id));
  }

  #askScreen(): void {
    this.#ask("screen", EVERY.screen, () => this.#tellers.screen());
  }

  #askOverview(): void {
    this.#ask("overview", EVERY.overview, () => this.#tellers.overview());
  }

  #ask(key: string, everyMs: number, work: () => Promise<void>): void {
    this.#parts.latest.ask(key, everyMs, work);
  }
}
