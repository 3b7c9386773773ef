import { describe, expect, it } from "vitest";
import type { InboxIdeaView, ModeratorView } from "../../contract/views.ts";
import { type IdeaId, idFrom } from "../../domain/ids.ts";
import { oldestMinutes, stepTablet } from "./tablet-state.ts";

const JOIN = { slide: { kind: "join" }, table: null, number: null, group: null, page: null, pages: 1 } as const;
const idea = (n: number): IdeaId => idFrom("idea", `aaaaaaa${n}`);
const inboxed = (n: number, text = `Pomysł ${n}`): InboxIdeaView => ({
  id: idea(n),
  n,
  text,
  sketch: null,
  signature: null,
  source: "phone",
  at: `2026-06-26T15:0${n}:00.000Z`,
});
const empty: ModeratorView = {
  side: "government",
  table: {
    id: idFrom("table", "aaaaaaaa"),
    number: 1,
    mark: "KUL",
    hue: "kul",
    name: "kultura",
    shortName: "Kultura",
    topics: [],
    moderators: [],
    additional: false,
    autoPlace: false,
    life: "open",
  },
  hall: { floor: null, now: JOIN, previous: null, next: null },
  moment: { now: 0, phase: null, timer: { state: "idle" }, announcement: null, life: "open", rehearsal: false },
  round: {
    key: "0.0",
    silent: false,
    course: null,
    done: 0,
    withoutPhone: 0,
    contributors: 0,
    speaking: null,
    queue: [],
    turns: false,
  },
  counts: { people: 0, ideas: 0, inbox: 0, onBoard: 0 },
  sections: [],
  agenda: [],
  inbox: [],
  hidden: [],
  vote: null,
  desk: { autoPlace: false, result: { state: null, confirmed: [], withdrawnAt: null }, trash: 0, headCount: null },
};

describe("a tablet", () => {
  it("puts new ideas at the end and changes known ones in place", () => {
    let view = stepTablet(empty, { type: "inboxPut", idea: inboxed(3) });
    view = stepTablet(view, { type: "inboxPut", idea: inboxed(1) });
    view = stepTablet(view, { type: "inboxPut", idea: inboxed(3, "Poprawka") });
    expect(view.inbox.map(({ n, text }) => [n, text])).toEqual([
      [3, "Poprawka"],
      [1, "Pomysł 1"],
    ]);
  });

  it("shows an idea in one place only", () => {
    let view = stepTablet(empty, { type: "inboxPut", idea: inboxed(1) });
    view = stepTablet(view, { type: "hiddenPut", idea: { ...inboxed(1), reason: "Dane osobowe" } });
    expect(view).toMatchObject({ inbox: [], hidden: [{ n: 1 }] });
    view = stepTablet(view, { type: "inboxPut", idea: inboxed(1) });
    expect(view).toMatchObject({ inbox: [{ n: 1 }], hidden: [] });
  });

  it("hears the same news twice without harm", () => {
    const view = stepTablet(empty, { type: "inboxPut", idea: inboxed(1) });
    expect(stepTablet(view, { type: "inboxPut", idea: inboxed(1) }).inbox).toHaveLength(1);
    const gone = stepTablet(view, { type: "inboxDrop", id: idea(1) });
    expect(stepTablet(gone, { type: "inboxDrop", id: idea(1) })).toEqual(gone);
  });

  it("knows how long the oldest idea waits", () => {
    const now = Date.parse("2026-06-26T15:05:30.000Z");
    expect(oldestMinutes([], now)).toBeNull();
    expect(oldestMinutes([inboxed(4), inboxed(2)], now)).toBe(3);
    expect(oldestMinutes([inboxed(9)], now)).toBe(0);
  });
});
