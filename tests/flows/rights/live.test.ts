import { afterAll, beforeAll, expect, test } from "vitest";
import type { BoardRole } from "../../../src/contract/board-wire.ts";
import { BOARD_ROLES } from "../../../src/contract/board-wire.ts";
import { CLOSE } from "../../../src/contract/close-codes.ts";
import type { LiveRole, ServerEvents } from "../../../src/contract/live.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { eventually } from "../../support/eventually.ts";
import { newIdeaId } from "../../support/meeting.ts";
import { EVERYBODY, everybody, type Stage, WHO, type Who } from "./everybody.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await everybody();
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const LIVE_ROLES: readonly LiveRole[] = BOARD_ROLES;
const isLiveRole = (role: string | null): role is LiveRole => LIVE_ROLES.some((one) => one === role);

/** Which roles may ever hear an event. One without a row does not compile. */
const HEARD_BY: { readonly [E in keyof ServerEvents]: readonly LiveRole[] } = {
  moment: ["participant", "moderator"],
  counts: ["participant", "moderator"],
  table: ["participant", "moderator"],
  mine: ["participant"],
  boardChanged: ["participant"],
  vote: ["participant"],
  round: ["participant"],
  tableVote: ["moderator"],
  tableRound: ["moderator"],
  moderator: ["moderator"],
  inboxPut: ["moderator"],
  inboxDrop: ["moderator"],
  hiddenPut: ["moderator"],
  hiddenDrop: ["moderator"],
  desk: ["moderator"],
  seatMoved: ["moderator"],
  hall: ["moderator"],
  alive: ["moderator"],
  programme: ["moderator"],
  overview: ["organiser"],
  show: ["organiser"],
  settings: ["organiser"],
  declarations: ["organiser"],
  screen: ["screen", "observer"],
  release: LIVE_ROLES,
  begunAnew: LIVE_ROLES,
};

test("R1, R2: each live connection is judged by the cookie of the role it asks for", async () => {
  for (const who of EVERYBODY)
    for (const role of LIVE_ROLES) {
      const live = stage.who(who).live(role);
      const outcome = await new Promise<string>((resolve) => {
        live.on("connect", () => resolve("in"));
        live.on("connect_error", ({ message }) => resolve(message));
      });
      live.close();
      expect([who, role, outcome]).toEqual([who, role, WHO[who] === role ? "in" : "not-signed-in"]);
    }
});

test("R1, R2: each board connection is judged by the cookie of the role it asks for, at each table", async () => {
  const { table, otherTable } = stage.meeting;
  const everywhere: readonly BoardRole[] = ["organiser", "screen", "observer"];
  for (const who of EVERYBODY)
    for (const role of BOARD_ROLES)
      for (const at of [table, otherTable]) {
        const isOwn = who.includes("of another table") === (at === otherTable);
        const may = WHO[who] === role && (everywhere.includes(role) || isOwn);
        const board = stage.who(who).board(at.id, role);
        const outcome = await Promise.race([
          board.closed.then(({ code }) => code),
          eventually(() => board.synced, "the board").then(() => "in"),
        ]);
        expect([who, role, at.mark, outcome]).toEqual([who, role, at.mark, may ? "in" : CLOSE.notSignedIn]);
        board.cut();
      }
});

interface Listener {
  readonly who: Who;
  readonly role: LiveRole;
  readonly heard: [event: string, values: string][];
}

function listen(who: Who): Listener[] {
  const role: string | null = WHO[who];
  if (!isLiveRole(role)) return [];
  const live = stage.who(who).live(role);
  const heard: Listener["heard"] = [];
  live.onAny((event: string, ...values: unknown[]) => heard.push([event, JSON.stringify(values)]));
  return [{ who, role, heard }];
}

test("R1, I7, Q2: in a busy quarter of an hour nobody hears an event of another role, or words of another table", async () => {
  const { meeting, who } = stage;
  const all = EVERYBODY.flatMap(listen);
  await eventually(() => all.every(({ heard }) => heard.length > 0), "everybody is greeted");
  const [phone, tablet, organiser] = [who("a phone"), who("the moderator (NGO)"), who("the organiser")];
  const SECRET = "Słowa ze skrzynki pierwszego stolika";
  const id = newIdeaId();
  const command = () => idFrom("command", newIdeaId().slice(5));
  meeting.clock.advance(60_000);
  await phone.call("postIdea", { id, text: SECRET, sketch: null });
  await tablet.call("hideIdea", { ideaId: id, reason: "Powód tylko dla stolika" });
  await tablet.call("restoreIdea", { ideaId: id });
  await tablet.call("placeIdea", { ideaId: stage.waiting });
  await eventually(
    () => all.some(({ heard }) => heard.some(([event]) => event === "boardChanged")),
    "phones hear of it",
  );
  await phone.call("castDots", { voteId: stage.vote, version: 1, dots: [{ item: stage.placed, dots: 2 }] });
  await phone.call("raiseHand", { up: true });
  await tablet.call("closeVote", { voteId: stage.vote });
  await tablet.call("setAutoPlace", { autoPlace: true });
  await tablet.call("runRound", { id: command(), do: { type: "silence", on: true } });
  await organiser.call("changePhase", { phase: "discussion" });
  await organiser.call("setLook", { theme: "dark", text: "large" });
  await organiser.call("changeTable", {
    tableId: meeting.table.id,
    changes: { shortName: "Kultura i sztuka" },
    basedOn: { shortName: meeting.table.shortName },
  });
  await organiser.call("putOrganisations", { names: ["Klub"] });
  await who("a neighbour's phone").call("join", { code: meeting.otherTable.code });
  const last = { id: command(), text: "Koniec próby" };
  await organiser.call("announce", last);
  const heardLast = () => all.every(({ heard }) => heard.some(([, values]) => values.includes(last.text)));
  await eventually(heardLast, "everybody has heard the last of it");

  for (const { who: name, role, heard } of all) {
    const wrong = heard.filter(([event]) => !HEARD_BY[event as keyof ServerEvents]?.includes(role));
    expect([name, wrong]).toEqual([name, []]);
    const mayReadIt = name === "a phone" || name.startsWith("the moderator");
    const words = heard.filter(([, values]) => values.includes(SECRET) || values.includes("Powód tylko"));
    expect([name, words.length > 0]).toEqual([name, mayReadIt]);
  }
  const events = new Set(all.flatMap(({ heard }) => heard.map(([event]) => event)));
  const never = (Object.keys(HEARD_BY) as (keyof ServerEvents)[]).filter((event) => !events.has(event));
  // The first is of a server with pages, the second has its own tests.
  expect(never).toEqual(["release", "begunAnew"]);
});
