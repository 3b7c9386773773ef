import { z } from "zod";
import { isId, type ParticipantId, type VoteId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import {
  type Ballot,
  type Dots,
  VOTE_SUBJECTS,
  type Vote,
  type VoteItem,
  type VoteItemId,
} from "../../src/domain/vote.ts";
import type { NewVote, VoteStep, VoteStore } from "../usecases/vote-ports.ts";
import { idColumn } from "./columns.ts";
import type { Ballot as BallotColumns, Vote as VoteColumns } from "./generated/sqlite/client.ts";
import { isTaken, type PrismaTx, type StoreDb, transact } from "./prisma-db.ts";

/** Votes over Prisma, on SQLite and PostgreSQL alike. */
export function prismaVotes(db: StoreDb): VoteStore {
  const { reader } = db;
  return {
    async vote(tableId) {
      const row = await reader.vote.findFirst({ where: { tableId, state: { not: "cleared" } } });
      return row && voteOf(row);
    },
    votes: async () => (await reader.vote.findMany({ where: { state: { not: "cleared" } } })).map(voteOf),
    open: (vote) => open(db, vote),
    step: (id, step) => transact(db, (tx) => take(tx, id, step)),
    cast: (id, person, ballot) => transact(db, (tx) => cast(tx, id, person, ballot)),
    async ballot(voteId, participantId) {
      const row = await reader.ballot.findUnique({ where: { voteId_participantId: { voteId, participantId } } });
      return row && ballotOf(row);
    },
    ballots: async (voteId) => (await reader.ballot.findMany({ where: { voteId } })).map(ballotOf),
    putPaper: (id, dots) => transact(db, (tx) => putPaper(tx, id, dots)),
    paper: async (voteId) =>
      (await reader.paperDots.findMany({ where: { voteId }, orderBy: { itemId: "asc" } })).map(({ itemId, dots }) => ({
        item: itemColumn(itemId),
        dots,
      })),
  };
}

/** Writing to the table's row locks it: a freeze, and any other change of its vote, waits. */
async function lockTable(tx: PrismaTx, id: string): Promise<Result<null>> {
  const { count } = await tx.table.updateMany({ where: { id, frozen: false }, data: { lastIdea: { increment: 0 } } });
  if (count > 0) return done(null);
  return refused((await tx.table.findUnique({ where: { id } })) ? "table-frozen" : "unknown-table");
}

async function open(db: StoreDb, vote: NewVote): Promise<Result<Vote>> {
  try {
    return await transact(db, (tx) => insert(tx, vote));
  } catch (error) {
    // Another table has this id.
    if (isTaken(error)) return refused("unknown-vote");
    throw error;
  }
}

async function insert(tx: PrismaTx, { id, tableId, subject, dots, at }: NewVote): Promise<Result<Vote>> {
  const locked = await lockTable(tx, tableId);
  if (!locked.ok) return locked;
  const same = await tx.vote.findUnique({ where: { id } });
  if (same) return same.state === "cleared" || same.tableId !== tableId ? refused("unknown-vote") : done(voteOf(same));
  if (await tx.vote.findFirst({ where: { tableId, state: { not: "cleared" } } })) return refused("vote-there");
  const data = { id, tableId, subject, dots, state: "open", openedAt: new Date(at) };
  return done(voteOf(await tx.vote.create({ data })));
}

/** The vote, its table locked. Read again after the lock: whoever was first has changed it. */
async function lockVote(tx: PrismaTx, id: VoteId): Promise<Result<VoteColumns>> {
  const found = await tx.vote.findUnique({ where: { id } });
  if (!found) return refused("unknown-vote");
  const locked = await lockTable(tx, found.tableId);
  if (!locked.ok) return locked;
  return done(await tx.vote.findUniqueOrThrow({ where: { id } }));
}

async function take(tx: PrismaTx, id: VoteId, step: VoteStep): Promise<Result<null>> {
  const vote = await lockVote(tx, id);
  if (!vote.ok) return vote;
  const { state } = vote.value;
  if (state === "cleared") return step.kind === "clear" ? done(null) : refused("unknown-vote");
  if (step.kind === "close" && state === "closed") return done(null);
  await tx.vote.update({ where: { id }, data: columnsOf(step) });
  return done(null);
}

function columnsOf(step: VoteStep) {
  switch (step.kind) {
    case "close":
      return { state: "closed", closedAt: new Date(step.at), items: JSON.stringify(step.items) };
    case "reopen":
      return { state: "open", closedAt: null, items: "[]" };
    case "clear":
      return { state: "cleared" };
  }
}

async function cast(
  tx: PrismaTx,
  voteId: VoteId,
  participantId: ParticipantId,
  ballot: Ballot,
): Promise<Result<Ballot>> {
  const vote = await lockVote(tx, voteId);
  if (!vote.ok) return vote;
  if (vote.value.state === "cleared") return refused("unknown-vote");
  if (vote.value.state !== "open") return refused("vote-closed");
  const where = { voteId_participantId: { voteId, participantId } };
  const before = await tx.ballot.findUnique({ where });
  if (before && Number(before.version) >= ballot.version) return done(ballotOf(before));
  const data = { version: BigInt(ballot.version), dots: JSON.stringify(ballot.dots) };
  await tx.ballot.upsert({ where, create: { voteId, participantId, ...data }, update: data });
  return done(ballot);
}

async function putPaper(tx: PrismaTx, voteId: VoteId, { item, dots }: Dots): Promise<Result<null>> {
  const vote = await lockVote(tx, voteId);
  if (!vote.ok) return vote;
  if (vote.value.state === "cleared") return refused("unknown-vote");
  const key = { voteId, itemId: item };
  if (dots === 0) await tx.paperDots.deleteMany({ where: key });
  else await tx.paperDots.upsert({ where: { voteId_itemId: key }, create: { ...key, dots }, update: { dots } });
  return done(null);
}

const itemId = z.custom<VoteItemId>((value) => isId("idea", value) || isId("group", value));
const ideaId = z.custom<VoteItem["ideas"][number]>((value) => isId("idea", value));
const dotsColumn = z.array(z.object({ item: itemId, dots: z.number().int() }));
const itemsColumn = z.array(
  z.object({ id: itemId, n: z.number().int().nullable(), title: z.string().nullable(), ideas: z.array(ideaId) }),
);

const itemColumn = (text: string): VoteItemId => itemId.parse(text);

const ballotOf = ({ version, dots }: BallotColumns): Ballot => ({
  version: Number(version),
  dots: dotsColumn.parse(JSON.parse(dots)),
});

const voteOf = (row: VoteColumns): Vote => ({
  id: idColumn("vote", row.id),
  tableId: idColumn("table", row.tableId),
  subject: z.enum(VOTE_SUBJECTS).parse(row.subject),
  dots: row.dots,
  openedAt: row.openedAt.toISOString(),
  life:
    row.closedAt === null
      ? { state: "open" }
      : { state: "closed", at: row.closedAt.toISOString(), items: itemsColumn.parse(JSON.parse(row.items)) },
});
