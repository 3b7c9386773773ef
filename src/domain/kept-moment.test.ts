import { expect, test } from "vitest";
import { type KeptMoment, momentsOfName, nameOfMoment } from "./kept-moment.ts";

const MOMENTS: readonly KeptMoment[] = [
  { kind: "phase", phase: "individual" },
  { kind: "phase", phase: null },
  { kind: "freeze" },
  { kind: "restore" },
];

test("D7: each moment is found again by its name, alone and joined", () => {
  for (const moment of MOMENTS) expect(momentsOfName(nameOfMoment(moment))).toEqual([moment]);
  expect(momentsOfName(MOMENTS.map(nameOfMoment).join("+"))).toEqual(MOMENTS);
});

test("a name that this version does not know has no moment", () => {
  expect(momentsOfName("before dinner")).toEqual([]);
  expect(momentsOfName("")).toEqual([]);
});
