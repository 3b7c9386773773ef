import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, type Actor, can, type Subject } from "./access.ts";
import { idFrom } from "./ids.ts";

const own = idFrom("table", "aaaaaaaa");
const other = idFrom("table", "bbbbbbbb");

const SUBJECTS = {
  own: { kind: "table", id: own, life: "open", silent: false },
  ownSilent: { kind: "table", id: own, life: "open", silent: true },
  ownFrozen: { kind: "table", id: own, life: "frozen", silent: false },
  other: { kind: "table", id: other, life: "open", silent: false },
  meeting: { kind: "meeting" },
  ownItem: { kind: "assignment", departmentId: idFrom("department", "gggggggg") },
  othersItem: { kind: "assignment", departmentId: idFrom("department", "hhhhhhhh") },
  nobodysItem: { kind: "assignment", departmentId: null },
  ownScreen: { kind: "screen", about: own, floor: own },
  screenOfOther: { kind: "screen", about: own, floor: other },
  otherOnOwnScreen: { kind: "screen", about: other, floor: own },
  nothingOnOwnScreen: { kind: "screen", about: null, floor: own },
} as const satisfies Record<string, Subject>;

const ACTORS = {
  participant: { role: "participant", id: idFrom("participant", "cccccccc"), tableId: own },
  government: { role: "moderator", linkId: idFrom("link", "dddddddd"), tableId: own, side: "government" },
  ngo: { role: "moderator", linkId: idFrom("link", "eeeeeeee"), tableId: own, side: "ngo" },
  organiser: { role: "organiser" },
  coOrganiser: { role: "organiser", linkId: idFrom("link", "jjjjjjjj") },
  observer: { role: "observer", linkId: idFrom("link", "kkkkkkkk") },
  screen: { role: "screen", linkId: idFrom("link", "ffffffff") },
  department: {
    role: "department",
    linkId: idFrom("link", "iiiiiiii"),
    departmentId: idFrom("department", "gggggggg"),
  },
} as const satisfies Record<string, Actor>;

const MODERATOR_READS: readonly Action[] = ["read-board", "read-inbox", "count-people"];
const MODERATOR_WRITES: readonly Action[] = [
  "write-board",
  "place-idea",
  "hide-idea",
  "scribe-idea",
  "draft-proposal",
  "run-vote",
  "run-round",
  "confirm-result",
];
const ORGANISER_READS: readonly Action[] = [
  "read-board",
  "read-inbox",
  "show-on-screen",
  "read-screen",
  "count-people",
  "run-meeting",
  "set-up",
  "read-register",
  "answer",
  "archive",
];
/** Not of another organiser, who came in by a link. */
const FIRST_ORGANISER: readonly Action[] = ["let-in", "wipe"];
const SCREEN: readonly Action[] = ["read-board", "read-screen"];
const NO_ITEM = { ownItem: [], othersItem: [], nobodysItem: [] };
const moderator = {
  own: [...MODERATOR_READS, ...MODERATOR_WRITES],
  ownSilent: [...MODERATOR_READS, ...MODERATOR_WRITES],
  ownFrozen: MODERATOR_READS,
  other: [],
  meeting: [],
  ...NO_ITEM,
  ownScreen: ["show-on-screen"],
  screenOfOther: [],
  otherOnOwnScreen: [],
  nothingOnOwnScreen: [],
} as const;

const ORGANISER_EVERYWHERE: readonly Action[] = [...ORGANISER_READS, "hide-idea"];
const ORGANISER = {
  own: ORGANISER_EVERYWHERE,
  ownSilent: ORGANISER_EVERYWHERE,
  ownFrozen: ORGANISER_READS,
  other: ORGANISER_EVERYWHERE,
  meeting: ORGANISER_EVERYWHERE,
  ownItem: ORGANISER_EVERYWHERE,
  othersItem: ORGANISER_EVERYWHERE,
  nobodysItem: ORGANISER_EVERYWHERE,
  ownScreen: ORGANISER_EVERYWHERE,
  screenOfOther: ORGANISER_EVERYWHERE,
  otherOnOwnScreen: ORGANISER_EVERYWHERE,
  nothingOnOwnScreen: ORGANISER_EVERYWHERE,
};
const ONLY_LOOKS = {
  own: SCREEN,
  ownSilent: ["read-screen"],
  ownFrozen: SCREEN,
  other: SCREEN,
  meeting: SCREEN,
  ownItem: SCREEN,
  othersItem: SCREEN,
  nobodysItem: SCREEN,
  ownScreen: SCREEN,
  screenOfOther: SCREEN,
  otherOnOwnScreen: SCREEN,
  nothingOnOwnScreen: SCREEN,
} as const;
const NO_SCREEN = { ownScreen: [], screenOfOther: [], otherOnOwnScreen: [], nothingOnOwnScreen: [] };

type Allowed = Record<keyof typeof SUBJECTS, readonly Action[]>;
const withAll = (before: Allowed, more: readonly Action[]): Allowed => {
  const all = { ...before };
  for (const about of Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[]) all[about] = [...before[about], ...more];
  return all;
};

/** Everything that is allowed; what is not written here is refused. */
const ALLOWED: Record<keyof typeof ACTORS, Allowed> = {
  participant: {
    own: ["post-idea", "correct-idea", "withdraw-idea", "sign", "vote", "read-board", "take-part"],
    ownSilent: ["post-idea", "correct-idea", "withdraw-idea", "sign", "vote", "take-part"],
    ownFrozen: ["sign", "read-board"],
    other: [],
    meeting: [],
    ...NO_ITEM,
    ...NO_SCREEN,
  },
  government: moderator,
  ngo: moderator,
  organiser: withAll(ORGANISER, FIRST_ORGANISER),
  coOrganiser: ORGANISER,
  observer: ONLY_LOOKS,
  screen: ONLY_LOOKS,
  department: {
    own: [],
    ownSilent: [],
    ownFrozen: [],
    other: [],
    meeting: ["recommend"],
    ...NO_ITEM,
    ownItem: ["recommend"],
    ...NO_SCREEN,
  },
};

const entries = <K extends string, V>(record: Record<K, V>): [K, V][] => Object.entries(record) as [K, V][];

describe("R1: who may do what is exactly this", () => {
  for (const [name, actor] of entries<keyof typeof ACTORS, Actor>(ACTORS)) {
    for (const [about, subject] of entries<keyof typeof SUBJECTS, Subject>(SUBJECTS)) {
      test(`${name} about ${about}`, () => {
        const allowed = ACTIONS.filter((action) => can(actor, action, subject));
        expect(new Set(allowed)).toEqual(new Set(ALLOWED[name][about]));
      });
    }
  }
});

test("R3: a moderator's rights end at the own table", () => {
  expect(ACTIONS.filter((action) => can(ACTORS.ngo, action, SUBJECTS.other))).toEqual([]);
});

test("R4: nobody changes a frozen table", () => {
  const changes: Action[] = [...MODERATOR_WRITES, "post-idea", "correct-idea", "withdraw-idea", "vote", "take-part"];
  for (const actor of Object.values(ACTORS))
    expect(changes.filter((action) => can(actor, action, SUBJECTS.ownFrozen))).toEqual([]);
});

test("both sides of a table have the same rights", () => {
  for (const action of ACTIONS)
    for (const subject of Object.values(SUBJECTS))
      expect(can(ACTORS.government, action, subject)).toBe(can(ACTORS.ngo, action, subject));
});
