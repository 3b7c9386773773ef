/**
 * What people are told over Socket.IO. Everything is read from the record at the moment of telling, and
 * only when somebody of this process listens.
 */
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Deps } from "../usecases/deps.ts";
import { deskView } from "../usecases/desk-view.ts";
import { withAnswers } from "../usecases/own-answers.ts";
import type { TableRow } from "../usecases/ports.ts";
import { readOverview } from "../usecases/read-overview.ts";
import { readScreen } from "../usecases/read-screen.ts";
import { tableVoteView } from "../usecases/read-table-vote.ts";
import { phoneRound, tableRound } from "../usecases/round-views.ts";
import { hallView, showView } from "../usecases/screen-words.ts";
import { standingOf } from "../usecases/standing.ts";
import { countsOfTable, hiddenView, inboxView, momentOf, ownIdeaViews } from "../usecases/views.ts";
import { voteHead } from "../usecases/vote-words.ts";
import { isHeard, type LiveServer, peopleHeard, ROOM } from "./live-rooms.ts";

const ORGANISER: Actor = { role: "organiser" };

/** Counts up whenever people of a table are told of an idea, a vote or the screen. */
class Told {
  readonly #times = new Map<TableId, number>();

  of(tableId: TableId): number {
    return this.#times.get(tableId) ?? 0;
  }

  again(tableId: TableId): void {
    this.#times.set(tableId, this.of(tableId) + 1);
  }
}

export class LiveTellers {
  readonly #io: LiveServer;
  readonly #deps: Deps;
  readonly #told = new Told();
  readonly #silentBefore = new Map<TableId, boolean>();

  constructor(io: LiveServer, deps: Deps) {
    this.#io = io;
    this.#deps = deps;
  }

  told(tableId: TableId): number {
    return this.#told.of(tableId);
  }

