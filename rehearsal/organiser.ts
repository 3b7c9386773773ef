/** The organiser in the control room: phases, timer, announcements and what the hall sees. */

import type { Answer } from "../src/client/api.ts";
import { newId } from "../src/client/random-id.ts";
import type { OverviewView } from "../src/contract/views.ts";
import { isId } from "../src/domain/ids.ts";
import type { PhaseKey } from "../src/domain/phase.ts";
import { SILENT_PHASE } from "../src/domain/round.ts";
import { type Slide, tableOfSlide } from "../src/domain/screen.ts";
import type { Door } from "./devices/door.ts";
import { openLive } from "./devices/live-client.ts";
import { noteRefusal } from "./ledger.ts";
import type { Play, Seat } from "./part.ts";

/** Changes of the hall's screen in one play. */
const SLIDES = 20;

/** Not the silent one: boards are closed to phones and screens then, and no way to them can be timed. */
const isTimed = (phase: PhaseKey): boolean => phase !== SILENT_PHASE;

export interface Organiser {
  /** Runs the meeting to the end of the play. */
  run(): Promise<void>;
  /** Puts phase and screen back as they were before, and goes. */
  leave(): Promise<void>;
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
  return {
    run: () => runMeeting(play, door, seats, before),
    overviews: () => count,
    leave: async () => {
      if (before.kind === "done") await putBack(play, door, before.value);
      live.disconnect();
    },
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

async function putBack(play: Play, door: Door, before: OverviewView): Promise<void> {
  const phase = before.moment.phase?.key ?? null;
  await tell(play, "stepTimer", () => door.call("stepTimer", { type: "stop" }));
  await tell(play, "changePhase", () => door.call("changePhase", { phase }));
  await tell(play, "show", () => door.call("show", { slide: before.slide }));
  await tell(play, "giveFloor", () => door.call("giveFloor", { tableId: before.show.floor }));
  await tell(play, "announce", () => announce(door, ""));
}
