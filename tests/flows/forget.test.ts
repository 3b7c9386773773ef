/** Forgetting: what the app erases by itself, and the removal of the whole meeting. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { ARCHIVED } from "../../server/store/archived.ts";
import { eraseIdentifiers } from "../../server/usecases/erase-identifiers.ts";
import type { Browser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId, PASSWORD, startMeeting } from "../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../support/photos.ts";

const DAY = 24 * 60 * 60 * 1000;
let meeting: Meeting;
let organiser: Browser;
beforeEach(async () => {
  meeting = await startMeeting({ database: "sqlite" });
  organiser = await meeting.organiser();
});
afterEach(async () => {
  await meeting.close();
  expect(meeting.errors).toEqual([]);
});

const view = () => organiser.call("archive", {});
/** So many days from now, as the organiser would sign in then. */
async function later(days: number): Promise<void> {
  meeting.clock.advance(days * DAY);
  organiser = await meeting.organiser();
  await eraseIdentifiers(meeting.app.deps);
}

test("H1, S8: links go after their days and ties after theirs, which are longer; each is noted once", async () => {
  const phone = await meeting.phone();
  await phone.call("postIdea", { id: newIdeaId(), text: "Zostaje", sketch: null });
  const { code } = await phone.call("slip", {});
  await organiser.call("revokeLink", { tableId: meeting.table.id, side: "ngo" });
  expect((await view()).erased).toEqual([]);
  await later(40);
  expect((await view()).erased).toMatchObject([{ kind: "links", count: 1 }]);
  expect((await meeting.browser().call("openSlip", { code })).seats[0]?.ideas).toHaveLength(1);
  await later(330);
  await eraseIdentifiers(meeting.app.deps);
  expect((await view()).erased).toMatchObject([
    { kind: "ties", count: 2 },
    { kind: "links", count: 1 },
  ]);
  expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
  expect((await organiser.call("register", {})).rows).toHaveLength(1);
});

test("H1: the organiser reads on which day what goes, and the days are settings", async () => {
  const days = async () => (await view()).plan.map(({ kind, day }) => [kind, day]);
  expect(await days()).toEqual([
    ["declared", "2019-07-28"],
    ["links", "2019-07-28"],
    ["ties", "2020-06-27"],
  ]);
  await organiser.call("changeFacts", { changes: { tiesDays: 100 }, basedOn: { tiesDays: 365 } });
  expect((await days())[2]).toEqual(["ties", "2019-10-06"]);
});

test("H2: the meeting is removed whole when its name is typed, and the installation is as after its first start", async () => {
  const [phone, ngo] = [await meeting.phone(), await meeting.moderator()];
  await phone.call("postIdea", { id: newIdeaId(), text: "Znika", sketch: null });
  const { code } = await phone.call("slip", {});
  meeting.clock.advance(20_000);
  await sendPhoto(phone, await plainPhoto(), { id: newIdeaId(), text: "Zdjęcie" });
  await ngo.call("placeAll", {});
  await organiser.call("changeFacts", { changes: { title: "Nasze" }, basedOn: { title: "Wspólnie o programie" } });
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  const tablet = ngo.board(meeting.table.id, "moderator");
  await eventually(() => tablet.synced, "the tablet is at the board");

  for (const typed of ["", " ", "Wspólnie o programie", "nasz"])
    expect(await organiser.ask("eraseMeeting", { typed })).toMatchObject({
      status: 422,
      body: { refusal: "confirmation-needed" },
    });
  expect((await organiser.call("register", {})).rows).toHaveLength(2);
  await organiser.call("eraseMeeting", { typed: " nasze " });

  const rows = await meeting.app.deps.record.read(async (reader) => {
    const counts: Record<string, number> = {};
    for (const model of ARCHIVED) for await (const _ of reader.rows(model)) counts[model] = (counts[model] ?? 0) + 1;
    return counts;
  });
  expect(rows).toEqual({ Meeting: 1, Table: 7, Erasure: 1 });
  expect((await view()).title).toBe("Wspólnie o programie");
  expect((await view()).erased).toMatchObject([{ kind: "meeting", count: 1 }]);
  expect((await tablet.closed).code).toBeGreaterThan(4000);
  expect((await phone.ask("me")).status).toBe(401);
  expect((await ngo.ask("moderator")).status).toBe(401);
  expect((await meeting.browser().ask("join", { code: meeting.table.code })).status).toBe(404);
  expect((await meeting.browser().ask("openSlip", { code })).status).toBe(404);
  await meeting.browser().call("enterOrganiser", { password: PASSWORD });
  const { tables } = await organiser.call("links", {});
  const anew = meeting.browser();
  await anew.call("join", { code: tables[0]?.code ?? "" });
  expect(await anew.call("postIdea", { id: newIdeaId(), text: "Pierwszy", sketch: null })).toMatchObject({ n: 1 });
});
