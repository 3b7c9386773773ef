import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FACTS as SMALL } from "../../../../tests/support/sample-facts.ts";
import type { SettingsView } from "../../../contract/setup-views.ts";
import type { Facts } from "../../../domain/setup.ts";
import { type Call, SettingsDesk } from "./settings-desk.ts";

const FACTS: Facts = { ...SMALL, partner: "Rada" };

const viewOf = (change: Partial<Facts> = {}): SettingsView => ({
  facts: { ...FACTS, ...change },
  tables: [],
  sectionsInUse: [],
  phase: null,
  doorsOpen: true,
  rehearsal: false,
  hasRun: false,
  content: { ideas: 0, proposals: 0, participants: 0 },
  documents: [],
});

/** A server with one meeting, which refuses what is not based on it. */
function server() {
  const state = { view: viewOf(), down: false, sent: [] as unknown[] };
  const call = (async (name: string, body: { changes: Partial<Facts>; basedOn: Partial<Facts> }) => {
    if (state.down) return { kind: "unreachable" };
    if (name === "settings") return { kind: "done", value: state.view };
    state.sent.push(body.changes);
    const keys = Object.keys(body.changes) as (keyof Facts)[];
    if (keys.some((key) => state.view.facts[key] !== body.basedOn[key]))
      return { kind: "refused", refusal: "conflict" };
    state.view = viewOf({ ...state.view.facts, ...body.changes });
    return { kind: "done", value: state.view };
  }) as unknown as Call;
  return { state, call };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pause = (ms = 700) => vi.advanceTimersByTimeAsync(ms);

test("U1: what is typed is shown at once and saved once, a moment after the last letter", async () => {
  const { state, call } = server();
  const desk = new SettingsDesk(viewOf(), call);
  for (const title of ["W", "Ws", "Wsp "]) desk.typeFact("title", "Tytuł", { title });
  expect(desk.snapshot().facts.title).toBe("Wsp ");
  expect(desk.snapshot().saving).toBe(true);
  await pause();
  expect(state.sent).toEqual([{ title: "Wsp " }]);
  expect(desk.snapshot()).toMatchObject({ saving: false, facts: { title: "Wsp " } });
  expect(desk.settled).toBe(true);
});

test("U1: leaving the field saves at once; one visit is one step back", async () => {
  const { state, call } = server();
  const desk = new SettingsDesk(viewOf(), call);
  desk.typeFact("title", "Tytuł", { title: "A" });
  await pause();
  desk.typeFact("title", "Tytuł", { title: "AB" });
  desk.leave("title");
  await pause(0);
  expect(state.view.facts.title).toBe("AB");
  expect(desk.snapshot().undo).toBe("Tytuł");
  await desk.undo();
  await pause(0);
  expect(state.view.facts.title).toBe(FACTS.title);
  expect(desk.snapshot()).toMatchObject({ undo: null, facts: { title: FACTS.title } });
});

test("U2: when somebody else was faster both versions are here, and a person chooses", async () => {
  const { state, call } = server();
  const desk = new SettingsDesk(viewOf(), call);
  state.view = viewOf({ title: "Ich" });
  desk.typeFact("title", "Tytuł", { title: "Moje" });
  await pause();
  expect(desk.snapshot().entries.get("title")).toMatchObject({ state: "stuck", problem: "conflict" });
  expect(desk.snapshot()).toMatchObject({ facts: { title: "Moje" }, view: { facts: { title: "Ich" } } });
  desk.keepMine("title");
  await pause(0);
  expect(state.view.facts.title).toBe("Moje");
  expect(desk.snapshot().entries.get("title")).toMatchObject({ state: "saved", problem: null });

  state.view = viewOf({ title: "Znowu ich" });
  desk.typeFact("title", "Tytuł", { title: "Znowu moje" });
  await pause();
  desk.takeTheirs("title");
  expect(desk.snapshot().facts.title).toBe("Znowu ich");
});

test("U1: what could not be sent stays typed, is said, and goes out when the server answers again", async () => {
  const { state, call } = server();
  const desk = new SettingsDesk(viewOf(), call);
  state.down = true;
  desk.typeFact("partner", "Partner", { partner: "RDPP" });
  await pause();
  expect(desk.snapshot().entries.get("partner")).toMatchObject({ state: "stuck", problem: "unreachable" });
  expect(desk.settled).toBe(false);
  state.down = false;
  await pause(3100);
  expect(state.view.facts.partner).toBe("RDPP");
  expect(desk.settled).toBe(true);
});

test("U1: what a button does is a step of its own, and each is taken back by itself", async () => {
  const { state, call } = server();
  const desk = new SettingsDesk(viewOf(), call);
  desk.typeFact("dots", "Kropki", { dotsPerPerson: 4 }, true);
  await pause(0);
  desk.typeFact("dots", "Kropki", { dotsPerPerson: 5 }, true);
  await pause(0);
  expect(state.sent).toEqual([{ dotsPerPerson: 4 }, { dotsPerPerson: 5 }]);
  await desk.undo();
  expect(state.view.facts.dotsPerPerson).toBe(4);
  await desk.undo();
  expect(state.view.facts.dotsPerPerson).toBe(3);
  expect(desk.snapshot().undo).toBeNull();
});
