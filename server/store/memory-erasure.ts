import type { Erasure } from "../../src/domain/retention.ts";
import type { ErasureStore } from "../usecases/erasure-ports.ts";
import { emptyTable, type Memory } from "./memory.ts";
import type { Start } from "./template/start.ts";

/** Forgetting of the memory store. Its links know no time, so none is ever too old. */
export function memoryErasure(memory: Memory): ErasureStore {
  const erasures: Erasure[] = [];
  return {
    erasures: async () => erasures.toReversed(),
    noteErasure: async (erasure) => void erasures.push(erasure),
    async forgetAuthors(before) {
      const due = [...memory.ideas.values()].filter(({ at, authorId }) => at < before && authorId !== null);
      for (const idea of due) memory.ideas.set(idea.id, { ...idea, authorId: null });
      return due.length;
    },
    seatsOfHolder: async (id) => [id],
    async forgetPerson(seats, ideas) {
      for (const id of ideas) {
        const idea = memory.ideas.get(id);
        if (idea) memory.ideas.set(id, { ...idea, signature: null, authorId: null });
      }
      for (const id of seats) {
        const person = memory.participants.get(id);
        if (person) memory.participants.set(id, { ...person, signature: null });
      }
    },
    async forgetWords(id, words) {
      const idea = memory.ideas.get(id);
      const original = { text: words, sketch: null, hasPhoto: false };
      if (idea) memory.ideas.set(id, { ...idea, text: words, original });
      memory.photos.delete(id);
    },
    forgetLinks: async () => 0,
    async eraseMeeting(mayGo, start) {
      if (!mayGo(memory.meeting)) return null;
      const tables = [...memory.tables.keys()];
      beginWith(memory, start);
      return tables;
    },
  };
}

function beginWith(memory: Memory, { meeting, state, tables, links }: Start): void {
  const { ideas, photos, proposals, participants, rounds, documents } = memory;
  for (const all of [ideas, photos, proposals, participants, rounds, documents, memory.tables, memory.links])
    all.clear();
  for (const clear of memory.onWipe) clear(new Map());
  for (const row of tables) memory.tables.set(row.id, emptyTable(row));
  for (const link of links) memory.links.set(link.id, link);
  Object.assign(memory, { meeting, state, doorsOpen: true, removed: null });
}
