/**
 * News by Socket.IO. What is announced is only what changed; what is sent is read from the record
 * when it is sent, so an announcement that comes late or twice never shows anything stale.
 */
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { ActivityLog } from "../usecases/activity.ts";
import type { Deps } from "../usecases/deps.ts";
import { deskView } from "../usecases/desk-view.ts";
import { withAnswers } from "../usecases/own-answers.ts";
import type { News, RowChange, TableRow } from "../usecases/ports.ts";
import { readOverview } from "../usecases/read-overview.ts";
import { readScreen } from "../usecases/read-screen.ts";
import { tableVoteView } from "../usecases/read-table-vote.ts";
import { phoneRound, tableRound } from "../usecases/round-views.ts";
import { hallView, showView } from "../usecases/screen-words.ts";
import { standingOf } from "../usecases/standing.ts";
import { countsOfTable, hiddenView, inboxView, momentOf, ownIdeaViews } from "../usecases/views.ts";
import { voteHead } from "../usecases/vote-words.ts";
import type { Latest } from "./latest.ts";
import type { LivePresence } from "./live-presence.ts";
import { isHeard, type LiveServer, peopleHeard, ROOM } from "./live-rooms.ts";
import { tellSettings } from "./live-settings.ts";
import type { Here, RelayedNews } from "./news-relay.ts";

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
} as const;

const ORGANISER: Actor = { role: "organiser" };

export interface LiveNews extends News {
  /** Counts up whenever people of a table are told of an idea, a vote or the screen. */
  told(tableId: TableId): number;
  /** A board's commit wrote these rows. */
  rowsCommitted(tableId: TableId, rows: readonly RowChange[]): void;
  /** Somebody came to a table or left it. */
  presenceChanged(actor: Actor): void;
  /** Another instance tells of a change that was made there. */
  hear(news: RelayedNews, from: string): void;
}

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