  /** Phase, clock, announcement and life: of one table, or of all. */
  async moment(tableId: TableId | null): Promise<void> {
    const { store } = this.#deps;
    const tables = tableId === null ? await store.tables() : [await store.table(tableId)];
    for (const table of tables) {
      if (table === null) continue;
      const view = await momentOf(this.#deps, table);
      this.#to(ROOM.people(table.id), ROOM.moderators(table.id)).emit("moment", view);
    }
  }

  async overview(): Promise<void> {
    if (!this.#isHeard(ROOM.organisers)) return;
    const view = await readOverview(this.#deps, ORGANISER);
    if (view.ok) this.#to(ROOM.organisers).emit("overview", view.value);
  }

  /** The hall's slide, and those of screens that show their own. */
  async screen(): Promise<void> {
    if (!this.#isHeard(ROOM.screens)) return;
    const { show } = await this.#deps.store.state();
    const own = show.screens.flatMap(({ linkId, slide }) => (slide === null ? [] : [linkId]));
    const view = await readScreen(this.#deps, ORGANISER);
    if (view.ok) this.#to(ROOM.screens).except(own.map(ROOM.link)).emit("screen", view.value);
    for (const linkId of own) {
      const ownView = await readScreen(this.#deps, { role: "screen", linkId });
      if (ownView.ok) this.#to(ROOM.link(linkId)).emit("screen", ownView.value);
    }
  }

  /** Who leads the hall's screen, and what it shows, to those who may lead it. */
  async hall(): Promise<void> {
    const { store } = this.#deps;
    const [meeting, state, tables] = await Promise.all([store.meeting(), store.state(), store.tables()]);
    if (this.#isHeard(ROOM.organisers)) {
      const show = await showView(this.#deps, { meeting, state, tables });
      this.#to(ROOM.organisers).emit("show", { slide: state.slide, show });
    }
    for (const { id } of tables) {
      this.#told.again(id);
      if (!this.#isHeard(ROOM.moderators(id))) continue;
      this.#to(ROOM.moderators(id)).emit("hall", await hallView(this.#deps, { meeting, state, tables }, id));
    }
  }

  async counts(tableId: TableId): Promise<void> {
    const rooms = [ROOM.people(tableId), ROOM.moderators(tableId)];
    if (!rooms.some((room) => this.#isHeard(room))) return;
    this.#to(...rooms).emit("counts", await countsOfTable(this.#deps, tableId));
  }

  /** A person's own ideas and what became of them. */
  async mine(id: ParticipantId): Promise<void> {
    if (!this.#isHeard(ROOM.person(id))) return;
    const { store } = this.#deps;
    const ideas = await withAnswers(this.#deps, await ownIdeaViews(store, await store.ideasBy(id)));
    this.#to(ROOM.person(id)).emit("mine", ideas);
  }

  /** How many gave ideas, which only tablets show. */
  async contributors(tableId: TableId): Promise<void> {
    const table = await this.#deps.store.table(tableId);
    if (table) await this.#tellTablets(table);
  }

  /** Gives who must be told of their own ideas as well: names of groups leave with a silence and come back after it. */
  async round(tableId: TableId): Promise<ReadonlySet<ParticipantId>> {
    const table = await this.#deps.store.table(tableId);
    if (!table) return new Set();
    await this.#tellTablets(table);
    const { silent } = await standingOf(this.#deps.store, table);
    const flipped = this.#silentBefore.get(tableId) !== silent;
    this.#silentBefore.set(tableId, silent);
    const people = peopleHeard(this.#io, tableId);
    for (const id of people) this.#to(ROOM.person(id)).emit("round", await phoneRound(this.#deps, table, id));
    return flipped ? people : new Set();
  }

  /** An idea is in one place: there it is put, from the others it is dropped. */
  async idea(id: IdeaId): Promise<void> {
    const row = await this.#deps.store.idea(id);
    if (!row) return;
    this.#told.again(row.tableId);
    tellModerators(this.#to(ROOM.moderators(row.tableId)), row);
  }

  async vote(tableId: TableId): Promise<void> {
    if (!this.#isHeard(ROOM.people(tableId))) return;
    const found = await this.#deps.votes.vote(tableId);
    this.#told.again(tableId);
    this.#to(ROOM.people(tableId)).emit("vote", found && voteHead(found));
  }

  async tableVote(tableId: TableId): Promise<void> {
    if (!this.#isHeard(ROOM.moderators(tableId))) return;
    const view = await tableVoteView(this.#deps, tableId);
    this.#told.again(tableId);
    this.#to(ROOM.moderators(tableId)).emit("tableVote", view);
  }

  async desk(tableId: TableId): Promise<void> {
    const table = await this.#deps.store.table(tableId);
    if (!table || !this.#isHeard(ROOM.moderators(tableId))) return;
    const view = await deskView(this.#deps, table);
    this.#told.again(tableId);
    this.#to(ROOM.moderators(tableId)).emit("desk", view);
  }

  boardChanged(tableId: TableId): void {
    this.#to(ROOM.people(tableId)).emit("boardChanged");
  }

  seatMoved(left: TableId, came: TableId): void {
    this.#to(ROOM.moderators(left)).emit("seatMoved", "left");
    this.#to(ROOM.moderators(came)).emit("seatMoved", "came");
  }

  declarations(): void {
    this.#to(ROOM.organisers).emit("declarations");
  }

  begunAnew(): void {
    this.#io.local.emit("begunAnew");
  }

  async #tellTablets(table: TableRow): Promise<void> {
    const room = ROOM.moderators(table.id);
    if (this.#isHeard(room)) this.#to(room).emit("tableRound", await tableRound(this.#deps, table));
  }

  #to(...rooms: string[]) {
    return this.#io.local.to(rooms);
  }

  #isHeard(room: string): boolean {
    return isHeard(this.#io, room);
  }
}

function tellModerators(moderators: ReturnType<LiveServer["local"]["to"]>, idea: Idea): void {
  if (idea.place === "inbox") moderators.emit("inboxPut", inboxView(idea));
  else moderators.emit("inboxDrop", idea.id);
  if (idea.place === "hidden") moderators.emit("hiddenPut", hiddenView(idea));
  else moderators.emit("hiddenDrop", idea.id);
}
