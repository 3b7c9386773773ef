import { connect } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { collect, next } from "../support/browser.ts";
import { oneMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";
import { rawLive } from "../support/raw-live.ts";

let meeting: Meeting;
oneMeeting((fresh) => {
  meeting = fresh;
});

/** The meeting goes on: a phone posts, and a tablet hears of it. */
async function goesOn(): Promise<void> {
  const [phone, moderator] = [await meeting.phone(), await meeting.moderator()];
  const live = moderator.live("moderator");
  await next(live, "moderator");
  const puts = collect(live, "inboxPut");
  const id = newIdeaId();
  await phone.call("postIdea", { id, text: "Spotkanie trwa", sketch: null });
  await eventually(() => puts.some((idea) => idea.id === id), "the tablet hears of the idea");
}

test.each([
  ["not a packet", "\u0000\u0001"],
  ["an unknown kind", "9"],
  ["a packet that is not JSON", '40{"as":'],
  ["a role that is none", '40{"as":"mayor"}'],
  ["no role", "40{}"],
  ["a namespace that is none", '40/admin,{"as":"participant"}'],
  ["an event before signing in", '42["clock"]'],
  ["an answer nobody asked for", "43999[]"],
  ["a binary that never comes", '451-["clock",{"_placeholder":true,"num":0}]'],
  ["far too long", "4".repeat(100_000)],
])("L3: %s on the live connection harms nobody", async (_name, packet) => {
  const phone = await meeting.phone();
  const socket = await rawLive(meeting.base, phone.cookie());
  socket.send(packet);
  socket.send(Buffer.from([0xff, 0x00, 0x01]));
  socket.terminate();
  await goesOn();
});

test.each([
  ["an unknown event", '42["drop","everything"]'],
  ["an event with a name that is none", '42[{"toString":1}]'],
  ["clock without anyone to answer", '42["clock"]'],
  ["clock with something that cannot be called", '42["clock",{"a":1}]'],
  ["a reserved name", '42["disconnect"]'],
])("L3: %s from a phone that is in harms nobody", async (_name, packet) => {
  const phone = await meeting.phone();
  const socket = await rawLive(meeting.base, phone.cookie());
  socket.send('40{"as":"participant"}');
  await new Promise((resolve) => socket.once("message", resolve));
  for (let i = 0; i < 20; i += 1) socket.send(packet);
  await goesOn();
  socket.terminate();
});

test("R1: the live connection is judged by the cookie of the role it asks for", async () => {
  const phone = await meeting.phone();
  for (const role of ["moderator", "organiser", "screen"] as const) {
    const live = phone.live(role);
    const problem = await new Promise<Error>((resolve) => live.once("connect_error", resolve));
    expect(problem.message).toBe("not-signed-in");
  }
});

test("I7: news of the inbox reach moderators of the table only", async () => {
  const [phone, neighbour, otherTable, other] = await Promise.all([
    meeting.phone(),
    meeting.phone(),
    meeting.moderator("ngo", meeting.otherTable),
    meeting.phone(meeting.otherTable),
  ]);
  const heard: unknown[] = [];
  const sockets = [neighbour.live("participant"), otherTable.live("moderator"), other.live("participant")];
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("moment", resolve))));
  for (const socket of sockets) socket.onAny((...event: unknown[]) => heard.push(event));
  const secret = "Słowa tylko dla moderatorów";
  const moderator = await meeting.moderator();
  const tablet = moderator.live("moderator");
  const puts = collect(tablet, "inboxPut");
  await next(tablet, "moderator");
  await phone.call("postIdea", { id: newIdeaId(), text: secret, sketch: null });
  await eventually(() => puts.some(({ text }) => text === secret), "the table's moderator hears of it");
  expect(JSON.stringify(heard)).not.toContain(secret);
});

test("the server's clock is answered", async () => {
  const live = (await meeting.phone()).live("participant");
  const now = await new Promise<number>((resolve) => live.emit("clock", resolve));
  expect(Math.abs(now - Date.now())).toBeLessThan(5000);
});

test("an upgrade to an unknown address is answered with 404", async () => {
  const socket = new WebSocket(`${meeting.base.replace("http", "ws")}/elsewhere`);
  const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
  expect(error.message).toContain("404");
});

test("L3: garbage on the port closes its own connection only", async () => {
  for (const bytes of ["GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n", "\u0016\u0003\u0001"]) {
    const { hostname, port } = new URL(meeting.base);
    const socket = connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.on("error", () => undefined);
    socket.on("data", () => undefined);
    socket.end(bytes);
    await closed;
  }
  await goesOn();
});

test("answers say how they may be used", async () => {
  const response = await meeting.browser().request("/healthz");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("same-origin");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const metrics = await (await meeting.browser().request("/metrics")).text();
  expect(metrics).toMatch(/^wspolnie_live_connections \d+$/m);
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect((await meeting.browser().request("/readyz")).status).toBe(200);
});
