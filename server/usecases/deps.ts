/** Everything a use case may reach for. Made once by `server/app.ts`. */
import type { LinkId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { KeptMoment } from "../../src/domain/kept-moment.ts";
import type { Present } from "../../src/domain/seat.ts";
import type { AnswerStore } from "./answer-ports.ts";
import type { RecordStore } from "./archive-ports.ts";
import type { BeforeStore, FormGuard } from "./before-ports.ts";
import type { Boards } from "./board-ports.ts";
import type { DeskStore } from "./desk-ports.ts";
import type { Clock, News, Photos, Random, Store } from "./ports.ts";
import type { Players } from "./run-through-ports.ts";
import type { SlipCodes, SlipGuard, SlipStore } from "./slip-ports.ts";
import type { VoteStore } from "./vote-ports.ts";

/** Who is connected now. Counts people, not sockets. */
export interface Presence {
  people(tableId: TableId): number;
  /** Whose seat at this table nobody may take. */
  present(tableId: TableId): Present;
  screens(): number;
  /** When the last moderator's tablet of a table went away; null: one is here, or none was yet. */
  silentSince(tableId: TableId): number | null;
  /** Since when none of a table's tablets has answered, although their connections look open; null: one answers, or none is here. */
  unheardSince(tableId: TableId): number | null;
  /** Ends the live connections that came in through this link. */
  dropLink(id: LinkId): void;
}

/** How fast one participant may send. Never per address: a whole hall shares one. */
export interface Pace {
  /** Takes one try; false: too fast. */
  take(id: ParticipantId): boolean;
}

/** Runs the work of one key in order, one after another. */
export interface Turns {
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** What happened at the tables lately, for the control room. */
export interface Activity {
  /** Ideas accepted in each of the last 8 minutes, oldest first. */
  perMinute(tableId: TableId): Promise<readonly number[]>;
  /** Server milliseconds of the last idea or board edit; null: none yet. */
  lastAt(tableId: TableId): Promise<number | null>;
}

/** Limits tries to get in with the organiser's password, per account and per address. */
export interface LoginGuard {
  mayTry(address: string): boolean;
  failed(address: string): void;
  succeeded(address: string): void;
}

export interface Deps {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly answers: AnswerStore;
  readonly slips: SlipStore;
  readonly slipCodes: SlipCodes;
  readonly slipGuard: SlipGuard;
  readonly votes: VoteStore;
  readonly desk: DeskStore;
  readonly before: BeforeStore;
  readonly formGuard: FormGuard;
  readonly record: RecordStore;
  readonly boards: Boards;
  readonly news: News;
  readonly presence: Presence;
  readonly activity: Activity;
  readonly pace: Pace;
  /** Of its own, so that moving dots never holds an idea back. */
  readonly votePace: Pace;
  readonly turns: Turns;
  readonly loginGuard: LoginGuard;
  readonly photos: Photos;
  readonly players: Players;
  /** Keeps the state of these boards (left out: of all) as of a moment, in the background; what fails is logged. */
  readonly keepBoards: (moment: KeptMoment, tables?: readonly TableId[]) => void;
  /** Makes the pictures that were kept of a table's board once more. */
  readonly redrawBoards: (tableId: TableId) => Promise<void>;
  /** Address that people use, without a trailing slash. */
  readonly baseUrl: () => string;
  /** Compares with the organiser's password; false when none is set. */
  readonly isPassword: (given: string) => boolean;
}
