import { expect, test } from "vitest";
import { publicationsOf } from "./publication.ts";

const dayOf = (time: string): string => time.slice(0, 10);
const answer = (at: string, correctedAt: string | null = null) => ({
  at: `2019-07-${at}T08:00:00.000Z`,
  correctedAt: correctedAt && `2019-07-${correctedAt}T08:00:00.000Z`,
});

test("O14: the first publication has nothing to compare with, however many goes it takes", () => {
  const { last, previous, newsOf } = publicationsOf([answer("12"), answer("12")], dayOf);
  expect([last, previous, newsOf(answer("12"))]).toEqual(["2019-07-12T08:00:00.000Z", null, null]);
  expect(publicationsOf([], dayOf)).toMatchObject({ last: null, previous: null });
});

test("O14: what came or changed on the last day is told apart from what was there", () => {
  const all = [answer("12"), answer("12", "26"), answer("26"), answer("19")];
  const { previous, newsOf } = publicationsOf(all, dayOf);
  expect(previous).toBe("2019-07-19T08:00:00.000Z");
  expect(all.map(newsOf)).toEqual([null, "changed", "new", null]);
});
