import { describe, expect, test } from "vitest";
import { idFrom, type ParticipantId } from "./ids.ts";
import {
  isSilent,
  markDone,
  moveHand,
  onceRound,
  type Round,
  type RoundEvent,
  roundKey,
  roundNow,
  stepRound,
} from "./round.ts";

const NOW = 1_000_000;
const MINUTE = 60_000;
const person = (name: string): ParticipantId => idFrom("participant", name.repeat(8));
const [ola, jan, ewa] = [person("a"), person("b"), person("c")];
const around = { now: NOW, people: [ola, jan, ewa] };
const alone = { turn: 1, phase: "individual" } as const;
const talk = { turn: 1, phase: "discussion" } as const;
const first = roundNow(null, alone);
const run = (round: Round, ...events: readonly RoundEvent[]): Round =>
  events.reduce((before, event) => stepRound(before, event, around), round);

describe("Q1: silence", () => {
  test("comes with the phase of individual work and goes with it", () => {
    expect(isSilent(first, alone)).toBe(true);
    expect(isSilent(roundNow(first, { ...talk, turn: 2 }), talk)).toBe(false);
  });

  test("is switched by moderators in any phase, until the next one", () => {
    expect(isSilent(run(first, { type: "silence", on: false }), alone)).toBe(false);
    const silent = run(roundNow(null, talk), { type: "silence", on: true });
    expect(isSilent(silent, talk)).toBe(true);
    expect(isSilent(roundNow(silent, { ...talk, turn: 2 }), talk)).toBe(false);
  });

  test("comes with a silent step of the own course", () => {
    const course = run(roundNow(null, talk), { type: "start", method: "one-two-four", minutes: 1 });
    expect(isSilent(course, talk)).toBe(true);
    expect(isSilent(run(course, { type: "step", to: 1 }), talk)).toBe(false);
  });
});

describe("Q4: done", () => {
  test("is said and taken back, once each", () => {
    const done = markDone(first, roundKey(first), ola, true);
    expect(done.done).toEqual([ola]);
    expect(markDone(done, roundKey(done), ola, true)).toBe(done);
    expect(markDone(done, roundKey(done), ola, false).done).toEqual([]);
  });

  test("a new round begins with nobody, keeps who has no phone, and takes nothing late", () => {
    const done = markDone(run(first, { type: "without-phone", count: 2 }), roundKey(first), ola, true);
    for (const next of [
      run(done, { type: "silence", on: true }),
      run(done, { type: "start", method: "nominal", minutes: 1 }),
      roundNow(done, { ...talk, turn: 2 }),
    ]) {
      expect(next).toMatchObject({ done: [], withoutPhone: 2 });
      expect(markDone(next, roundKey(done), jan, true)).toBe(next);
    }
    expect(run(done, { type: "silence", on: false }).done).toEqual([ola]);
  });
});

describe("Q5: the floor", () => {
  const up = (round: Round, ...ids: readonly ParticipantId[]): Round =>
    ids.reduce((before, id) => moveHand(before, id, true), round);

  test("hands are in the order they went up, numbers of seats stay", () => {
    const round = up(first, jan, ola, jan);
    expect(round.floor.hands).toEqual([
      { kind: "seat", n: 1 },
      { kind: "seat", n: 2 },
    ]);
    const again = up(moveHand(round, jan, false), jan);
    expect(again.floor.hands.map(({ n }) => n)).toEqual([2, 1]);
    expect(moveHand(first, ola, false)).toBe(first);
  });

  test("the next one speaks; pressed by both moderators at once it is once", () => {
    const round = up(first, jan, ola);
    const one = run(round, { type: "next-speaker", after: null });
    expect(one.floor.speaking).toEqual({ kind: "seat", n: 1 });
    expect(run(one, { type: "next-speaker", after: null })).toEqual(one);
    const two = run(one, { type: "next-speaker", after: { kind: "seat", n: 1 } });
    expect(two.floor.speaking).toEqual({ kind: "seat", n: 2 });
    expect(run(two, { type: "next-speaker", after: { kind: "seat", n: 2 } }).floor.speaking).toBeNull();
  });

  test("the floor may be given out of order, to people without a phone too, and taken away", () => {
    const guest = { kind: "guest", n: 1 } as const;
    const round = run(up(first, jan), { type: "add-guest" }, { type: "give-floor", speaker: guest });
    expect(round.floor).toMatchObject({ speaking: guest, hands: [{ kind: "seat", n: 1 }] });
    expect(run(round, { type: "give-floor", speaker: { kind: "seat", n: 9 } })).toEqual(round);
    expect(run(round, { type: "remove-speaker", speaker: guest }).floor.speaking).toBeNull();
    expect(run(round, { type: "remove-speaker", speaker: { kind: "seat", n: 1 } }).floor.hands).toEqual([]);
  });

  test("in turns everybody speaks once, raised hands first, and who has spoken waits for the others", () => {
    let round = run(up(first, jan), { type: "without-phone", count: 1 }, { type: "turns", on: true });
    const order: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      round = run(round, { type: "next-speaker", after: round.floor.speaking });
      order.push(`${round.floor.speaking?.kind} ${round.floor.speaking?.n}`);
      if (i === 1) round = up(round, jan);
    }
    expect(order).toEqual(["seat 1", "seat 2", "seat 3", "guest 1"]);
    expect(round.floor.turns).toEqual([]);
    expect(run(round, { type: "next-speaker", after: round.floor.speaking }).floor.speaking).toEqual({
      kind: "seat",
      n: 1,
    });
  });
});

describe("Q6: the table's own course", () => {
  const course = run(roundNow(null, talk), { type: "start", method: "one-two-four", minutes: 9 });

  test("runs its steps, each with its clock", () => {
    expect(course.course).toMatchObject({ at: 0, timer: { state: "running", endsAt: NOW + MINUTE } });
    expect(run(course, { type: "step", to: 2 }).course).toMatchObject({ at: 2, timer: { endsAt: NOW + 4 * MINUTE } });
    expect(run(course, { type: "step", to: 4 })).toEqual(course);
    expect(run(course, { type: "add" }).course?.timer).toMatchObject({ endsAt: NOW + 2 * MINUTE });
    expect(run(course, { type: "stop" }, { type: "resume" }).course?.timer).toMatchObject({ state: "running" });
    expect(run(course, { type: "pause" }).course?.timer).toMatchObject({ state: "paused", leftMs: MINUTE });
  });

  test("ends with the next common phase, unless the table chose to stay", () => {
    expect(roundNow(course, { ...talk, turn: 2 }).course).toBeNull();
    const staying = run(course, { type: "stays", stays: true });
    expect(roundNow(staying, { ...talk, turn: 2 })).toBe(staying);
    expect(roundNow(run(staying, { type: "follow" }), { ...talk, turn: 2 }).course).toBeNull();
  });

  test("a step in which everybody speaks begins with everybody", () => {
    const nominal = run(first, { type: "start", method: "nominal", minutes: 1 }, { type: "step", to: 1 });
    expect(nominal.floor.turns).toHaveLength(3);
    expect(run(nominal, { type: "step", to: 2 }).floor.turns).toBeNull();
  });
});

test("Q7: a repeated command changes nothing", () => {
  const id = idFrom("command", "dddddddd");
  const add = (round: Round): Round => stepRound(round, { type: "add" }, around);
  const once = onceRound(run(first, { type: "start", method: "own", minutes: 5 }), id, add);
  expect(onceRound(once, id, add)).toBe(once);
  expect(once.course?.timer).toMatchObject({ endsAt: NOW + 6 * MINUTE });
});
