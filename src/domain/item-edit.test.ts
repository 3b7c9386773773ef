import { describe, expect, test } from "vitest";
import { type IdeaId, idFrom } from "./ids.ts";
import {
  acceptAddressee,
  acceptReason,
  acceptWording,
  editedItems,
  type ItemEdit,
  lastEdits,
  nextLetters,
  UNEDITED,
} from "./item-edit.ts";
import { itemNumber, type RegisterIdea, registerItems } from "./register.ts";

const tableId = idFrom("table", "kultura1");
const ideaId = (n: number): IdeaId => idFrom("idea", String(n).padStart(8, "0"));
const part = (n: number) => idFrom("proposal", `part${n}`.padEnd(8, "0"));
const idea = (n: number): RegisterIdea => ({
  id: ideaId(n),
  tableId,
  n,
  place: "board",
  text: `pomysł ${n}`,
  signature: null,
  section: null,
  mergedInto: null,
  hasSketch: false,
});
const edit = (itemId: ItemEdit["itemId"], change: Partial<ItemEdit>): ItemEdit => ({
  ...UNEDITED,
  itemId,
  tableId,
  n: 1,
  reason: "powód",
  at: "2019-07-09T08:12:00.000Z",
  ...change,
});
const items = registerItems([], [idea(1), idea(2), idea(3)]);
const after = (...edits: ItemEdit[]) => editedItems(items, lastEdits(edits));
const numbers = (...edits: ItemEdit[]) => after(...edits).map((item) => itemNumber("KUL", item));

describe("the register as the coordinator left it", () => {
  test("O10: an edited wording and an addressee stand beside the own words; the last edit counts", () => {
    const first = edit(ideaId(1), { wording: "Inaczej" });
    const second = edit(ideaId(1), { n: 2, wording: "Jeszcze inaczej", passedTo: "CWB" });
    expect(after(second, first)[0]).toMatchObject({
      text: "pomysł 1",
      wording: "Jeszcze inaczej",
      passedTo: "CWB",
      edit: 2,
    });
    expect(after()).toEqual(items);
  });

  test("O11: parts stand in the place of the whole, with its sources and a letter", () => {
    const parts = [
      { id: part(1), letter: "a" },
      { id: part(2), letter: "b" },
    ];
    const split = after(edit(ideaId(2), { parts }), edit(part(1), { wording: "Część pierwsza" }));
    expect(split.map((item) => itemNumber("KUL", item))).toEqual(["KUL-01", "KUL-02a", "KUL-02b", "KUL-03"]);
    expect(split[1]).toMatchObject({ id: part(1), partOf: ideaId(2), text: "pomysł 2", wording: "Część pierwsza" });
    expect(split[1]?.voices.map(({ n }) => n)).toEqual([2]);
  });

  test("O11: a letter once given is not given again", () => {
    const history = [edit(ideaId(1), { parts: [{ id: part(1), letter: "a" }] }), edit(ideaId(1), { n: 2 })];
    expect(nextLetters(history, 2)).toEqual(["b", "c"]);
    expect(nextLetters([], 26)?.at(-1)).toBe("z");
    expect(nextLetters(history, 26)).toBeNull();
  });

  test("O12: joined items are spoken for, through any number of steps, and their sources are kept", () => {
    const joined = after(edit(ideaId(1), { mergedInto: ideaId(2) }), edit(ideaId(2), { mergedInto: ideaId(3) }));
    expect(joined).toHaveLength(1);
    expect(joined[0]?.voices.map(({ n }) => n)).toEqual([3, 1, 2]);
    expect(joined[0]?.joined.map(({ n }) => n)).toEqual([1, 2]);
  });

  test("O12: an item joined to one that left the register, or in a circle, speaks for itself", () => {
    expect(numbers(edit(ideaId(1), { mergedInto: ideaId(9) }))).toEqual(["KUL-01", "KUL-02", "KUL-03"]);
    const circle = [edit(ideaId(1), { mergedInto: ideaId(2) }), edit(ideaId(2), { mergedInto: ideaId(1) })];
    expect(numbers(...circle)).toEqual(["KUL-01", "KUL-02", "KUL-03"]);
  });

  test("O10: an edit needs a reason and words; the own words again are no edit", () => {
    expect(acceptReason(" \n")).toEqual({ ok: false, refusal: "reason-needed" });
    expect(acceptWording(" ", "stare")).toEqual({ ok: false, refusal: "wording-needed" });
    expect(acceptWording(" stare ", "stare")).toEqual({ ok: true, value: null });
    expect(acceptWording("ż".repeat(4001), "")).toEqual({ ok: false, refusal: "answer-too-long" });
    expect(acceptAddressee(" Centrum\n Wsparcia ")).toEqual({ ok: true, value: "Centrum Wsparcia" });
    expect(acceptAddressee(" ")).toEqual({ ok: true, value: null });
  });
});
