/**
 * Remembers what is read with every request and every return after an outage: the meeting, its state,
 * tables, people, their ideas and how many there are. Right only where this process alone writes the record: the embedded database, whose folder
 * is locked by its server. Several instances on PostgreSQL read the record itself.
 */
import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { Store } from "../usecases/ports.ts";

/** More than any hall; beyond it everything is forgotten and read again. */
const MOST_REMEMBERED = 5000;

/** The record and its log, as they belong together. */
export interface MeetingRecord {
  readonly store: Store;
  readonly log: BoardLog;
}

/** The same record, whose frequent reads are answered from memory until something of theirs is written. */
export function rememberingRecord({ store, log }: MeetingRecord): MeetingRecord {
  const ideas = rememberedIdeas(store);
  const meeting = rememberedMeeting(store);
  const forget = (): void => {
    ideas.forget();
    meeting.forget();
  };
  return {
    store: { ...store, ...meeting.part, ...ideas.part, ...forgetful(store, forget) },
    // A board's commit writes the rows of its ideas.
    log: { ...log, commit: (commits) => afterwards(log.commit(commits), ideas.forget) },
  };
}

/** What phones ask when they come back. */
function rememberedIdeas(store: Store) {
  const counts = remembered(() => store.ideaCounts());
  const byAuthor = remembered((id: ParticipantId) => store.ideasBy(id));
  const forget = (): void => {
    counts.forget();
    byAuthor.forget();
  };
  const part = {
    ideaCounts: () => counts.get("all"),
    ideasBy: byAuthor.get,
    addIdea: (idea) => afterwards(store.addIdea(idea), forget),
    forgetAuthors: (before) => afterwards(store.forgetAuthors(before), forget),
    moveIdea: (...move) => afterwards(store.moveIdea(...move), forget),
    changeWaiting: (...change) => afterwards(store.changeWaiting(...change), forget),
  } satisfies Partial<Store>;
  return { part, forget };
}

/** Setting the meeting up is rare: everything is read again afterwards. */
function forgetful(store: Store, forget: () => void) {
  return {
    changeMeeting: (...change) => afterwards(store.changeMeeting(...change), forget),
    addTable: (...table) => afterwards(store.addTable(...table), forget),
    changeTable: (...change) => afterwards(store.changeTable(...change), forget),
    orderTables: (...order) => afterwards(store.orderTables(...order), forget),
    removeTable: (...table) => afterwards(store.removeTable(...table), forget),
    restoreTable: (...table) => afterwards(store.restoreTable(...table), forget),
    wipe: (...how) => afterwards(store.wipe(...how), forget),
    forgetPerson: (...ideas) => afterwards(store.forgetPerson(...ideas), forget),
    forgetWords: (...idea) => afterwards(store.forgetWords(...idea), forget),
    eraseMeeting: (...how) => afterwards(store.eraseMeeting(...how), forget),
    replaceSettings: (...settings) => afterwards(store.replaceSettings(...settings), forget),
  } satisfies Partial<Store>;
}

function rememberedMeeting(store: Store) {
  const meeting = remembered(() => store.meeting());
  const state = remembered(() => store.state());
  const tables = remembered(() => store.tables());
  const table = remembered((id: TableId) => store.table(id));
  const tableByCode = remembered((code: string) => store.tableByCode(code));
  const participant = remembered((id: ParticipantId) => store.participant(id));
  const seats = remembered(() => store.participantCounts());
  const round = remembered((id: TableId) => store.round(id));
  const forgetTables = (): void => {
    for (const of of [tables, table, tableByCode]) of.forget();
  };
  // Whoever sits down may have got the seat of somebody else.
  const forgetPeople = (): void => {
    for (const of of [participant, seats]) of.forget();
  };
  const part = {
    meeting: () => meeting.get("one"),
    state: () => state.get("one"),
    tables: () => tables.get("all"),
    table: table.get,
    tableByCode: tableByCode.get,
    participant: participant.get,
    round: round.get,
    changeRound: (id, change) => afterwards(store.changeRound(id, change), () => round.forget(id)),
    changeState: (change) => afterwards(store.changeState(change), () => state.forget()),
    freeze: (id, frozen) => afterwards(store.freeze(id, frozen), forgetTables),
    setAutoPlace: (id, autoPlace) => afterwards(store.setAutoPlace(id, autoPlace), forgetTables),
    participantCounts: () => seats.get("all"),
    takeSeat: (...seat) => afterwards(store.takeSeat(...seat), forgetPeople),
    noteTookPart: (id) => afterwards(store.noteTookPart(id), () => participant.forget(id)),
    sign: (id, signature) => afterwards(store.sign(id, signature), () => participant.forget(id)),
  } satisfies Partial<Store>;
  const forget = (): void => {
    for (const of of [meeting, state, tables, table, tableByCode, participant, seats, round]) of.forget();
  };
  return { part, forget };
}

/** Also after a failure: who knows how far it came. */
async function afterwards<T>(write: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await write;
  } finally {
    forget();
  }
}

interface Remembered<K, V> {
  readonly get: (key: K) => Promise<V>;
  /** Forgets one, or all. A reading that is under way is not remembered: it may be older than the write. */
  readonly forget: (key?: K) => void;
}

/** What is not there is not remembered, nor what could not be read. */
function remembered<K, V>(read: (key: K) => Promise<V>): Remembered<K, V> {
  const known = new Map<K, Promise<V>>();
  const drop = (key: K, reading: Promise<V>): void => {
    if (known.get(key) === reading) known.delete(key);
  };
  return {
    get: (key) => {
      const there = known.get(key);
      if (there) return there;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const reading = read(key);
      known.set(key, reading);
      reading.then(
        (value) => value === null && drop(key, reading),
        () => drop(key, reading),
      );
      return reading;
    },
    forget: (key) => {
      if (key === undefined) known.clear();
      else known.delete(key);
    },
  };
}
