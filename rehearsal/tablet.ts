/** One moderator's tablet: takes ideas in, arranges the board, words proposals with the tablet of the other side. */
import type { InboxIdeaView } from "../src/contract/views.ts";
import type { IdeaId, TableId } from "../src/domain/ids.ts";
import { SIDES, type Side } from "../src/domain/side.ts";
import { type BoardClient, openBoard } from "./devices/board-client.ts";
import { type Door, openDoor } from "./devices/door.ts";
import { cutLive, openLive } from "./devices/live-client.ts";
import { type Gesture, gestureOf } from "./gestures.ts";
import { noteRefusal, noteWrites } from "./ledger.ts";
import { tokenIn } from "./links.ts";
import { type Play, pause, returnAfter, type Seat, whenSynced } from "./part.ts";
import type { Dice } from "./random.ts";
import { changedRegisters } from "./registers.ts";
import type { Tablet } from "./tablet-part.ts";

/** Share of the play after which moderators only finish what they began. */
const LAST_GESTURE = 0.93;
const SHARE = { bothPlace: 0.1, cut: 0.02, command: 0.08 } as const;

/** Enters by the moderator's link and opens the board; null when the door refuses. */
export async function openTablet(play: Play, seat: Seat, side: Side): Promise<Tablet | null> {
  const dice = play.dice.fork(`tablet ${seat.mark} ${side}`);
  const backstage = openDoor(play.base);
  const door = play.curtain.onStage(backstage);
  const entered = await door.call("enterModerator", { token: tokenIn(seat.moderators[side]) });
  if (entered.kind !== "done") {
    play.ledger.troubles.push(`the link of ${seat.mark} (${side}) does not open the tablet`);
    return null;
  }
  const tableId = entered.value.table.id;
  const board = boardOf(play, door, tableId, `${seat.mark} ${side}`, dice);
  const live = openLive(door, "moderator");
  const tablet: Tablet = { play, seat, side, tableId, door, backstage, live, board, dice, inbox: new Map() };
  watchInbox(tablet);
  if (!(await whenSynced(board))) play.ledger.troubles.push(`the board of ${seat.mark} (${side}) did not arrive`);
  play.ledger.tablets += 1;
  return tablet;
}

function boardOf(play: Play, door: Door, tableId: TableId, writer: string, dice: Dice): BoardClient {
  const board: BoardClient = openBoard({
    base: play.base,
    tableId,
    role: "moderator",
    cookie: door.cookie(),
    returnAfter: returnAfter(dice),
    onRefused: (why) => play.ledger.troubles.push(`the board of ${writer} was closed: ${why}`),
    onTransaction: (transaction) => {
      if (!transaction.local) return;
      const registers = changedRegisters(transaction);
      noteWrites(play.ledger, tableId, writer, registers);
      // Work done while away arrives later, as it should: its way is not timed.
      if (board.isWhole()) play.sights.wrote(tableId, registers);
    },
  });
  return board;
}

function watchInbox(tablet: Tablet): void {
  const { live, inbox } = tablet;
  live.on("moderator", (view) => {
    inbox.clear();
    for (const idea of view.inbox) arrive(tablet, idea);
  });
  live.on("inboxPut", (idea) => arrive(tablet, idea));
  live.on("inboxDrop", (id) => void inbox.delete(id));
}

/** The two moderators take turns by number; now and then both reach for the same idea. */
function arrive(tablet: Tablet, idea: InboxIdeaView): void {
  const { play, side, dice, inbox } = tablet;
  const isNew = !inbox.has(idea.id);
  inbox.set(idea.id, idea);
  const trace = play.ledger.ideas.get(idea.id);
  if (!trace || !isNew) return;
  trace.arrivedAt ??= performance.now();
  const mine = SIDES[idea.n % SIDES.length] === side;
  if (mine || (play.mischief && dice.chance(SHARE.bothPlace))) void takeIn(tablet, idea.id);
}

async function takeIn(tablet: Tablet, id: IdeaId): Promise<void> {
  const { play, dice, inbox } = tablet;
  const thinking = dice.between(...play.thinking);
  if (thinking > 0) await pause(thinking);
  if (inbox.has(id)) await place(tablet, id);
}

async function place({ play, door }: Tablet, id: IdeaId): Promise<void> {
  const trace = play.ledger.ideas.get(id);
  if (trace) trace.placeAskedAt ??= performance.now();
  const answer = await door.call("placeIdea", { ideaId: id });
  if (answer.kind === "done" && trace) trace.placedAt ??= performance.now();
  // Somebody else hid it in the same moment: an honest answer.
  if (answer.kind === "refused" && !(answer.refusal === "idea-hidden" && trace?.takenOff)) {
    noteRefusal(play.ledger, "placeIdea", answer.refusal);
  }
}

/** Gesture after gesture until the end of the play. */
export async function playTablet(tablet: Tablet): Promise<void> {
  const { play, dice } = tablet;
  while (play.schedule.passed() < LAST_GESTURE) {
    await pause(dice.between(...play.gestures));
    if (play.mischief && dice.chance(SHARE.cut)) cut(tablet);
    await perform(tablet, gestureOf(tablet));
  }
}

async function perform({ play, board }: Tablet, gesture: Gesture): Promise<void> {
  if (gesture.kind === "command") return gesture.run();
  for (const draft of gesture.drafts) {
    board.present(draft);
    await pause(100);
  }
  play.ledger.edits.sent += 1;
  // Not awaited: a moderator does not wait for the disk between two gestures.
  void countWhenDurable(play, board.edit(gesture.change));
}

async function countWhenDurable({ ledger }: Play, edit: Promise<void>): Promise<void> {
  await edit;
  ledger.edits.durable += 1;
}

function cut({ play, board, live }: Tablet): void {
  play.ledger.mischief.reconnects += 1;
  board.cut();
  cutLive(live);
}

/** After the play: everything that still waits goes to the board, and every edit becomes durable. */
export async function finishTablet({ play, door, tableId, inbox }: Tablet): Promise<void> {
  const traces = [...inbox.keys()].flatMap((id) => play.ledger.ideas.get(id) ?? []);
  for (const trace of traces) trace.placeAskedAt ??= performance.now();
  const answer = await door.call("placeAll", {});
  if (answer.kind !== "done") {
    play.ledger.troubles.push(`the inbox of ${tableId} could not be placed`);
    return;
  }
  for (const trace of traces) trace.placedAt ??= performance.now();
}

export function closeTablet({ board, live }: Tablet): void {
  board.close();
  live.disconnect();
}
