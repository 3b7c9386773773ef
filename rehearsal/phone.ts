/** One participant with a phone: joins by code, signs, posts words and drawings, loses answers, comes back. */

import { newId } from "../src/client/random-id.ts";
import type { BodyOf } from "../src/contract/http.ts";
import type { OwnIdeaView } from "../src/contract/views.ts";
import type { TableId } from "../src/domain/ids.ts";
import type { RefusalCode } from "../src/domain/refusal.ts";
import { type Door, openDoor } from "./devices/door.ts";
import { cutLive, type LiveSocket, openLive } from "./devices/live-client.ts";
import { type IdeaTrace, newIdeaTrace, noteRefusal } from "./ledger.ts";
import { type Play, pause, type Seat } from "./part.ts";
import type { Dice } from "./random.ts";
import { markedText, pickIdea, type SampleIdea } from "./sample.ts";
import { giveDots, saySomething, VOTING } from "./taking-part.ts";

/** People sit down in the first part of the play and post in the middle one. */
const SITTING = 0.12;
const POSTING = [0.14, 0.86] as const;
const SHARE = { lostAnswer: 0.08, repeat: 0.06, reconnect: 0.1, readsBoard: 0.02, takesPart: 0.3 } as const;
/** Tries to get in before a phone gives up. */
const JOIN_TRIES = 6;
const SEND_TRIES = 20;

export interface Phone {
  readonly tableId: TableId;
  /** Own ideas as the record has them; null when the door does not answer. */
  readRecord(): Promise<readonly OwnIdeaView[] | null>;
  leave(): void;
}

/** The person behind one phone. */
interface Person {
  readonly play: Play;
  readonly door: Door;
  /** The same browser once the play is over. */
  readonly backstage: Door;
  readonly dice: Dice;
}

type IdeaBody = BodyOf<"postIdea">;

/** Plays one phone to the end of posting; null when it could not get in. */
export async function playPhone(play: Play, seat: Seat, index: number): Promise<Phone | null> {
  const backstage = openDoor(play.base);
  const door = play.curtain.onStage(backstage);
  const person: Person = { play, door, backstage, dice: play.dice.fork(`phone ${index}`) };
  const { dice } = person;
  await play.schedule.until(dice.next() * SITTING);
  if (play.pages) await openPage(person, seat);
  const tableId = await join(person, seat);
  if (tableId === null) return null;
  play.ledger.joined += 1;
  const socket = openLive(door, "participant");
  socket.on("boardChanged", () => {
    if (dice.chance(SHARE.readsBoard)) void readBoard(person);
  });
  await sign(person, seat);
  const moments = Array.from({ length: play.ideasPerPhone }, () => dice.between(...POSTING)).sort((a, b) => a - b);
  const takePart = joinIn(person);
  for (const [turn, moment] of moments.entries()) {
    await play.schedule.until(moment);
    if (play.mischief && dice.chance(SHARE.reconnect)) reconnect(play, socket);
    await post(person, tableId, pickIdea(play.sample, seat.number, dice), `${index + 1}-${turn + 1}`);
  }
  await takePart;
  return { tableId, readRecord: () => readRecord(door), leave: () => void socket.disconnect() };
}

/** "Gotowe", a raised hand and dots, beside the ideas. */
async function joinIn({ play, door, backstage, dice }: Person): Promise<void> {
  await play.schedule.until(dice.between(...POSTING));
  if (dice.chance(SHARE.takesPart)) await saySomething(play, door, backstage);
  await play.schedule.until(dice.between(...VOTING));
  await giveDots(play, door);
}

/** As people do it: they ask again for a page that does not come. */
async function openPage({ play, door, dice }: Person, { code, mark }: Seat): Promise<void> {
  for (let attempt = 0; attempt < JOIN_TRIES; attempt += 1) {
    if (await door.open(`/s/${code}`)) return;
    await pause(dice.between(300, 1500));
  }
  play.ledger.troubles.push(`the page of table ${mark} did not come to a phone`);
}

