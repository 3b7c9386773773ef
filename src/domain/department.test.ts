import { describe, expect, test } from "vitest";
import { acceptDepartment, assignedTo, assignmentStand } from "./department.ts";
import { idFrom } from "./ids.ts";
import { EMPTY_DRAFT } from "./position.ts";

const culture = { id: idFrom("department", "kultura1"), name: "Wydział Kultury" };

describe("a department", () => {
  test.each([
    ["  Wydział\n Sportu ", { ok: true, value: "Wydział Sportu" }],
    ["wydzial kultury", { ok: false, refusal: "name-taken" }],
    [" \u200B", { ok: false, refusal: "name-needed" }],
    ["ż".repeat(121), { ok: false, refusal: "answer-too-long" }],
  ])("W5: the name %j", (typed, expected) => expect(acceptDepartment(typed, [culture])).toEqual(expected));

  test("W1: an item is the department's that its answer names, in full", () => {
    const named = (department: string) => assignedTo({ ...EMPTY_DRAFT, department }, [culture]);
    expect(named("Wydział Kultury")).toBe(culture.id);
    expect([named(""), named("Wydział"), named("wydział kultury")]).toEqual([null, null, null]);
  });

  test.each([
    ["", null, "open"],
    [" ", "2019-07-12", "open"],
    ["", "2019-07-11", "late"],
    ["Popieramy", "2019-07-11", "done"],
  ] as const)("W4: with %j, due %s, on 12 July it is %s", (recommendation, dueDate, expected) =>
    expect(assignmentStand({ recommendation, dueDate }, "2019-07-12")).toBe(expected),
  );
});
