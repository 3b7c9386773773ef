import { expect, test } from "vitest";
import { rootsOf } from "../../src/board/board-doc.ts";
import { editIdeaText, groupIdeas } from "../../src/board/board-edits.ts";
import { readIdea } from "../../src/board/board-read.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { collect, next } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
eachMeeting((fresh) => {
  meeting = fresh;
});

test("an idea goes from a phone to the board, the hall and the register", async () => {
  const [phone, moderator, organiser, screen] = await Promise.all([
    meeting.phone(),
    meeting.moderator(),
    meeting.organiser(),
    meeting.screen(),
  ]);
  const phoneLive = phone.live("participant");
  const moderatorLive = moderator.live("moderator");
  const screenLive = screen.live("screen");
  const [view, mine, shown] = [
    collect(moderatorLive, "moderator"),
    collect(phoneLive, "mine"),
    collect(screenLive, "screen"),
  ];
  await eventually(() => view.length > 0 && mine.length > 0 && shown.length > 0, "everyone has the whole state");
  expect(view[0]?.inbox).toEqual([]);
  expect(shown[0]?.slide).toEqual({ kind: "join" });

  const arrives = next(moderatorLive, "inboxPut");
  const id = newIdeaId();
  const posted = await phone.call("postIdea", { id, text: "Więcej ławek w parku", sketch: null });
  expect(posted).toMatchObject({ id, n: 1, place: "inbox", text: "Więcej ławek w parku" });
  expect(await arrives).toMatchObject({ id, n: 1, text: "Więcej ławek w parku" });

  const leaves = next(moderatorLive, "inboxDrop");
  const tablet = moderator.board(meeting.table.id, "moderator");
  await moderator.call("placeIdea", { ideaId: id });
  expect(await leaves).toBe(id);
  await eventually(() => readIdea(rootsOf(tablet.doc), id)?.text === "Więcej ławek w parku", "the idea on the tablet");
  await eventually(() => mine.at(-1)?.[0]?.place === "board", "the author sees it on the board");

  const group = idFrom("group", "a".repeat(16));
  await eventually(() => tablet.synced, "the tablet is in sync");
  tablet.edit((doc) => {
    editIdeaText(doc, id, "Więcej ławek w parkach");
    groupIdeas(doc, group, "Zieleń", [id]);
  });
  await eventually(() => tablet.saved, "the edits are durable");
  await eventually(() => mine.at(-1)?.[0]?.groupTitle === "Zieleń", "the author sees the group");

  const hall = screen.board(meeting.table.id, "screen");
  await organiser.call("giveFloor", { tableId: meeting.table.id });
  await moderator.call("showFromTable", { slide: { kind: "idea", tableId: meeting.table.id, ideaId: id } });
  await eventually(() => shown.at(-1)?.slide.kind === "idea", "the hall shows the idea");
  await eventually(
    () => readIdea(rootsOf(hall.doc), id)?.text === "Więcej ławek w parkach",
    "the hall reads the board",
  );

  expect(await phone.call("board", {})).toMatchObject({ groups: [{ title: "Zieleń", ideas: [{ id }] }], loose: [] });
  const { rows } = await organiser.call("register", {});
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    number: "KUL-01",
    text: "Więcej ławek w parkach",
    originalText: "Więcej ławek w parku",
    groupTitle: "Zieleń",
    place: "board",
    source: "phone",
  });
});

test("the control room sees people, ideas, tablets and screens as they come", async () => {
  const [phone, moderator, organiser, screen] = await Promise.all([
    meeting.phone(),
    meeting.moderator("government"),
    meeting.organiser(),
    meeting.screen(),
  ]);
  const overviews = collect(organiser.live("organiser"), "overview");
  const row = () => overviews.at(-1)?.rows[0];
  await eventually(() => row()?.counts.people === 0, "the first overview");

  phone.live("participant");
  phone.live("participant");
  screen.live("screen");
  const moderatorLive = moderator.live("moderator");
  moderator.board(meeting.table.id, "moderator");
  await phone.call("postIdea", { id: newIdeaId(), text: "Boisko", sketch: null });
  await eventually(() => row()?.counts.people === 1, "one person, whatever the number of windows");
  await eventually(() => overviews.at(-1)?.screens === 1, "the screen");
  await eventually(() => row()?.counts.inbox === 1, "the idea in the inbox");
  await eventually(() => row()?.perMinute.at(-1) === 1, "the idea of this minute");
  await eventually(() => row()?.tablets.join() === "government", "the tablet");
  expect(row()?.oldestInboxAt).toBe(row()?.lastActivityAt);

  moderator.close();
  expect(moderatorLive.connected).toBe(false);
  await eventually(() => typeof row()?.silentSince === "number", "the tablet went away");
});

test("phase, clock, message and freeze reach everyone", async () => {
  const [phone, organiser, moderator] = await Promise.all([meeting.phone(), meeting.organiser(), meeting.moderator()]);
  const moments = collect(phone.live("participant"), "moment");
  const tabletMoments = collect(moderator.live("moderator"), "moment");
  await eventually(() => moments.length > 0 && tabletMoments.length > 0, "the first moments");

  await organiser.call("changePhase", { phase: "discussion" });
  await eventually(() => moments.at(-1)?.timer.state === "running", "the clock of the phase");
  expect(moments.at(-1)?.phase).toMatchObject({ key: "discussion", minutes: 40 });
  await organiser.call("stepTimer", { type: "pause" });
  await eventually(() => moments.at(-1)?.timer.state === "paused", "the pause");
  await organiser.call("announce", { id: idFrom("command", "a".repeat(8)), text: "Przerwa na kawę" });
  await eventually(() => moments.at(-1)?.announcement?.text === "Przerwa na kawę", "the message");
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  await eventually(() => moments.at(-1)?.life === "frozen", "frozen on the phone");
  await eventually(() => tabletMoments.at(-1)?.life === "frozen", "frozen on the tablet");
});

test("a phone whose WebSocket is blocked does everything over HTTP", async () => {
  const phone = meeting.browser();
  const me = await phone.call("join", { code: ` ${meeting.table.code.toLowerCase()} ` });
  expect(me.table).toMatchObject({ id: meeting.table.id, life: "open" });
  expect(me.table).not.toHaveProperty("code");
  await phone.call("postIdea", { id: newIdeaId(), text: "Ścieżka", sketch: null });
  const signed = await phone.call("sign", { signature: { kind: "type", text: " klub  sportowy " } });
  expect(signed).toMatchObject({ signatureAsked: true, signature: { kind: "type" } });
  expect((await phone.call("me", {})).ideas).toHaveLength(1);
  expect(await phone.call("board", {})).toEqual({ groups: [], loose: [], proposals: [] });
  const polled = phone.live("participant", ["polling"]);
  expect((await next(polled, "mine"))[0]?.text).toBe("Ścieżka");
});