async function join({ play, door, dice }: Person, seat: Seat): Promise<TableId | null> {
  // People type codes as they like: lower case, with a space in the middle.
  const code = dice.chance(0.3) ? seat.code.toLowerCase().replace(/^(..)/, "$1 ") : seat.code;
  for (let attempt = 0; attempt < JOIN_TRIES; attempt += 1) {
    const answer = await door.call("join", { code });
    if (answer.kind === "done") return answer.value.table.id;
    if (answer.kind === "refused") noteRefusal(play.ledger, "join", answer.refusal);
    await pause(dice.between(300, 1500));
  }
  play.ledger.troubles.push(`a phone could not join table ${seat.mark}`);
  return null;
}

async function readBoard({ play, door }: Person): Promise<void> {
  const answer = await door.call("board", {});
  if (answer.kind === "refused") noteRefusal(play.ledger, "board", answer.refusal);
}

async function sign({ play, door, dice }: Person, seat: Seat): Promise<void> {
  const text = play.signature ?? pickIdea(play.sample, seat.number, dice).authorType;
  const answer = await door.call("sign", { signature: { kind: "type", text } });
  if (answer.kind === "refused") noteRefusal(play.ledger, "sign", answer.refusal);
}

function reconnect({ ledger }: Play, socket: LiveSocket): void {
  ledger.mischief.reconnects += 1;
  cutLive(socket);
}

async function post(person: Person, tableId: TableId, idea: SampleIdea, mark: string): Promise<void> {
  const { play, dice } = person;
  const body: IdeaBody = { id: newId("idea"), text: markedText(idea, mark), sketch: idea.sketch };
  const trace = newIdeaTrace({
    id: body.id,
    tableId,
    text: body.text,
    group: idea.group,
    section: idea.section,
    sentAt: performance.now(),
  });
  play.ledger.ideas.set(trace.id, trace);
  if (play.mischief && dice.chance(SHARE.lostAnswer)) await loseAnswer(person, trace, body);
  await sendUntilAnswered(person, trace, body);
  if (play.mischief && dice.chance(SHARE.repeat)) await repeat(person, trace, body);
}

/** The request leaves and the answer never comes: somewhere between sending and committing the line breaks. */
async function loseAnswer({ play, door, dice }: Person, trace: IdeaTrace, body: IdeaBody): Promise<void> {
  trace.disturbed = true;
  play.ledger.mischief.lostAnswers += 1;
  const cut = new AbortController();
  setTimeout(() => cut.abort(), dice.between(0, 12));
  await door.call("postIdea", body, cut.signal);
}

/** As the outbox does: the same command until somebody answers. Ends unanswered only when the play is long over. */
async function sendUntilAnswered({ play, door, dice }: Person, trace: IdeaTrace, body: IdeaBody): Promise<void> {
  for (let attempt = 0; attempt < SEND_TRIES; attempt += 1) {
    const answer = await door.call("postIdea", body);
    if (answer.kind === "done") {
      trace.ackedAt = performance.now();
      trace.n = answer.value.n;
      return;
    }
    if (answer.kind === "refused" && !mayRetry(play, answer.refusal)) return;
    trace.disturbed = true;
    await pause(dice.between(400, 1600));
  }
}

function mayRetry({ ledger }: Play, refusal: RefusalCode): boolean {
  if (refusal === "slow-down") ledger.mischief.slowDowns += 1;
  else noteRefusal(ledger, "postIdea", refusal);
  return refusal === "slow-down" || refusal === "storage-unavailable" || refusal === "restarting";
}

/** The same command after the answer: it must be the same idea. */
async function repeat({ play, door }: Person, trace: IdeaTrace, body: IdeaBody): Promise<void> {
  play.ledger.mischief.repeats += 1;
  const answer = await door.call("postIdea", body);
  if (answer.kind === "done" && answer.value.n !== trace.n) {
    play.ledger.troubles.push(`idea ${trace.id} got the number ${answer.value.n} after ${trace.n}`);
  }
  if (answer.kind === "refused") mayRetry(play, answer.refusal);
}

async function readRecord(door: Door): Promise<readonly OwnIdeaView[] | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const answer = await door.call("me", {});
    if (answer.kind === "done") return answer.value.ideas;
    await pause(500);
  }
  return null;
}
