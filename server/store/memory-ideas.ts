import type { Idea } from "../../src/domain/idea.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { NewIdea, Store, WaitingChange } from "../usecases/ports.ts";
import type { Memory } from "./memory.ts";

type IdeasPart = Pick<
  Store,
  | "addIdea"
  | "idea"
  | "photo"
  | "ideasOf"
  | "ideasBy"
  | "ideaCounts"
  | "moveIdea"
  | "changeWaiting"
  | "proposals"
  | "removedProposals"
>;

/** Ideas and proposals of the memory store. */
export function memoryIdeas(memory: Memory): IdeasPart {
  const all = (): Idea[] => [...memory.ideas.values()].sort((a, b) => a.n - b.n);
  return {
    addIdea: async (idea) => addIdea(memory, idea),
    idea: async (id) => memory.ideas.get(id) ?? null,
    photo: async (id, size) => memory.photos.get(id)?.[size] ?? null,
    ideasOf: async (tableId, place) =>
      all().filter((idea) => idea.tableId === tableId && (place === undefined || idea.place === place)),
    ideasBy: async (authorId) => all().filter((idea) => idea.authorId === authorId),
    ideaCounts: async () => ideaCounts(memory),
    async moveIdea(id, place, hiddenReason) {
      const idea = memory.ideas.get(id);
      if (idea?.place === "inbox" || idea?.place === "hidden") memory.ideas.set(id, { ...idea, place, hiddenReason });
    },
    changeWaiting: async (id, change) => changeWaiting(memory, id, change),
    proposals: async (tableId) =>
      [...memory.proposals.values()]
        .filter((proposal) => !proposal.removed && (tableId === undefined || proposal.tableId === tableId))
        .sort((a, b) => tableNumber(memory, a) - tableNumber(memory, b) || a.n - b.n),
    removedProposals: async (tableId) =>
      [...memory.proposals.values()]
        .filter((proposal) => proposal.removed && proposal.tableId === tableId)
        .sort((a, b) => a.n - b.n),
  };
}

const tableNumber = (memory: Memory, { tableId }: Pick<Idea, "tableId">): number =>
  memory.tables.get(tableId)?.row.number ?? 0;

function addIdea(memory: Memory, { content, photo, card, ...idea }: NewIdea): Result<Idea> {
  const before = memory.ideas.get(idea.id);
  if (before) {
    const same = before.tableId === idea.tableId && before.authorId === idea.authorId;
    return same ? done(before) : refused("conflict");
  }
  const table = memory.tables.get(idea.tableId);
  if (!table) return refused("unknown-table");
  if (table.row.life === "frozen") return refused("table-frozen");
  if (card !== undefined && [...memory.ideas.values()].some((one) => one.tableId === idea.tableId && one.n === card))
    return refused("card-used");
  if (card === undefined && table.lastIdea >= LIMITS.ideasPerTable) return refused("table-full");
  if (card === undefined) table.lastIdea += 1;
  const added: Idea = { ...idea, ...NEW, n: card ?? table.lastIdea, original: content, text: content.text };
  memory.ideas.set(added.id, added);
  if (photo) memory.photos.set(added.id, photo);
  return done(added);
}

function changeWaiting(memory: Memory, id: Idea["id"], change: WaitingChange): Result<Idea> {
  const idea = memory.ideas.get(id);
  if (!idea) return refused("unknown-idea");
  if (memory.tables.get(idea.tableId)?.row.life === "frozen") return refused("table-frozen");
  if (idea.place !== "inbox") return refused("conflict");
  const changed: Idea = { ...idea, ...change };
  memory.ideas.set(id, changed);
  return done(changed);
}

const NEW = { place: "inbox", section: null, hiddenReason: null, mergedInto: null, groupTitle: null } as const;

function ideaCounts(memory: Memory): Awaited<ReturnType<Store["ideaCounts"]>> {
  const counts = new Map<string, { tableId: Idea["tableId"]; place: Idea["place"]; count: number }>();
  for (const { tableId, place } of memory.ideas.values()) {
    const key = `${tableId} ${place}`;
    const entry = counts.get(key) ?? { tableId, place, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()];
}
