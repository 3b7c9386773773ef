import { expect, test } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Browser, next } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId, PASSWORD } from "../support/meeting.ts";

let meeting: Meeting;
eachMeeting((fresh) => {
  meeting = fresh;
});

test("R7: 300 phones of one address join within a minute", async () => {
  const joins = Array.from({ length: 300 }, (_, i) =>
    meeting.browser().ask("join", { code: meeting.tables[i % meeting.tables.length]?.code }),
  );
  const statuses = (await Promise.all(joins)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("a full table says so, and whoever sits there stays", async () => {
  const first = await meeting.phone();
  for (let i = 1; i < LIMITS.participantsPerTable; i += 1) await meeting.phone();
  const late = await meeting.browser().ask("join", { code: meeting.table.code });
  expect(late).toMatchObject({ status: 409, body: { refusal: "table-full" } });
  expect((await first.ask("join", { code: meeting.table.code })).status).toBe(200);
});

const MINUTE = 60_000;

/** Fills the table with people whom nobody hears of again; gives the first. */
async function fillTable(table = meeting.table): Promise<Browser> {
  const first = await meeting.phone(table);
  const others = Array.from({ length: LIMITS.participantsPerTable - 1 }, () => meeting.phone(table));
  await Promise.all(others);
  return first;
}
const arrive = (table = meeting.table) => meeting.browser().ask("join", { code: table.code });
const FULL = { status: 409, body: { refusal: "table-full" } };

test("C4: seats that nobody used for three minutes give way; whoever comes back to one just sits down again", async () => {
  const organiser = await meeting.organiser();
  const isFull = async () => (await organiser.call("overview", {})).rows[0]?.isFull;
  const first = await fillTable();
  expect(await isFull()).toBe(true);
  meeting.clock.advance(2 * MINUTE);
  expect(await arrive()).toMatchObject(FULL);
  meeting.clock.advance(2 * MINUTE);
  expect((await arrive()).status).toBe(200);
  expect((await first.ask("me")).status).toBe(401);
  expect((await first.ask("join", { code: meeting.table.code })).status).toBe(200);
  expect((await first.ask("me")).status).toBe(200);
  expect(await isFull()).toBe(true);
});

test("C4: who is connected, asks over HTTP or has said something keeps the seat, however long others fill the table", async () => {
  const [live, polling, author] = [await meeting.phone(), await meeting.phone(), await meeting.phone()];
  const [signed, hand, ready, holder] = [
    await meeting.phone(),
    await meeting.phone(),
    await meeting.phone(),
    await meeting.phone(),
  ];
  await next(live.live("participant"), "moment");
  await author.call("postIdea", { id: newIdeaId(), text: "Pomysł", sketch: null });
  await signed.call("sign", { signature: null });
  await hand.call("raiseHand", { up: true });
  await hand.call("raiseHand", { up: false });
  await ready.call("markDone", { key: (await ready.call("me", {})).round.key, done: true });
  await holder.call("slip", {});
  const others = LIMITS.participantsPerTable - 7;
  for (let i = 0; i < others; i += 1) await meeting.phone();
  for (let i = 0; i < 3; i += 1) {
    meeting.clock.advance(2 * MINUTE);
    await polling.call("me", {});
  }
  const came = await Promise.all(Array.from({ length: others + 5 }, () => arrive()));
  expect(came.filter(({ status }) => status === 200)).toHaveLength(others);
  for (const one of [live, polling, author, signed, hand, ready, holder])
    expect((await one.ask("me")).status).toBe(200);
});

test("C4: whoever has a slip gets an unused seat, too, when a moderator writes their idea down", async () => {
  const [moderator, elsewhere] = [await meeting.moderator(), await meeting.phone(meeting.otherTable)];
  const { code } = await elsewhere.call("slip", {});
  await fillTable();
  const idea = () => ({ id: newIdeaId(), text: "Z kartki", sketch: null, source: "spoken" as const, slip: code });
  expect(await moderator.ask("scribeIdea", idea())).toMatchObject(FULL);
  meeting.clock.advance(4 * MINUTE);
  expect((await moderator.ask("scribeIdea", idea())).status).toBe(200);
});

test("U6: behind closed doors whoever lost an unused seat comes back, and nobody new does", async () => {
  const organiser = await meeting.organiser();
  const first = await fillTable();
  meeting.clock.advance(4 * MINUTE);
  await arrive();
  await organiser.call("setDoors", { open: false });
  expect(await arrive()).toMatchObject({ body: { refusal: "doors-closed" } });
  expect((await first.ask("join", { code: meeting.table.code })).status).toBe(200);
});

test("R7: posting is limited per participant: ten at once, then one a second; others are not slowed", async () => {
  const [fast, other] = [await meeting.phone(), await meeting.phone()];
  const post = (phone: typeof fast) => phone.ask("postIdea", { id: newIdeaId(), text: "Pomysł", sketch: null });
  for (let i = 0; i < 10; i += 1) expect((await post(fast)).status).toBe(200);
  const refused = await post(fast);
  expect(refused).toMatchObject({ status: 429, body: { refusal: "slow-down" } });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await post(other)).status).toBe(200);
  meeting.clock.advance(1100);
  expect((await post(fast)).status).toBe(200);
});

test("R7: five wrong passwords, then a growing wait; a one-time link still lets in", async () => {
  const browser = meeting.browser();
  const attempt = (password: string) => browser.ask("enterOrganiser", { password });
  for (let i = 0; i < 5; i += 1)
    expect(await attempt("zgadywanie")).toMatchObject({ status: 403, body: { refusal: "password-wrong" } });
  expect(await attempt(PASSWORD)).toMatchObject({ status: 429, body: { refusal: "too-many-tries" } });
  meeting.clock.advance(6_000);
  expect(await attempt("zgadywanie")).toMatchObject({ status: 403 });
  meeting.clock.advance(6_000);
  expect(await attempt(PASSWORD)).toMatchObject({ status: 429 });
  const token = await meeting.oneTimeToken();
  expect((await meeting.browser().ask("enterOrganiser", { token })).status).toBe(200);
  meeting.clock.advance(60_000);
  expect((await attempt(PASSWORD)).status).toBe(200);
});

test("R6: a one-time link works once, within a day, and opening it uses nothing up", async () => {
  const token = await meeting.oneTimeToken();
  const opened = await meeting.browser().request(`/o/${token}`);
  expect(opened.headers.get("location")).toBe(`/organizator?token=${encodeURIComponent(token)}`);
  expect(opened.headers.getSetCookie()).toEqual([]);
  const enter = () => meeting.browser().ask("enterOrganiser", { token });
  expect((await enter()).status).toBe(200);
  expect(await enter()).toMatchObject({ status: 403, body: { refusal: "link-invalid" } });
  const late = await meeting.oneTimeToken();
  meeting.clock.advance(25 * 60 * 60 * 1000);
  expect((await meeting.browser().ask("enterOrganiser", { token: late })).status).toBe(403);
});

test("R6: of two who use a one-time link at once, one gets in", async () => {
  const token = await meeting.oneTimeToken();
  const tries = await Promise.all([1, 2, 3].map(() => meeting.browser().ask("enterOrganiser", { token })));
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("I2: repeating a command is harmless", async () => {
  const [phone, other, moderator] = [await meeting.phone(), await meeting.phone(), await meeting.moderator()];
  const idea = { id: newIdeaId(), text: "Raz", sketch: null };
  const answers = await Promise.all([1, 2, 3].map(() => phone.call("postIdea", idea)));
  expect(new Set(answers.map(({ n }) => n)).size).toBe(1);
  expect(await other.ask("postIdea", idea)).toMatchObject({ status: 409, body: { refusal: "conflict" } });

  await Promise.all([1, 2, 3].map(() => moderator.call("placeIdea", { ideaId: idea.id })));
  const board = await phone.call("board", {});
  expect(board.loose.map(({ id }) => id)).toEqual([idea.id]);

  const proposal = { id: idFrom("proposal", "a".repeat(16)), sources: [idea.id] };
  const drafts = await Promise.all([1, 2].map(() => moderator.call("draftProposal", proposal)));
  expect(drafts).toEqual([{ n: 1 }, { n: 1 }]);

  const scribed = { id: newIdeaId(), text: "Z kartki", sketch: null, source: "paper" as const };
  await moderator.call("scribeIdea", scribed);
  await moderator.call("scribeIdea", scribed);
  expect((await phone.call("board", {})).loose).toHaveLength(2);

  for (let i = 0; i < 2; i += 1) await moderator.call("unplaceIdea", { ideaId: idea.id });
  for (let i = 0; i < 2; i += 1) await moderator.call("hideIdea", { ideaId: idea.id, reason: "powtórzenie" });
  expect((await moderator.call("moderator", {})).hidden.map(({ id }) => id)).toEqual([idea.id]);
  for (let i = 0; i < 2; i += 1) await moderator.call("restoreIdea", { ideaId: idea.id });
  expect(await moderator.call("placeAll", {})).toEqual({ placed: 1 });
  expect(await moderator.call("placeAll", {})).toEqual({ placed: 0 });
});

test("I2: an idea whose answer was lost is answered again, also after a freeze and by a sender who was too fast", async () => {
  const [phone, organiser] = [await meeting.phone(), await meeting.organiser()];
  const idea = { id: newIdeaId(), text: "Zgubiona odpowiedź", sketch: null };
  const { n } = await phone.call("postIdea", idea);
  for (let i = 0; i < 12; i += 1) expect(await phone.call("postIdea", idea)).toMatchObject({ n });
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  expect(await phone.call("postIdea", idea)).toMatchObject({ n });
});

test("hiding needs a reason, and a hidden idea leaves board, screen and its author's place", async () => {
  const [phone, moderator, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
  const id = newIdeaId();
  await phone.call("postIdea", { id, text: "Telefon sąsiada", sketch: null });
  await moderator.call("placeIdea", { ideaId: id });
  await organiser.call("show", { slide: { kind: "idea", tableId: meeting.table.id, ideaId: id } });
  expect(await moderator.ask("hideIdea", { ideaId: id, reason: " " })).toMatchObject({ status: 422 });
  await organiser.call("hideIdea", { ideaId: id, reason: "dane osobowe" });
  expect((await phone.call("board", {})).loose).toEqual([]);
  expect((await phone.call("me", {})).ideas[0]).toMatchObject({ place: "hidden", hiddenReason: "dane osobowe" });
  expect((await organiser.call("overview", {})).slide).toEqual({ kind: "board", tableId: meeting.table.id, page: 0 });
  const show = await organiser.ask("show", { slide: { kind: "idea", tableId: meeting.table.id, ideaId: id } });
  expect(show).toMatchObject({ status: 409, body: { refusal: "idea-hidden" } });
  expect(await moderator.ask("placeIdea", { ideaId: id })).toMatchObject({
    status: 409,
    body: { refusal: "idea-hidden" },
  });
});

test("R4: a frozen table refuses every change, and takes them again when it is opened", async () => {
  const [phone, moderator, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
  const [waiting, placed] = [newIdeaId(), newIdeaId()];
  for (const id of [waiting, placed]) await phone.call("postIdea", { id, text: "Pomysł", sketch: null });
  await moderator.call("placeIdea", { ideaId: placed });
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  const refused = { status: 423, body: { refusal: "table-frozen" } };
  expect(await phone.ask("postIdea", { id: newIdeaId(), text: "Za późno", sketch: null })).toMatchObject(refused);
  expect(await moderator.ask("placeIdea", { ideaId: waiting })).toMatchObject(refused);
  expect(await moderator.ask("placeAll")).toMatchObject(refused);
  expect(await moderator.ask("unplaceIdea", { ideaId: placed })).toMatchObject(refused);
  expect(await moderator.ask("hideIdea", { ideaId: placed, reason: "powód" })).toMatchObject(refused);
  expect(await organiser.ask("hideIdea", { ideaId: placed, reason: "powód" })).toMatchObject(refused);
  expect(await moderator.ask("restoreIdea", { ideaId: waiting })).toMatchObject(refused);
  expect(
    await moderator.ask("scribeIdea", { id: newIdeaId(), text: "a", sketch: null, source: "spoken" }),
  ).toMatchObject(refused);
  const proposal = { id: idFrom("proposal", "b".repeat(16)), sources: [placed] };
  expect(await moderator.ask("draftProposal", proposal)).toMatchObject(refused);
  expect((await phone.ask("board")).status).toBe(200);
  await organiser.call("freeze", { tableId: meeting.table.id, frozen: false });
  expect((await moderator.ask("placeIdea", { ideaId: waiting })).status).toBe(200);
});

test("the clock of a phase is not restarted by a repeated command", async () => {
  const organiser = await meeting.organiser();
  await organiser.call("changePhase", { phase: "break" });
  const { timer } = (await organiser.call("overview", {})).moment;
  meeting.clock.advance(30_000);
  await organiser.call("changePhase", { phase: "break" });
  expect((await organiser.call("overview", {})).moment.timer).toEqual(timer);
  expect(await organiser.ask("changePhase", { phase: "lunch" })).toMatchObject({ status: 400 });
  await organiser.call("changePhase", { phase: null });
  expect((await organiser.call("overview", {})).moment).toMatchObject({ phase: null, timer: { state: "idle" } });
});
