import { expect, test } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import { collect } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;

eachMeeting((fresh) => {
  meeting = fresh;
});

const command = () => idFrom("command", newIdeaId().slice(5));

test("Y1: an announcement to one table is on its phones and tablets only, and can be taken back", async () => {
  const { table, otherTable } = meeting;
  const organiser = await meeting.organiser();
  const [phone, tablet, other] = [await meeting.phone(), await meeting.moderator(), await meeting.phone(otherTable)];
  const screen = await meeting.screen();
  const heard = {
    phone: collect(phone.live("participant"), "moment"),
    tablet: collect(tablet.live("moderator"), "moment"),
    other: collect(other.live("participant"), "moment"),
  };
  const screens = collect(screen.live("screen"), "screen");
  const all = Object.values(heard);
  await eventually(() => all.every(({ length }) => length > 0) && screens.length > 0, "the first moments");
  const counts = { other: heard.other.length, screens: screens.length };

  await organiser.call("announce", { id: command(), text: "Obiad czeka", tables: [table.id] });
  await eventually(() => heard.phone.at(-1)?.announcement?.text === "Obiad czeka", "the phone");
  await eventually(() => heard.tablet.at(-1)?.announcement?.text === "Obiad czeka", "the tablet");
  await eventually(() => heard.other.length > counts.other && screens.length > counts.screens, "news for the others");
  expect([...heard.other, ...screens.map(({ moment }) => moment)].every((one) => one.announcement === null)).toBe(true);
  expect((await organiser.call("overview", {})).moment.announcement).toMatchObject({ tables: [table.id] });
  expect((await phone.call("me", {})).moment.announcement?.text).toBe("Obiad czeka");
  expect((await other.call("me", {})).moment.announcement).toBeNull();

  await organiser.call("announce", { id: command(), text: "" });
  await eventually(() => heard.phone.at(-1)?.announcement === null, "taken back");
  await organiser.call("announce", { id: command(), text: "Wracamy" });
  await eventually(() => screens.at(-1)?.moment.announcement?.text === "Wracamy", "the hall hears what is for all");
  await eventually(() => heard.other.at(-1)?.announcement?.text === "Wracamy", "and so does the other table");
});

test("Y1: an announcement to a table that is not there, or to none, is refused", async () => {
  const organiser = await meeting.organiser();
  const unknown = { id: command(), text: "Halo", tables: [idFrom("table", "niemataki1")] };
  expect(await organiser.ask("announce", unknown)).toMatchObject({ status: 404, body: { refusal: "unknown-table" } });
  expect((await organiser.ask("announce", { ...unknown, tables: [] })).status).toBe(400);
});
