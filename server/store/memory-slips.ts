import type { ParticipantId } from "../../src/domain/ids.ts";
import type { SlipStore } from "../usecases/slip-ports.ts";
import type { Memory } from "./memory.ts";

/** The slips of the memory store. */
export function memorySlips({ onWipe, ties }: Pick<Memory, "onWipe" | "ties">): SlipStore {
  const slips = new Map<string, { readonly at: string; readonly people: Set<ParticipantId> }>();
  // Slips that were printed stay good; nobody holds them any more.
  onWipe.push(() => {
    for (const { people } of slips.values()) people.clear();
  });
  ties.push((id) => [...slips.values()].some(({ people }) => people.has(id)));
  return {
    async add(hashes, at) {
      for (const hash of hashes) if (!slips.has(hash)) slips.set(hash, { at, people: new Set() });
    },
    async seats(hash) {
      const slip = slips.get(hash);
      return slip ? [...slip.people] : null;
    },
    async firstOf(hashes) {
      const there = hashes.flatMap((hash) => {
        const slip = slips.get(hash);
        return slip ? [{ hash, at: slip.at }] : [];
      });
      return there.sort(byAge)[0]?.hash ?? null;
    },
    async seat(hash, people) {
      const slip = slips.get(hash);
      if (!slip) throw new Error("store.unknown_slip");
      for (const id of people) slip.people.add(id);
    },
    async erase(before) {
      const due = [...slips].filter(([, { at }]) => at < before);
      for (const [hash] of due) slips.delete(hash);
      return due.length;
    },
  };
}

const byAge = (a: { at: string; hash: string }, b: { at: string; hash: string }): number =>
  a.at === b.at ? (a.hash < b.hash ? -1 : 1) : a.at < b.at ? -1 : 1;
