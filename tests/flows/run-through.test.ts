import { expect, test } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import type { RunThrough } from "../../src/domain/run-through.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const SIZE = { phonesPerTable: 2, seconds: 30 } as const;
/** A whole run with its counting, on a busy machine. */
const WHOLE_MS = 150_000;

let meeting: Meeting;
let organiser: Browser;

eachMeeting(
  async (fresh) => {
    meeting = fresh;
    organiser = await meeting.organiser();
  },
  { database: "sqlite" },
);

const start = () => ({ id: idFrom("command", newIdeaId().slice(5)), size: SIZE });
const runNow = async (): Promise<RunThrough | null> => (await organiser.call("overview", {})).runThrough;

test("X5: refused outside of a rehearsal, behind closed doors, with a frozen board, and for whoever is no organiser", async () => {
  const refusal = (code: string) => ({ status: 409, body: { refusal: code } });
  expect(await organiser.ask("startRunThrough", start())).toMatchObject(refusal("rehearsal-needed"));
  await organiser.call("setRehearsal", { on: true });
  await organiser.call("setDoors", { open: false });
  expect(await organiser.ask("startRunThrough", start())).toMatchObject(refusal("run-through-shut"));
  await organiser.call("setDoors", { open: true });
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  expect(await organiser.ask("startRunThrough", start())).toMatchObject(refusal("run-through-shut"));
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: false });
  const { browser: observer } = await meeting.helper("observer", "Rada");
  for (const other of [observer, await meeting.moderator(), await meeting.phone()]) {
    expect((await other.ask("startRunThrough", start())).status).toBe(401);
    expect((await other.ask("stopRunThrough")).status).toBe(401);
  }
  expect(await runNow()).toBeNull();
});

test(
  "X5: one at a time; while it plays nothing is begun or removed; stopped while a vote is open, it leaves all as it was",
  async () => {
    await organiser.call("setRehearsal", { on: true });
    await organiser.call("changePhase", { phase: "break" });
    await organiser.call("stepTimer", { type: "pause" });
    await organiser.call("announce", { id: start().id, text: "Zaraz zaczynamy" });
    const before = await organiser.call("overview", {});
    const first = start();
    await organiser.call("startRunThrough", first);
    await organiser.call("startRunThrough", first);
    const busy = { status: 409, body: { refusal: "run-through-on" } };
    expect(await organiser.ask("startRunThrough", start())).toMatchObject(busy);
    expect(await organiser.ask("setRehearsal", { on: false })).toMatchObject(busy);
    expect(await organiser.ask("beginMeeting", { typed: "usuń próbę", ideas: 0 })).toMatchObject(busy);
    expect(await organiser.ask("importSettings", { file: {} })).toMatchObject(busy);
    expect(await organiser.ask("eraseMeeting", { typed: "" })).toMatchObject(busy);
    const vote = async () => (await organiser.call("overview", {})).rows.find((row) => row.vote !== null)?.vote;
    await eventually(async () => ((await vote())?.voted ?? 0) > 0, "somebody votes", 60_000);
    const handsUp = async () => {
      const rounds = await Promise.all(meeting.tables.map(({ id }) => meeting.app.deps.store.round(id)));
      return rounds.flatMap((round) => [...(round?.floor.hands ?? []), ...(round?.done ?? [])]);
    };
    await organiser.call("stopRunThrough", {});
    await eventually(async () => (await runNow())?.state === "stopped", "it has stopped", 30_000);
    const { moment, slide, show } = await organiser.call("overview", {});
    expect({ slide, floor: show.floor, phase: moment.phase }).toEqual({
      slide: before.slide,
      floor: before.show.floor,
      phase: before.moment.phase,
    });
    expect(moment.timer.state).toBe("paused");
    expect(moment.announcement?.text).toBe("Zaraz zaczynamy");
    expect([await vote(), await handsUp()]).toEqual([undefined, []]);
    const { content } = await organiser.call("settings", {});
    expect((await organiser.ask("beginMeeting", { typed: "usuń próbę", ideas: content.ideas })).status).toBe(200);
    expect(await runNow()).toBeNull();
  },
  WHOLE_MS,
);

test(
  "X5: played to its end it says in numbers that nothing was lost or doubled; what it posted is there",
  async () => {
    await organiser.call("setRehearsal", { on: true });
    const told: (RunThrough | null)[] = [];
    organiser.live("organiser").on("overview", ({ runThrough }) => told.push(runThrough));
    await organiser.call("startRunThrough", start());
    await eventually(() => told.at(-1)?.state === "over", "the control room is told of its end", WHOLE_MS);
    const run = told.at(-1);
    if (run?.state !== "over") throw new Error("no verdict");
    const phones = SIZE.phonesPerTable * meeting.tables.length;
    expect(run.verdict).toMatchObject({
      passed: true,
      phones,
      tablets: meeting.tables.length * 2,
      lost: 0,
      doubled: 0,
      boardsThatDisagree: 0,
      refused: 0,
      troubles: 0,
    });
    expect(run.verdict.ideas.sent).toBeGreaterThanOrEqual(phones);
    expect(run.verdict.ideas.inRegister).toBe(run.verdict.ideas.sent);
    expect((await organiser.call("settings", {})).content.ideas).toBe(run.verdict.ideas.inRegister);
    expect(told.some((one) => one?.state === "playing" && one.progress.passed > 0)).toBe(true);
  },
  WHOLE_MS,
);