export function createLiveNews({ io, deps, latest, activity, presence, tell, forgetSessions }: Parts): LiveNews {
  const { store } = deps;

  const moment = async (tableId: TableId): Promise<void> => {
    const table = await store.table(tableId);
    if (!table) return;
    const view = await momentOf(deps, table);
    io.local.to([ROOM.people(tableId), ROOM.moderators(tableId)]).emit("moment", view);
  };
  const moments = async (): Promise<void> => {
    const tables = await store.tables();
    for (const table of tables) {
      const view = await momentOf(deps, table);
      io.local.to([ROOM.people(table.id), ROOM.moderators(table.id)]).emit("moment", view);
    }
  };
  const overview = async (): Promise<void> => {
    if (!isHeard(io, ROOM.organisers)) return;
    const view = await readOverview(deps, ORGANISER);
    if (view.ok) io.local.to(ROOM.organisers).emit("overview", view.value);
  };
  const screen = async (): Promise<void> => {
    if (!isHeard(io, ROOM.screens)) return;
    const { show } = await store.state();
    const own = show.screens.flatMap(({ linkId, slide }) => (slide === null ? [] : [linkId]));
    const view = await readScreen(deps, ORGANISER);
    if (view.ok) io.local.to(ROOM.screens).except(own.map(ROOM.link)).emit("screen", view.value);
    for (const linkId of own) {
      const ownView = await readScreen(deps, { role: "screen", linkId });
      if (ownView.ok) io.local.to(ROOM.link(linkId)).emit("screen", ownView.value);
    }
  };
  const hall = async (): Promise<void> => {
    const [meeting, state, tables] = await Promise.all([store.meeting(), store.state(), store.tables()]);
    if (isHeard(io, ROOM.organisers)) {
      const show = await showView(deps, { meeting, state, tables });
      io.local.to(ROOM.organisers).emit("show", { slide: state.slide, show });
    }
    for (const { id } of tables) {
      told.set(id, toldOf(id) + 1);
      if (!isHeard(io, ROOM.moderators(id))) continue;
      io.local.to(ROOM.moderators(id)).emit("hall", await hallView(deps, { meeting, state, tables }, id));
    }
  };
  const counts = async (tableId: TableId): Promise<void> => {
    const rooms = [ROOM.people(tableId), ROOM.moderators(tableId)];
    if (rooms.some((room) => isHeard(io, room))) io.local.to(rooms).emit("counts", await countsOfTable(deps, tableId));
  };
  const mine = async (id: ParticipantId): Promise<void> => {
    if (!isHeard(io, ROOM.person(id))) return;
    io.local
      .to(ROOM.person(id))
      .emit("mine", await withAnswers(deps, await ownIdeaViews(store, await store.ideasBy(id))));
  };
  const tellTablets = async (table: TableRow): Promise<void> => {
    const room = ROOM.moderators(table.id);
    if (isHeard(io, room)) io.local.to(room).emit("tableRound", await tableRound(deps, table));
  };
  const contributors = async (tableId: TableId): Promise<void> => {
    const table = await store.table(tableId);
    if (table) await tellTablets(table);
  };
  const silentBefore = new Map<TableId, boolean>();
  const round = async (tableId: TableId): Promise<void> => {
    const table = await store.table(tableId);
    if (!table) return;
    await tellTablets(table);
    const { silent } = await standingOf(store, table);
    const flipped = silentBefore.get(tableId) !== silent;
    silentBefore.set(tableId, silent);
    for (const id of peopleHeard(io, tableId)) {
      io.local.to(ROOM.person(id)).emit("round", await phoneRound(deps, table, id));
      // Names of groups leave with the silence and come back after it.
      if (flipped) askMine(id);
    }
  };
  const told = new Map<TableId, number>();
  const toldOf = (tableId: TableId): number => told.get(tableId) ?? 0;
  const idea = async (id: IdeaId): Promise<void> => {
    const row = await store.idea(id);
    if (!row) return;
    told.set(row.tableId, toldOf(row.tableId) + 1);
    tellModerators(io, row);
  };

  const vote = async (tableId: TableId): Promise<void> => {
    if (!isHeard(io, ROOM.people(tableId))) return;
    const found = await deps.votes.vote(tableId);
    told.set(tableId, toldOf(tableId) + 1);
    io.local.to(ROOM.people(tableId)).emit("vote", found && voteHead(found));
  };
  const tableVote = async (tableId: TableId): Promise<void> => {
    if (!isHeard(io, ROOM.moderators(tableId))) return;
    const view = await tableVoteView(deps, tableId);
    told.set(tableId, toldOf(tableId) + 1);
    io.local.to(ROOM.moderators(tableId)).emit("tableVote", view);
  };
  const desk = async (tableId: TableId): Promise<void> => {
    const table = await store.table(tableId);
    if (!table || !isHeard(io, ROOM.moderators(tableId))) return;
    const view = await deskView(deps, table);
    told.set(tableId, toldOf(tableId) + 1);
    io.local.to(ROOM.moderators(tableId)).emit("desk", view);
  };

  const askCounts = (tableId: TableId): void => {
    latest.ask(`counts ${tableId}`, EVERY.counts, () => counts(tableId));
    askOverview();
  };
  const askMine = (id: ParticipantId): void => latest.ask(`mine ${id}`, EVERY.mine, () => mine(id));
  const askScreen = (): void => latest.ask("screen", EVERY.screen, screen);
  const askHall = (): void => latest.ask("hall", EVERY.hall, hall);

  const askOverview = (): void => latest.ask("overview", EVERY.overview, overview);
  /** Words of a result that is being looked at are those on the board. */
  const tellVoted = async (tableId: TableId): Promise<void> => {
    const found = await deps.votes.vote(tableId);
    if (found?.life.state !== "closed") return;
    await tableVote(tableId);
    askScreen();
  };
  const edited = createEdited();
  const board = async (tableId: TableId): Promise<void> => {
    io.local.to(ROOM.people(tableId)).emit("boardChanged");
    await tellVoted(tableId);
    // What moderators did to ideas on the board shows on their authors' phones, wherever those are connected.
    for (const id of edited.take(tableId)) {
      const author = (await store.idea(id))?.authorId;
      if (!author) continue;
      askMine(author);
      tell({ kind: "mine", participantId: author });
    }
  };

  const spreadMoment = (tableId: TableId | null): void => {
    latest.ask(`moment ${tableId ?? ""}`, AT_ONCE, () => (tableId === null ? moments() : moment(tableId)));
    askOverview();
    askScreen();
  };
  const askRound = (tableId: TableId): void => latest.ask(`round ${tableId}`, EVERY.round, () => round(tableId));
  const spreadRound = (tableId: TableId): void => {
    askRound(tableId);
    askOverview();
  };
  const spreadIdea = (changed: Idea): void => {
    activity.ideaCame(changed);
    latest.ask(changed.id, AT_ONCE, () => idea(changed.id));
    if (changed.authorId !== null) askMine(changed.authorId);
    latest.ask(`contributors ${changed.tableId}`, EVERY.counts, () => contributors(changed.tableId));
    askCounts(changed.tableId);
  };
  const spreadBoard = (tableId: TableId): void => {
    activity.boardEdited(tableId);
    latest.ask(`board ${tableId}`, EVERY.board, () => board(tableId));
    askCounts(tableId);
  };
  const spreadBallot = (tableId: TableId): void => {
    latest.ask(`ballots ${tableId}`, EVERY.ballots, () => tableVote(tableId));
    askOverview();
  };
  const spreadVote = (tableId: TableId): void => {
    latest.ask(`vote ${tableId}`, EVERY.vote, () => vote(tableId));
    spreadBallot(tableId);
    askScreen();
  };
  const spreadMove = (left: TableId, came: TableId): void => {
    io.local.to(ROOM.moderators(left)).emit("seatMoved", "left");
    io.local.to(ROOM.moderators(came)).emit("seatMoved", "came");
  };
  const spreadScreen = (): void => {
    askScreen();
    askHall();
    askOverview();
  };
  const spreadDesk = (tableId: TableId): void => {
    latest.ask(`desk ${tableId}`, EVERY.desk, () => desk(tableId));
    askOverview();
  };
  const spreadSettings = (): void => {
    latest.ask("settings", AT_ONCE, () => tellSettings(io, store));
    spreadMoment(null);
  };
  const spreadBeginning = (): void => {
    forgetSessions();
    io.local.emit("begunAnew");
    spreadSettings();
  };
  const spreadHere = (from: string, here: Here): void => {
    presence.heard(from, here);
    for (const [tableId] of here.people) askCounts(tableId);
  };

  return {
    told: toldOf,
    rowsCommitted: edited.note,
    momentChanged: (tableId) => {
      spreadMoment(tableId ?? null);
      tell({ kind: "moment", tableId: tableId ?? null });
    },
    ideaChanged: (changed) => {
      spreadIdea(changed);
      tell({ kind: "idea", ideaId: changed.id });
    },
    boardChanged: (tableId) => {
      spreadBoard(tableId);
      latest.ask(`tell board ${tableId}`, EVERY.board, async () => tell({ kind: "board", tableId }));
    },
    seatMoved: (fromTable, toTable) => {
      spreadMove(fromTable, toTable);
      tell({ kind: "moved", fromTable, toTable });
    },
    screenChanged: () => {
      spreadScreen();
      tell({ kind: "screen" });
    },
    voteChanged: (tableId) => {
      spreadVote(tableId);
      tell({ kind: "vote", tableId });
    },
    ballotCast: (tableId) => {
      spreadBallot(tableId);
      tell({ kind: "ballot", tableId });
    },
    roundChanged: (tableId) => {
      spreadRound(tableId);
      tell({ kind: "round", tableId });
    },
    deskChanged: (tableId) => {
      spreadDesk(tableId);
      tell({ kind: "desk", tableId });
    },
    settingsChanged: () => {
      spreadSettings();
      tell({ kind: "settings" });
    },
    begunAnew: () => {
      spreadBeginning();
      tell({ kind: "begun-anew" });
    },
    presenceChanged: (actor) => {
      if (actor.role === "participant") askCounts(actor.tableId);
      else askOverview();
    },
    hear: (news, from) => {
      switch (news.kind) {
        case "moment":
          return spreadMoment(news.tableId);
        case "idea":
          return latest.ask(`heard ${news.ideaId}`, AT_ONCE, async () => {
            const row = await store.idea(news.ideaId);
            if (row) spreadIdea(row);
          });
        case "board":
          return spreadBoard(news.tableId);
        case "moved":
          return spreadMove(news.fromTable, news.toTable);
        case "mine":
          return askMine(news.participantId);
        case "screen":
          return spreadScreen();
        case "vote":
          return spreadVote(news.tableId);
        case "ballot":
          return spreadBallot(news.tableId);
        case "round":
          return spreadRound(news.tableId);
        case "desk":
          return spreadDesk(news.tableId);
        case "settings":
          return spreadSettings();
        case "begun-anew":
          return spreadBeginning();
        case "here":
          return spreadHere(from, news.here);
        case "link":
          return;
      }
    },
  };
}

