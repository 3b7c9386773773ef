import { expect, test } from "vitest";
import { TABLE_HEADER, UPLOADS } from "../../src/contract/routes.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";
import { plainPhoto, sendPhoto } from "../support/photos.ts";

let meeting: Meeting;
let organiser: Browser;
eachMeeting(async (fresh) => {
  meeting = fresh;
  organiser = await meeting.organiser();
  await organiser.call("setRehearsal", { on: true });
});

const madeAt = (id: TableId) => ({ [TABLE_HEADER]: id });
const idea = (text: string) => ({ id: newIdeaId(), text, sketch: null });
const refusal = { status: 409, body: { refusal: "begun-anew" } };

/** The rehearsal ends; the id that the first table has from now on. */
async function begin(): Promise<TableId> {
  const { tables } = await organiser.call("beginMeeting", { typed: "usuń próbę", ideas: 0 });
  return tables[0]?.id ?? meeting.table.id;
}

const recorded = async (): Promise<string[]> =>
  (await organiser.call("register", {})).rows.map(({ originalText }) => originalText);

test("X4: an idea written in the rehearsal does not arrive in the meeting; sent as a new one it does", async () => {
  const phone = await meeting.phone();
  const late = idea("Z próby");
  const id = await begin();
  await phone.call("join", { code: meeting.table.code });
  expect(await phone.ask("postIdea", late, madeAt(meeting.table.id))).toMatchObject(refusal);
  const photo = await plainPhoto();
  const form = { id: newIdeaId(), text: "Zdjęcie z próby", madeAt: meeting.table.id };
  expect(await sendPhoto(phone, photo, form)).toMatchObject(refusal);
  expect(await recorded()).toEqual([]);
  expect(await phone.ask("postIdea", late, madeAt(id))).toMatchObject({ status: 200, body: { n: 1 } });
  expect(await recorded()).toEqual(["Z próby"]);
});

test("X4: nothing a tablet did in the rehearsal happens in the meeting", async () => {
  const moderator = await meeting.moderator();
  const old = madeAt(meeting.table.id);
  const id = await begin();
  const scribed = { ...idea("Ustnie, z próby"), source: "spoken" };
  expect(await moderator.ask("scribeIdea", scribed, old)).toMatchObject(refusal);
  const form = { id: newIdeaId(), text: "Kartka z próby", source: "paper", madeAt: meeting.table.id };
  expect(await sendPhoto(moderator, await plainPhoto(), form, UPLOADS.scribeIdea)).toMatchObject(refusal);
  expect(await moderator.ask("placeAll", {}, old)).toMatchObject(refusal);
  expect(await moderator.ask("setAutoPlace", { autoPlace: true }, old)).toMatchObject(refusal);
  expect(await recorded()).toEqual([]);
  expect(await moderator.call("moderator", {})).toMatchObject({ table: { id }, desk: { autoPlace: false } });
  expect(await moderator.ask("scribeIdea", scribed, madeAt(id))).toMatchObject({ status: 200 });
});

test("X4: while the meeting goes on, the table's id refuses nobody", async () => {
  const phone = await meeting.phone();
  expect(await phone.ask("postIdea", idea("Od razu"), madeAt(meeting.table.id))).toMatchObject({ status: 200 });
  expect(await organiser.ask("countHeads", { tableId: meeting.table.id, people: 9 })).toMatchObject({ status: 200 });
});
