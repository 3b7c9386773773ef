/** Connections that say far more than they may, and marks that say far more than they should. */
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { collect, next } from "../../support/browser.ts";
import { oneMeeting } from "../../support/each-meeting.ts";
import { eventually } from "../../support/eventually.ts";
import { type Meeting, newIdeaId } from "../../support/meeting.ts";
import { rawLive } from "../../support/raw-live.ts";

let meeting: Meeting;
oneMeeting((fresh) => {
  meeting = fresh;
});

const closed = (socket: WebSocket): Promise<void> => new Promise((resolve) => socket.once("close", () => resolve()));

test.each([
  ["clock", '420["clock"]'],
  ["an unknown event", '42["drop","everything"]'],
  ["answers nobody asked for", "43999[]"],
  ["ping of the protocol", "2"],
])("L6: a phone that sends %s without end is cut off, and its table hears everything", async (_name, packet) => {
  const [phone, good] = [await meeting.phone(), await meeting.phone()];
  const socket = await rawLive(meeting.base, phone.cookie());
  socket.send('40{"as":"participant"}');
  await new Promise((resolve) => socket.once("message", resolve));
  const gone = closed(socket);
  for (let i = 0; i < 2000 && socket.readyState === WebSocket.OPEN; i += 1) socket.send(packet);
  await gone;
  const mine = collect(good.live("participant"), "mine");
  const id = newIdeaId();
  await good.call("postIdea", { id, text: "Spotkanie trwa", sketch: null });
  await eventually(
    () => mine.some((ideas) => ideas.some((idea) => idea.id === id)),
    "the good phone hears of its idea",
  );
});

test("L6: so is one that never says who it is", async () => {
  const socket = await rawLive(meeting.base, "");
  const gone = closed(socket);
  for (let i = 0; i < 2000 && socket.readyState === WebSocket.OPEN; i += 1) socket.send("2");
  await gone;
});

test("a phone that looks at the clock as often as it wakes is not cut off", async () => {
  const live = (await meeting.phone()).live("participant");
  await next(live, "moment");
  for (let i = 0; i < 20; i += 1)
    expect(await new Promise<number>((resolve) => live.emit("clock", resolve))).toBeGreaterThan(0);
  expect(live.connected).toBe(true);
});

test("S7: a mark that is none of ours is not remembered, however long it is", async () => {
  const mark = "x".repeat(6000);
  const ask = (cookie: string) => meeting.browser().ask("openSlip", { code: "ABCD-EFGH-JKMN" }, { cookie });
  const { status, headers } = await ask(`wsp_browser=${mark}`);
  expect(status).toBe(404);
  // It got one of ours instead.
  expect(headers.getSetCookie().join()).toMatch(/^wsp_browser=[0-9a-z]{8,40};/);
  const own = headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await ask(own)).headers.getSetCookie()).toEqual([]);
});
