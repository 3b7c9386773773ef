import { describe, expect, test } from "vitest";
import { type GroupId, type IdeaId, idFrom } from "./ids.ts";
import { acceptDots, type Ballot, countVote, dotsOnItems, supportOf, type VotedBoard, voteItems } from "./vote.ts";

const idea = (n: number): IdeaId => idFrom("idea", `voted${String(n).padStart(4, "0")}`);
const group = (n: number): GroupId => idFrom("group", `voted${String(n).padStart(4, "0")}`);
const on = (n: number, mergedInto: number | null = null) => ({
  id: idea(n),
  n,
  mergedInto: mergedInto === null ? null : idea(mergedInto),
});
const gave = (...dots: readonly (readonly [number, number])[]): Ballot => ({
  version: 1,
  dots: dots.map(([n, count]) => ({ item: idea(n), dots: count })),
});

/** Group 1 has ideas 3 and 1; group 2 is empty; 2 and 4 are loose, 4 repeats 3. */
const BOARD: VotedBoard = {
  groups: [
    { id: group(1), title: "Scena", ideas: [on(3), on(1)] },
    { id: group(2), title: "Pusta", ideas: [] },
  ],
  loose: [on(2), on(4, 3)],
};

describe("what can get dots", () => {
  test("V1: ideas that repeat no other, by number, each speaking for its repeats", () => {
    expect(voteItems(BOARD, "ideas")).toEqual([
      { id: idea(1), n: 1, title: null, ideas: [idea(1)] },
      { id: idea(2), n: 2, title: null, ideas: [idea(2)] },
      { id: idea(3), n: 3, title: null, ideas: [idea(3), idea(4)] },
    ]);
  });

  test("V1: groups that have ideas, with those that repeat them wherever they lie", () => {
    expect(voteItems(BOARD, "groups")).toEqual([
      { id: group(1), n: null, title: "Scena", ideas: [idea(3), idea(4), idea(1)] },
    ]);
  });

  test("V1: one whose original is gone stands for itself; a circle has one voice", () => {
    const board = { groups: [], loose: [on(1, 9), on(2, 3), on(3, 2)] };
    expect(voteItems(board, "ideas").map(({ ideas }) => ideas)).toEqual([[idea(1)], [idea(2), idea(3)]]);
  });
});

describe("what one person may give", () => {
  test("V2: up to the dots of a person, without zeros", () => {
    const dots = [
      { item: idea(1), dots: 2 },
      { item: idea(2), dots: 0 },
      { item: idea(3), dots: 1 },
    ];
    expect(acceptDots(dots, 3)).toEqual({ ok: true, value: [dots[0], dots[2]] });
    expect(acceptDots(dots, 2)).toEqual({ ok: false, refusal: "too-many-dots" });
    expect(acceptDots([...dots, { item: idea(1), dots: 1 }], 10)).toEqual({ ok: false, refusal: "bad-request" });
  });

  test("V3: dots of an idea that was merged go to the one it repeats; of one that is gone, back", () => {
    const items = voteItems(BOARD, "ideas");
    expect(dotsOnItems(gave([4, 1], [3, 1], [7, 1]).dots, items)).toEqual([{ item: idea(3), dots: 2 }]);
  });
});

describe("what it comes to", () => {
  const items = voteItems(BOARD, "ideas");
  const result = countVote(
    items,
    [gave([2, 2], [4, 1]), gave([2, 1]), gave(), gave([9, 3])],
    [{ item: idea(1), dots: 4 }],
  );

  test("V5: most dots first, equal ones by number; phone and paper apart", () => {
    expect(result.tallies.map(({ item, phone, paper }) => [item.n, phone, paper])).toEqual([
      [1, 0, 4],
      [2, 3, 0],
      [3, 1, 0],
    ]);
    const tied = countVote(items, [gave([3, 1], [2, 1])], []);
    expect(tied.tallies.map(({ item }) => item.n)).toEqual([2, 3, 1]);
  });

  test("V5: who gave nothing that counts is not counted as a voter", () => {
    expect(result.voters).toBe(2);
  });

  test("V8: a proposal has the dots of everything its sources were voted on as, each once", () => {
    expect(supportOf({ ...result, subject: "ideas" }, [idea(1), idea(3), idea(4)])).toEqual({
      phone: 1,
      paper: 4,
      subject: "ideas",
    });
    expect(supportOf({ ...result, subject: "ideas" }, [idea(8)])).toBeNull();
    const ballots = [{ version: 1, dots: [{ item: group(1), dots: 2 }] }];
    const groups = { ...countVote(voteItems(BOARD, "groups"), ballots, []), subject: "groups" as const };
    expect(supportOf(groups, [idea(1), idea(3)])).toEqual({ phone: 2, paper: 0, subject: "groups" });
    expect(supportOf(groups, [idea(2)])).toBeNull();
    expect(supportOf(null, [idea(2)])).toBeNull();
  });
});
