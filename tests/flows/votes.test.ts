import { describe, expect, test } from "vitest";
import type { TableVoteView, VoteHead } from "../../src/contract/vote-views.ts";
import { type IdeaId, idFrom, type VoteId } from "../../src/domain/ids.ts";
import type { Dots } from "../../src/domain/vote.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { eventually } from "../support/eventually.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const newVoteId = (): VoteId => idFrom("vote", newIdeaId().slice(5));

describe.each(["memory", "sqlite"] as const)("dot voting on %s", (database) => {
  let meeting: Meeting;
  let [phone, moderator, organiser]: Browser[] = [];
  const of = (browser: Browser | undefined): Browser => browser ?? meeting.browser();
  eachMeeting(
    async (fresh) => {
      meeting = fresh;
      [phone, moderator, organiser] = [await meeting.phone(), await meeting.moderator(), await meeting.organiser()];
    },
    { database },
  );

  async function placed(...texts: string[]): Promise<IdeaId[]> {
    const ids = texts.map(newIdeaId);
    for (const [i, id] of ids.entries()) {
      await of(phone).call("postIdea", { id, text: texts[i] ?? "", sketch: null });
      await of(moderator).call("placeIdea", { ideaId: id });
    }
    return ids;
  }
  async function opened(dots = 3): Promise<VoteId> {
    const id = newVoteId();
    await of(moderator).call("openVote", { id, subject: "ideas", dots });
    return id;
  }
  const on = (item: IdeaId | undefined, dots: number): Dots => ({ item: item ?? newIdeaId(), dots });
  const tableVote = async (): Promise<TableVoteView | null> => (await of(moderator).call("moderator", {})).vote;

  test("V1–V5: from opening to the result, phones and paper, as everyone at the table sees it", async () => {
    const [scene, cinema] = await placed("Scena", "Kino");
    const other = await meeting.phone();
    const voteId = await opened();
    expect((await of(phone).call("me", {})).vote).toEqual({ id: voteId, state: "open", subject: "ideas", dots: 3 });
    const sheet = (await of(phone).call("vote", {})).vote;
    expect(sheet).toMatchObject({ mine: { version: 0, dots: [] }, result: null });
    expect(sheet?.items.map(({ ideas }) => ideas[0]?.text)).toEqual(["Scena", "Kino"]);
    await of(phone).call("castDots", { voteId, version: 1, dots: [on(cinema, 2), on(scene, 1)] });
    await other.call("castDots", { voteId, version: 1, dots: [on(cinema, 1)] });
    await of(moderator).call("paperDots", { voteId, ...on(scene, 5) });
    await of(moderator).call("closeVote", { voteId });
    const closed = (await other.call("vote", {})).vote;
    expect(closed).toMatchObject({ state: "closed", mine: { dots: [on(cinema, 1)] } });
    expect(closed?.result).toMatchObject({
      voters: 2,
      items: [
        { id: scene, phone: 1, paper: 5 },
        { id: cinema, phone: 3, paper: 0 },
      ],
    });
    expect((await tableVote())?.result).toEqual(closed?.result);
  });

  test("V2: nobody gives more dots than a person has, or to a closed, cleared or foreign vote", async () => {
    const [scene] = await placed("Scena");
    const voteId = await opened(2);
    const cast = (who: Browser | undefined, id: VoteId, dots: number, version = 1) =>
      of(who).ask("castDots", { voteId: id, version, dots: [on(scene, dots)] });
    expect(await cast(phone, voteId, 3)).toMatchObject({ status: 422, body: { refusal: "too-many-dots" } });
    expect(await cast(phone, voteId, 2)).toMatchObject({ status: 200 });
    const foreign = await meeting.phone(meeting.otherTable);
    expect(await cast(foreign, voteId, 1)).toMatchObject({ status: 404, body: { refusal: "unknown-vote" } });
    for (const role of [moderator, organiser]) expect(await cast(role, voteId, 1)).toMatchObject({ status: 401 });
    const stranger = await meeting.moderator("ngo", meeting.otherTable);
    for (const name of ["closeVote", "reopenVote"] as const)
      expect(await stranger.ask(name, { voteId })).toMatchObject({ status: 404, body: { refusal: "unknown-vote" } });
    await stranger.call("clearVote", { voteId });
    expect((await tableVote())?.state).toBe("open");
    await of(moderator).call("closeVote", { voteId });
    expect(await cast(phone, voteId, 1, 2)).toMatchObject({ status: 409, body: { refusal: "vote-closed" } });
    await of(moderator).call("clearVote", { voteId });
    expect(await cast(phone, voteId, 1, 2)).toMatchObject({ status: 404, body: { refusal: "unknown-vote" } });
    expect(await tableVote()).toBeNull();
  });

  test("V3: the last choice wins, and a late repeat of an older one does not undo it", async () => {
    const [scene, cinema] = await placed("Scena", "Kino");
    const voteId = await opened();
    const cast = (version: number, dots: Dots[]) => of(phone).call("castDots", { voteId, version, dots });
    await cast(10, [on(scene, 3)]);
    const newer = { version: 11, dots: [on(cinema, 1)] };
    expect(await cast(11, [...newer.dots])).toEqual(newer);
    expect(await cast(10, [on(scene, 3)])).toEqual(newer);
    expect((await of(phone).call("vote", {})).vote?.mine).toEqual(newer);
    expect(await cast(12, [])).toEqual({ version: 12, dots: [] });
    expect((await tableVote())?.voted).toBe(0);
  });

  test("V4: while a vote is open its counts are nowhere on the wire, for no role", async () => {
    const [, cinema] = await placed("Scena", "Kino");
    const voteId = await opened();
    await of(organiser).call("giveFloor", { tableId: meeting.table.id });
    const heard: unknown[] = [];
    const screen = await meeting.screen();
    const other = await meeting.phone();
    const lives = [
      of(moderator).live("moderator"),
      of(organiser).live("organiser"),
      screen.live("screen"),
      other.live("participant"),
    ];
    for (const live of lives) live.onAny((...event: unknown[]) => heard.push(event));
    await Promise.all(lives.map((live) => new Promise((resolve) => live.onAny(resolve))));
    await of(phone).call("castDots", { voteId, version: 7_777_777, dots: [on(cinema, 3)] });
    await eventually(() => JSON.stringify(heard).includes('"voted":1'), "the tablet hears that one person voted");
    expect(
      await of(moderator).ask("showFromTable", { slide: { kind: "ranking", tableId: meeting.table.id, page: 0 } }),
    ).toMatchObject({ status: 404 });
    const read = [
      await of(moderator).call("moderator", {}),
      await of(organiser).call("overview", {}),
      await of(organiser).call("register", {}),
      await of(organiser).call("answers", {}),
      await screen.call("screen", {}),
      await other.call("vote", {}),
      await other.call("me", {}),
      await (await meeting.browser().request("/api/results.json")).json(),
      await (await of(organiser).request("/api/organiser/register.json")).json(),
    ];
    const wire = JSON.stringify([heard, read]);
    // The only trace of a dot is that one person has voted.
    expect(wire).not.toMatch(/7777777|"phone":|"dots":\[\{|"support":\{/u);
    expect((await tableVote())?.voted).toBe(1);
    await of(moderator).call("closeVote", { voteId });
    await eventually(() => JSON.stringify(heard).includes('"phone":3'), "the result comes after closing");
  });

  test("V4: reopened, the result is hidden again, also on the projector, and the dots are where they were", async () => {
    const [scene] = await placed("Scena");
    const voteId = await opened();
    await of(phone).call("castDots", { voteId, version: 1, dots: [on(scene, 2)] });
    await of(moderator).call("closeVote", { voteId });
    const slide = { kind: "ranking", tableId: meeting.table.id, page: 0 } as const;
    await of(organiser).call("giveFloor", { tableId: meeting.table.id });
    await of(moderator).call("showFromTable", { slide });
    const screen = await meeting.screen();
    expect((await screen.call("screen", {})).ranking).toMatchObject({ items: [{ id: scene, phone: 2 }] });
    await of(moderator).call("reopenVote", { voteId });
    expect(await screen.call("screen", {})).toMatchObject({ slide: { kind: "board" }, ranking: null });
    const sheet = (await of(phone).call("vote", {})).vote;
    expect(sheet).toMatchObject({ state: "open", result: null, mine: { dots: [on(scene, 2)] } });
    await of(phone).call("castDots", { voteId, version: 2, dots: [on(scene, 3)] });
    await of(moderator).call("closeVote", { voteId });
    expect((await tableVote())?.result?.items).toMatchObject([{ phone: 3 }]);
  });

  test("V6, I8: what is hidden leaves the sheet and the result, and its dots fall back", async () => {
    const [scene, cinema] = await placed("Scena", "Kino");
    const voteId = await opened();
    await of(phone).call("castDots", { voteId, version: 1, dots: [on(scene, 2), on(cinema, 1)] });
    await of(moderator).call("hideIdea", { ideaId: scene ?? newIdeaId(), reason: "dane osobowe" });
    expect((await of(phone).call("vote", {})).vote?.items.map(({ id }) => id)).toEqual([cinema]);
    await of(moderator).call("closeVote", { voteId });
    expect((await of(phone).call("vote", {})).vote?.result?.items).toMatchObject([{ id: cinema, phone: 1 }]);
    await of(moderator).call("hideIdea", { ideaId: cinema ?? newIdeaId(), reason: "dane osobowe" });
    expect((await of(phone).call("vote", {})).vote?.result?.items).toEqual([]);
    await of(organiser).call("show", { slide: { kind: "ranking", tableId: meeting.table.id, page: 0 } });
    expect((await of(organiser).call("overview", {})).ranking?.items).toEqual([]);
  });

  test("V1: an empty board has nothing to vote on; a table has one vote at a time", async () => {
    const open = () => of(moderator).ask("openVote", { id: newVoteId(), subject: "ideas", dots: 3 });
    expect(await open()).toMatchObject({ status: 409, body: { refusal: "vote-empty" } });
    await placed("Scena");
    const groups = { id: newVoteId(), subject: "groups", dots: 3 } as const;
    expect(await of(moderator).ask("openVote", groups)).toMatchObject({ body: { refusal: "vote-empty" } });
    await opened();
    expect(await open()).toMatchObject({ status: 409, body: { refusal: "vote-there" } });
  });

  test("R4, V5: freezing counts what was given, and refuses everything about the vote from then on", async () => {
    const [scene] = await placed("Scena");
    const voteId = await opened();
    await of(phone).call("castDots", { voteId, version: 1, dots: [on(scene, 2)] });
    await of(organiser).call("freeze", { tableId: meeting.table.id, frozen: true });
    expect(await tableVote()).toMatchObject({ state: "closed", result: { voters: 1, items: [{ phone: 2 }] } });
    const frozen = { status: 423, body: { refusal: "table-frozen" } };
    const late = { voteId, version: 2, dots: [on(scene, 1)] };
    expect(await of(phone).ask("castDots", late)).toMatchObject(frozen);
    for (const name of ["closeVote", "reopenVote", "clearVote"] as const)
      expect(await of(moderator).ask(name, { voteId })).toMatchObject(frozen);
    expect(await of(moderator).ask("paperDots", { voteId, ...on(scene, 1) })).toMatchObject(frozen);
    await of(organiser).call("giveFloor", { tableId: meeting.table.id });
    await of(moderator).call("showFromTable", { slide: { kind: "ranking", tableId: meeting.table.id, page: 0 } });
  });

  test("V8: support reaches the register, its files and the proposals made from what was voted on", async () => {
    const [scene, cinema, late] = await placed("Scena", "Kino", "Później");
    await of(moderator).call("unplaceIdea", { ideaId: late ?? newIdeaId() });
    const voteId = await opened();
    await of(phone).call("castDots", { voteId, version: 1, dots: [on(scene, 2), on(cinema, 1)] });
    await of(moderator).call("paperDots", { voteId, ...on(cinema, 4) });
    const sources = [scene, cinema].flatMap((id) => id ?? []);
    await of(moderator).call("draftProposal", { id: idFrom("proposal", newIdeaId().slice(5)), sources });
    const support = async () =>
      (await of(organiser).call("register", {})).rows
        .filter(({ tableNumber }) => tableNumber === meeting.table.number)
        .map((row) => [row.number, row.support]);
    expect((await support()).map(([, dots]) => dots)).toEqual([null, null, null, null]);
    await of(moderator).call("closeVote", { voteId });
    expect(await support()).toEqual([
      ["KUL-P01", { phone: 3, paper: 4, subject: "ideas" }],
      ["KUL-01", { phone: 2, paper: 0, subject: "ideas" }],
      ["KUL-02", { phone: 1, paper: 4, subject: "ideas" }],
      ["KUL-03", null],
    ]);
    const csv = await (await of(organiser).request("/api/organiser/register.csv")).text();
    expect(csv).toContain("Poparcie (kropki);W tym kropki na papierze;Głosowano na");
    expect(csv).toContain(";5;4;pomysły;");
  });

  test("V7: dots on paper go to what is voted on only, within a limit", async () => {
    const [scene] = await placed("Scena");
    const voteId = await opened();
    const ask = (dots: Dots) => of(moderator).ask("paperDots", { voteId, ...dots });
    expect(await ask(on(newIdeaId(), 2))).toMatchObject({ status: 404, body: { refusal: "unknown-item" } });
    expect(await ask(on(scene, 801))).toMatchObject({ status: 400 });
    expect(await ask(on(scene, 800))).toMatchObject({ status: 200 });
    await of(moderator).call("closeVote", { voteId });
    expect(await ask(on(scene, 4))).toMatchObject({ status: 200 });
    expect((await tableVote())?.result?.items).toMatchObject([{ phone: 0, paper: 4 }]);
  });

  test("whoever connects gets the vote whole, and everyone hears of its opening and closing", async () => {
    await placed("Scena");
    const own = of(phone).live("participant");
    const heads: (VoteHead | null)[] = [];
    own.on("vote", (head) => heads.push(head));
    await eventually(() => heads.length === 1 && heads[0] === null, "no vote at first");
    const voteId = await opened();
    await eventually(() => heads.at(-1)?.id === voteId && heads.at(-1)?.state === "open", "the vote is opened");
    await of(moderator).call("closeVote", { voteId });
    await eventually(() => heads.at(-1)?.state === "closed", "the vote is closed");
    const late: (VoteHead | null)[] = [];
    (await meeting.phone()).live("participant").on("vote", (head) => late.push(head));
    await eventually(() => late[0]?.id === voteId && late[0]?.state === "closed", "the vote whole on connecting");
  });
});
