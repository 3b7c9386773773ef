/** The organiser in the control room: phases, timer, announcements and what the hall sees. */

import type { Answer } from "../src/client/api.ts";
import { newId } from "../src/client/random-id.ts";
import type { BodyOf } from "../src/contract/http.ts";
import type { OverviewView } from "../src/contract/views.ts";
import { isId } from "../src/domain/ids.ts";
import type { Announcement } from "../src/domain/meeting.ts";
import { type PhaseKey, type Timer, timeLeft } from "../src/domain/phase.ts";
import { SILENT_PHASE } from "../src/domain/round.ts";
import { type Slide, tableOfSlide } from "../src/domain/screen.ts";
import type { Door } from "./devices/door.ts";
import { openLive } from "./devices/live-client.ts";
import { noteRefusal } from "./ledger.ts";
import type { Play, Seat } from "./part.ts";

const MINUTE = 60_000;

/** Changes of the hall's screen in one play. */
const SLIDES = 20;

/** Not the silent one: boards are closed to phones and screens then, and no way to them can be timed. */
const isTimed = (phase: PhaseKey): boolean => phase !== SILENT_PHASE;

export interface Organiser {
  /** Runs the meeting to the end of the play. */
  run(): Promise<void>;
  leave(): void;
  /** Overviews that came in live. */
  overviews(): number;
}

/** Takes the control room with a door that has entered already. */
export async function openOrganiser(play: Play, door: Door, seats: readonly Seat[]): Promise<Organiser> {
  const live = openLive(door, "organiser");
  let count = 0;
  live.on("overview", () => {
    count += 1;
  });
  const before = await door.call("overview", {});
  if (before.kind === "done") play.curtain.afterwards(() => putBack(play, door, before.value));
  return {
    run: () => runMeeting(play, play.curtain.onStage(door), seats, before),
    overviews: () => count,
    leave: () => void live.disconnect(),
  };
}

async function runMeeting(play: Play, door: Door, seats: readonly Seat[], before: Answer<OverviewView>): Promise<void> {
  const agenda = before.kind === "done" ? before.value.agenda.map(({ phase }) => phase).filter(isTimed) : [];
  await Promise.all([runPhases(play, door, agenda), runSlides(play, door, seats)]);
}

async function runPhases(play: Play, door: Door, agenda: readonly PhaseKey[]): Promise<void> {
  for (const [at, phase] of agenda.entries()) {
    await play.schedule.until((at / agenda.length) * 0.95);
    await tell(play, "changePhase", () => door.call("changePhase", { phase }));
    await tell(play, "stepTimer", () => door.call("stepTimer", { type: "start", minutes: 10 }));
    if (phase === "grouping")
      await tell(play, "announce", () => announce(door, "Próba: za chwilę grupowanie pomysłów."));
  }
}

const announce = (door: Door, text: string) => door.call("announce", { id: newId("command"), text });

async function runSlides(play: Play, door: Door, seats: readonly Seat[]): Promise<void> {
  for (let at = 0; at < SLIDES; at += 1) {
    await play.schedule.until((at / SLIDES) * 0.97);
    const slide = slideAt(at, seats);
    await tell(play, "show", () => door.call("show", { slide }));
    // Every third board is led by its table.
    const tableId = tableOfSlide(slide);
    if (tableId !== null && at % 3 === 0) await tell(play, "giveFloor", () => door.call("giveFloor", { tableId }));
  }
}

function slideAt(at: number, seats: readonly Seat[]): Slide {
  if (at === 0) return { kind: "join" };
  if (at % 5 === 0) return { kind: "timer" };
  const tableId = seats[at % seats.length]?.tableId;
  return isId("table", tableId) ? { kind: "board", tableId, page: 0 } : { kind: "blank" };
}

/** The organiser presses again when nothing happens, once. */
async function tell(play: Play, name: string, send: () => Promise<Answer<null>>): Promise<void> {
  const first = await send();
  const answer = first.kind === "unreachable" ? await send() : first;
  if (answer.kind === "refused") noteRefusal(play.ledger, name, answer.refusal);
  if (answer.kind === "unreachable") play.ledger.troubles.push(`${name} was never answered`);
}

/** Phase, clock, slide, floor and announcement as they were before the play. */
async function putBack(play: Play, door: Door, { moment, slide, show }: OverviewView): Promise<void> {
  await tell(play, "changePhase", () => door.call("changePhase", { phase: moment.phase?.key ?? null }));
  for (const event of clockBack(moment.timer, moment.now + play.schedule.elapsed()))
    await tell(play, "stepTimer", () => door.call("stepTimer", event));
  await tell(play, "show", () => door.call("show", { slide }));
  await tell(play, "giveFloor", () => door.call("giveFloor", { tableId: show.floor }));
  await tell(play, "announce", () => door.call("announce", announcedBefore(moment.announcement)));
}

/** What makes the clock what it would be now without the play, to the minute; one that ran out meanwhile stands. */
function clockBack(timer: Timer, now: number): BodyOf<"stepTimer">[] {
  const minutes = Math.ceil((timeLeft(timer, now) ?? 0) / MINUTE);
  if (minutes <= 0) return [{ type: "stop" }];
  const start = { type: "start", minutes } as const;
  return timer.state === "paused" ? [start, { type: "pause" }] : [start];
}

function announcedBefore(said: Announcement | null): BodyOf<"announce"> {
  if (said === null || !isId("command", said.id)) return { id: newId("command"), text: "" };
  const { id, text, tables } = said;
  return { id, text, ...(tables && { tables: [...tables] }) };
}
