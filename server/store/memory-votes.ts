import type { ParticipantId, TableId, VoteId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Ballot, Dots, Vote, VoteItemId } from "../../src/domain/vote.ts";
import type { NewVote, VoteStep, VoteStore } from "../usecases/vote-ports.ts";
import type { Memory } from "./memory.ts";

interface Kept {
  vote: Vote;
  cleared: boolean;
  readonly ballots: Map<ParticipantId, Ballot>;
  readonly paper: Map<VoteItemId, number>;
}

/** The votes of the memory store. */
export function memoryVotes({ tables, onWipe, ties }: Pick<Memory, "tables" | "onWipe" | "ties">): VoteStore {
  const all = new Map<VoteId, Kept>();
  onWipe.push(() => all.clear());
  ties.push((id) => [...all.values()].some(({ ballots }) => ballots.has(id)));
  const current = (tableId: TableId): Vote | null =>
    [...all.values()].find(({ vote, cleared }) => !cleared && vote.tableId === tableId)?.vote ?? null;
  const isFrozen = (tableId: TableId): boolean => tables.get(tableId)?.row.life === "frozen";
  const writable = (id: VoteId): Result<Kept> => {
    const kept = all.get(id);
    if (!kept) return refused("unknown-vote");
    if (isFrozen(kept.vote.tableId)) return refused("table-frozen");
    return kept.cleared ? refused("unknown-vote") : done(kept);
  };
  return {
    vote: async (tableId) => current(tableId),
    votes: async () => [...all.values()].filter(({ cleared }) => !cleared).map(({ vote }) => vote),
    async open(vote) {
      if (!tables.has(vote.tableId)) return refused("unknown-table");
      if (isFrozen(vote.tableId)) return refused("table-frozen");
      const same = all.get(vote.id);
      if (same) return same.cleared || same.vote.tableId !== vote.tableId ? refused("unknown-vote") : done(same.vote);
      if (current(vote.tableId)) return refused("vote-there");
      const kept: Kept = { vote: voteOf(vote), cleared: false, ballots: new Map(), paper: new Map() };
      all.set(vote.id, kept);
      return done(kept.vote);
    },
    async step(id, step) {
      const kept = all.get(id);
      if (kept?.cleared && step.kind === "clear") return done(null);
      const open = writable(id);
      if (!open.ok) return open;
      take(open.value, step);
      return done(null);
    },
    async cast(id, person, ballot) {
      const open = writable(id);
      if (!open.ok) return open;
      const { vote, ballots } = open.value;
      if (vote.life.state !== "open") return refused("vote-closed");
      const before = ballots.get(person);
      if (before && before.version >= ballot.version) return done(before);
      ballots.set(person, ballot);
      return done(ballot);
    },
    ballot: async (id, person) => all.get(id)?.ballots.get(person) ?? null,
    ballots: async (id) => [...(all.get(id)?.ballots.values() ?? [])],
    async putPaper(id, { item, dots }) {
      const open = writable(id);
      if (!open.ok) return open;
      if (dots === 0) open.value.paper.delete(item);
      else open.value.paper.set(item, dots);
      return done(null);
    },
    paper: async (id) => [...(all.get(id)?.paper ?? [])].map(([item, dots]): Dots => ({ item, dots })),
  };
}

const voteOf = ({ id, tableId, subject, dots, at }: NewVote): Vote => ({
  id,
  tableId,
  subject,
  dots,
  openedAt: at,
  life: { state: "open" },
});

function take(kept: Kept, step: VoteStep): void {
  switch (step.kind) {
    case "close":
      if (kept.vote.life.state === "open")
        kept.vote = { ...kept.vote, life: { state: "closed", at: step.at, items: step.items } };
      return;
    case "reopen":
      kept.vote = { ...kept.vote, life: { state: "open" } };
      return;
    case "clear":
      kept.cleared = true;
  }
}
