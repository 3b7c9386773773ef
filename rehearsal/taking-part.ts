/** What people with phones do besides ideas: "gotowe", raised hands, dots in a vote. Counted against what the server says. */
import { newId } from "../src/client/random-id.ts";
import type { TableVoteView } from "../src/contract/vote-views.ts";
import type { VoteId } from "../src/domain/ids.ts";
import type { RefusalCode } from "../src/domain/refusal.ts";
import type { Door } from "./devices/door.ts";
import { noteRefusal } from "./ledger.ts";
import { type Play, pause } from "./part.ts";
import type { Tablet } from "./tablet-part.ts";

/** Shares of the play: the vote of one table is open in between; people vote and raise hands earlier than it closes. */
const VOTE = { opens: 0.6, closes: 0.92 } as const;
export const VOTING = [0.64, 0.86] as const;
const TRIES = 8;
/** Honest answers of a table that has nothing to vote on, or a vote already. */
const NO_VOTE: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["vote-empty", "vote-there"]);
/** Dots of each person. */
const DOTS = 3;

/** One person says "gotowe" and raises a hand; both are acknowledged or counted as a trouble. */
export async function saySomething({ ledger, curtain }: Play, door: Door, backstage: Door): Promise<void> {
  const me = await door.call("me", {});
  if (me.kind !== "done") return void (me.kind === "refused" && noteRefusal(ledger, "me", me.refusal));
  const { key } = me.value.round;
  curtain.afterwards(() => backstage.call("markDone", { key, done: false }));
  const done = await door.call("markDone", { key, done: true });
  if (done.kind === "done" && done.value.done) ledger.part.done += 1;
  else if (done.kind === "refused") noteRefusal(ledger, "markDone", done.refusal);
  curtain.afterwards(() => backstage.call("raiseHand", { up: false }));
  const hand = await door.call("raiseHand", { up: true });
  if (hand.kind === "done" && hand.value.floor.kind !== "none") ledger.part.hands += 1;
  else if (hand.kind === "refused") noteRefusal(ledger, "raiseHand", hand.refusal);
}

/** One person gives all dots, if there is a vote; only what was acknowledged counts. */
export async function giveDots({ ledger, dice }: Play, door: Door): Promise<void> {
  const sheet = await door.call("vote", {});
  const vote = sheet.kind === "done" ? sheet.value.vote : null;
  if (vote?.state !== "open") return;
  const item = dice.pick(vote.items)?.id;
  if (item === undefined) return;
  const body = { voteId: vote.id, version: vote.mine.version + 1, dots: [{ item, dots: 1 }] };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await door.call("castDots", body);
    if (answer.kind === "done") {
      for (const { item: on, dots } of answer.value.dots) ledger.ballots.set(on, (ledger.ballots.get(on) ?? 0) + dots);
      ledger.part.voters += 1;
      return;
    }
    // Closed in the same moment: an honest answer.
    if (answer.kind === "refused" && answer.refusal === "vote-closed") return;
    if (answer.kind === "refused" && answer.refusal !== "storage-unavailable")
      return noteRefusal(ledger, "castDots", answer.refusal);
    await pause(300);
  }
  ledger.troubles.push("dots were never answered");
}

/**
 * One table votes on its ideas: opened, closed, and the dots counted after closing are those that were
 * acknowledged. A table with a vote of its own keeps it.
 */
export async function runVote(tablet: Tablet): Promise<void> {
  const { play, door, backstage } = tablet;
  await play.schedule.until(VOTE.opens);
  const id = newId("vote");
  play.curtain.afterwards(() => backstage.call("clearVote", { voteId: id }));
  let opened = await door.call("openVote", { id, subject: "ideas", dots: DOTS });
  // A table whose first idea comes late has nothing to vote on yet.
  while (opened.kind === "refused" && opened.refusal === "vote-empty" && play.schedule.passed() < VOTE.closes) {
    await pause(200);
    opened = await door.call("openVote", { id, subject: "ideas", dots: DOTS });
  }
  if (opened.kind === "refused" && NO_VOTE.has(opened.refusal)) return;
  if (opened.kind !== "done") return void play.ledger.troubles.push("the vote could not be opened");
  await play.schedule.until(VOTE.closes);
  const closed = await door.call("closeVote", { voteId: id });
  if (closed.kind !== "done") return void play.ledger.troubles.push("the vote could not be closed");
  play.ledger.counted = await countedDots(door, id);
}

/** Dots by phone in the closed vote, by item; null when it cannot be read. */
async function countedDots(door: Door, id: VoteId): Promise<ReadonlyMap<string, number> | null> {
  const view = await door.call("moderator", {});
  const vote: TableVoteView | null = view.kind === "done" ? view.value.vote : null;
  if (vote?.id !== id || vote.result === null) return null;
  return new Map(vote.result.items.map(({ id: item, phone }) => [item, phone]));
}
