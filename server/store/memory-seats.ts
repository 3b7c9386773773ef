import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import { seatToGive } from "../../src/domain/seat.ts";
import type { NewSeat, SeatRule, SeatTaken, Store } from "../usecases/ports.ts";
import type { Memory, MemoryPerson } from "./memory.ts";

type SeatsPart = Pick<Store, "participantCounts" | "takeSeat" | "noteHeard" | "noteTookPart">;

/** Seats of the memory store. */
export function memorySeats(memory: Memory): SeatsPart {
  const { participants } = memory;
  const change = (id: ParticipantId, what: Partial<MemoryPerson>): void => {
    const person = participants.get(id);
    if (person) participants.set(id, { ...person, ...what });
  };
  return {
    async participantCounts() {
      const counts = new Map<TableId, number>();
      for (const { tableId } of participants.values()) counts.set(tableId, (counts.get(tableId) ?? 0) + 1);
      return counts;
    },
    takeSeat: async (seat, rule) => takeSeat(memory, seat, rule),
    async noteHeard(people, heardAt) {
      for (const id of people) change(id, { heardAt });
    },
    noteTookPart: async (id) => change(id, { tookPart: true }),
  };
}

function takeSeat(memory: Memory, { id, tableId, at }: NewSeat, rule: SeatRule): SeatTaken | null {
  const { tables, participants } = memory;
  if (!tables.has(tableId)) throw new Error(`store.unknown_table: ${tableId}`);
  const there = [...participants.values()].filter((one) => one.tableId === tableId);
  if (participants.has(id)) return { gaveWay: null, taken: there.length };
  const isFull = there.length >= rule.most;
  const gaveWay = isFull ? seatToGive(there.filter(isQuiet(memory)), rule) : null;
  if (isFull && gaveWay === null) return null;
  if (gaveWay !== null) participants.delete(gaveWay);
  participants.set(id, { id, tableId, signature: null, signatureAsked: false, tookPart: false, heardAt: at });
  return { gaveWay, taken: isFull ? there.length : there.length + 1 };
}

const isQuiet =
  ({ ideas, ties }: Memory) =>
  ({ id, tookPart, signatureAsked }: MemoryPerson): boolean => {
    if (tookPart || signatureAsked || ties.some((isTied) => isTied(id))) return false;
    return ![...ideas.values()].some(({ authorId }) => authorId === id);
  };
