/**
 * The record and the log in memory, with the same promises but durability: whole flows run on it in
 * milliseconds. Every method does its work in one turn of the event loop, so each is atomic.
 */
import type { TableId } from "../../src/domain/ids.ts";
import type { AnswerStore } from "../usecases/answer-ports.ts";
import type { RecordStore } from "../usecases/archive-ports.ts";
import type { BeforeStore } from "../usecases/before-ports.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { DeskStore } from "../usecases/desk-ports.ts";
import type { Store } from "../usecases/ports.ts";
import type { SlipStore } from "../usecases/slip-ports.ts";
import type { VoteStore } from "../usecases/vote-ports.ts";
import { type Memory, type MemoryTable, memoryOf } from "./memory.ts";
import { memoryAnswers } from "./memory-answers.ts";
import { memoryBefore } from "./memory-before.ts";
import { memoryDesk } from "./memory-desk.ts";
import { memoryErasure } from "./memory-erasure.ts";
import { memoryIdeas } from "./memory-ideas.ts";
import { memoryLog } from "./memory-log.ts";
import { memoryPictures } from "./memory-pictures.ts";
import { memoryRounds } from "./memory-rounds.ts";
import { memorySeats } from "./memory-seats.ts";
import { memorySetup } from "./memory-setup.ts";
import { memorySlips } from "./memory-slips.ts";
import { memoryVotes } from "./memory-votes.ts";
import type { Start } from "./template/start.ts";

interface MemoryStore {
  readonly store: Store;
  readonly log: BoardLog;
  readonly answers: AnswerStore;
  readonly slips: SlipStore;
  readonly votes: VoteStore;
  readonly desk: DeskStore;
  readonly before: BeforeStore;
  readonly record: RecordStore;
}

/** A store, a log and answers that begin with `start` (see `startOf`). */
export function memoryStore(start: Start): MemoryStore {
  const memory = memoryOf(start);
  const store = {
    ...meeting(memory),
    ...tables(memory),
    ...people(memory),
    ...memorySeats(memory),
    ...memoryIdeas(memory),
    ...memoryRounds(memory),
    ...links(memory),
    ...memorySetup(memory),
    ...memoryErasure(memory),
    ...memoryPictures(memory),
  };
  return {
    store: { ...store, ping: async () => undefined, close: async () => undefined },
    log: memoryLog(memory),
    answers: memoryAnswers(memory),
    slips: memorySlips(memory),
    votes: memoryVotes(memory),
    desk: memoryDesk(memory),
    before: memoryBefore(memory),
    record: NO_ROWS,
  };
}

/** What lies in memory is not rows: an archive is made of a database. */
const NO_ROWS: RecordStore = {
  read: async () => {
    throw new Error("store.memory_has_no_rows");
  },
  fill: async () => false,
};

function meeting(memory: Memory): Pick<Store, "meeting" | "state" | "changeState" | "setting" | "putSetting"> {
  return {
    meeting: async () => memory.meeting,
    state: async () => memory.state,
    changeState: async (change) => {
      memory.state = change(memory.state);
      return memory.state;
    },
    setting: async (key) => memory.settings.get(key) ?? null,
    putSetting: async (key, value) => void memory.settings.set(key, value),
  };
}

function tables(
  memory: Memory,
): Pick<Store, "tables" | "table" | "tableByCode" | "freeze" | "setAutoPlace" | "takeProposalNumber"> {
  const all = (): MemoryTable[] => [...memory.tables.values()];
  return {
    tables: async () =>
      all()
        .map(({ row }) => row)
        .sort((a, b) => a.number - b.number),
    table: async (id) => memory.tables.get(id)?.row ?? null,
    tableByCode: async (code) => all().find(({ row }) => row.code === code)?.row ?? null,
    async freeze(id, frozen) {
      const table = memory.tables.get(id);
      if (table) table.row = { ...table.row, life: frozen ? "frozen" : "open" };
    },
    async setAutoPlace(id, autoPlace) {
      const table = memory.tables.get(id);
      if (table) table.row = { ...table.row, autoPlace };
    },
    takeProposalNumber: async (id) => (known(memory, id).lastProposal += 1),
  };
}

function known(memory: Memory, id: TableId): MemoryTable {
  const table = memory.tables.get(id);
  if (!table) throw new Error(`store.unknown_table: ${id}`);
  return table;
}

function people({ participants }: Memory): Pick<Store, "participant" | "sign"> {
  return {
    async participant(id) {
      const person = participants.get(id);
      if (!person) return null;
      const { heardAt: _, ...row } = person;
      return row;
    },
    async sign(id, signature) {
      const one = participants.get(id);
      if (one) participants.set(id, { ...one, signature, signatureAsked: true });
    },
  };
}

type LinksPart = Pick<Store, "links" | "linkByToken" | "link" | "addLink" | "revokeLink" | "useLink">;

function links({ links }: Memory): LinksPart {
  return {
    links: async () => [...links.values()],
    linkByToken: async (token) => [...links.values()].find((link) => link.token === token) ?? null,
    link: async (id) => links.get(id) ?? null,
    async addLink(link) {
      if (links.has(link.id)) throw new Error(`store.link_exists: ${link.id}`);
      links.set(link.id, link);
    },
    async revokeLink(id) {
      const link = links.get(id);
      if (link) links.set(id, { ...link, revoked: true });
    },
    async useLink(id) {
      const link = links.get(id);
      if (!link || link.used || link.revoked) return false;
      links.set(id, { ...link, used: true });
      return true;
    },
  };
}