/** Ideas of each table whose author should be told: what an author sees of them has changed. */
function createEdited() {
  const shown = new Map<IdeaId, string>();
  const waiting = new Map<TableId, Set<IdeaId>>();
  return {
    note: (tableId: TableId, rows: readonly RowChange[]): void => {
      for (const row of rows) {
        if (row.kind !== "idea") continue;
        // Moving a card writes its row too, and changes nothing here.
        const now = JSON.stringify([row.place, row.groupTitle, row.mergedInto, row.text]);
        if (shown.get(row.id) === now) continue;
        shown.set(row.id, now);
        waiting.set(tableId, (waiting.get(tableId) ?? new Set()).add(row.id));
      }
    },
    take: (tableId: TableId): ReadonlySet<IdeaId> => {
      const ids = waiting.get(tableId) ?? new Set();
      waiting.delete(tableId);
      return ids;
    },
  };
}

/** An idea is in one place: there it is put, from the others it is dropped. */
function tellModerators(io: LiveServer, idea: Idea): void {
  const moderators = io.local.to(ROOM.moderators(idea.tableId));
  if (idea.place === "inbox") moderators.emit("inboxPut", inboxView(idea));
  else moderators.emit("inboxDrop", idea.id);
  if (idea.place === "hidden") moderators.emit("hiddenPut", hiddenView(idea));
  else moderators.emit("hiddenDrop", idea.id);
}
