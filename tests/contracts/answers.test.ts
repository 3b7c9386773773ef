import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerEvent, AnswerStore, AnswerWrite } from "../../server/usecases/answer-ports.ts";
import type { Store } from "../../server/usecases/ports.ts";
import { type IdeaId, idFrom, type TableId } from "../../src/domain/ids.ts";
import { type ItemEdit, UNEDITED } from "../../src/domain/item-edit.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { EVERY_STORE } from "./store/every-store.ts";
import { random } from "./store/support.ts";

interface Opened {
  readonly store: Store;
  readonly answers: AnswerStore;
  close(): Promise<void>;
}

const T1 = "2019-07-09T08:12:00.000Z";
const T2 = "2019-07-09T08:12:00.001Z";
const T3 = "2019-07-10T09:00:00.000Z";

describe.each(EVERY_STORE)("answers kept in $name", ({ open }) => {
  let opened: Opened;
  let tableId: TableId;

  beforeAll(async () => {
    opened = await open();
    tableId = (await opened.store.tables())[0]?.id ?? idFrom("table", "missing0");
  });
  afterAll(() => opened?.close());

  const newId = (): IdeaId => idFrom("idea", random.id());
  const event = (kind: AnswerEvent["kind"], at: string): AnswerEvent => ({
    kind,
    status: "partly",
    justification: "W",
    at,
  });
  const first = (itemId: IdeaId, justification = "W części"): AnswerWrite => ({
    itemId,
    tableId,
    basedOn: null,
    draft: { fields: { ...EMPTY_DRAFT, status: "partly", justification, dueDate: "2019-07-12", note: "n" }, at: T1 },
    event: event("drafted", T1),
  });

  test("O3: a draft is kept whole, with its version and its trace; nothing of it is public", async () => {
    const itemId = newId();
    expect(await opened.answers.answer(itemId)).toBeNull();
    expect(await opened.answers.write([first(itemId)])).toBe(true);
    const row = {
      itemId,
      tableId,
      draft: { ...EMPTY_DRAFT, status: "partly", justification: "W części", dueDate: "2019-07-12", note: "n" },
      draftAt: T1,
      published: null,
    };
    expect(await opened.answers.answer(itemId)).toEqual(row);
    expect(await opened.answers.answers()).toContainEqual(row);
    expect(await opened.answers.events(itemId)).toEqual([event("drafted", T1)]);
  });

  test("O4: a change of an older version writes nothing, neither row nor trace", async () => {
    const itemId = newId();
    await opened.answers.write([first(itemId)]);
    const again = { ...first(itemId, "nowsza"), basedOn: T1, draft: { fields: EMPTY_DRAFT, at: T2 } };
    expect(await opened.answers.write([again])).toBe(true);
    expect(await opened.answers.write([again])).toBe(false);
    expect(await opened.answers.write([first(itemId)])).toBe(false);
    expect((await opened.answers.answer(itemId))?.draftAt).toBe(T2);
    expect(await opened.answers.events(itemId)).toHaveLength(2);
  });

  test("O4: of two first drafts at the same moment one is kept", async () => {
    const itemId = newId();
    const tries = await Promise.all([
      opened.answers.write([first(itemId, "a")]),
      opened.answers.write([first(itemId, "b")]),
    ]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await opened.answers.events(itemId)).toHaveLength(1);
  });

  test("O5: forty changes are forty or none", async () => {
    const ids = Array.from({ length: 40 }, newId);
    const late = newId();
    await opened.answers.write([first(late)]);
    expect(await opened.answers.write([...ids, late].map((id) => first(id)))).toBe(false);
    expect(await Promise.all(ids.map((id) => opened.answers.answer(id)))).toEqual(ids.map(() => null));
    expect(await opened.answers.write(ids.map((id) => first(id)))).toBe(true);
    const kept = new Set((await opened.answers.answers()).map(({ itemId }) => itemId));
    expect(ids.every((id) => kept.has(id))).toBe(true);
  });

  test("O6: what is public is apart from the draft, and is taken back with a trace", async () => {
    const itemId = newId();
    await opened.answers.write([first(itemId)]);
    const published = {
      status: "partly",
      justification: "W",
      wording: "Brzmienie",
      passedTo: null,
      at: T2,
      correctedAt: null,
    } as const;
    const base = { itemId, tableId, basedOn: T1 };
    expect(await opened.answers.write([{ ...base, published, event: event("published", T2) }])).toBe(true);
    await opened.answers.write([{ ...base, draft: { fields: EMPTY_DRAFT, at: T2 }, event: null }]);
    expect(await opened.answers.answer(itemId)).toMatchObject({ draft: EMPTY_DRAFT, draftAt: T2, published });
    await opened.answers.write([{ ...base, basedOn: T2, published: null, event: event("withdrawn", T3) }]);
    expect((await opened.answers.answer(itemId))?.published).toBeNull();
    expect((await opened.answers.events(itemId)).map(({ kind }) => kind)).toEqual([
      "drafted",
      "published",
      "withdrawn",
    ]);
  });

  test("W3, W5: a department is kept once under its name, with its link", async () => {
    const id = idFrom("department", random.id());
    const name = `Wydział ${random.id()}`;
    expect(await opened.answers.addDepartment({ id, name })).toBe(true);
    expect(await opened.answers.addDepartment({ id, name })).toBe(true);
    expect(await opened.answers.addDepartment({ id: idFrom("department", random.id()), name })).toBe(false);
    expect((await opened.answers.departments()).filter((one) => one.name === name)).toEqual([{ id, name }]);
    const link = { id: idFrom("link", random.id()), kind: "department", departmentId: id, used: false } as const;
    const token = random.id();
    await opened.store.addLink({ ...link, token, revoked: false });
    expect(await opened.store.linkByToken(token)).toEqual({ ...link, token, revoked: false });
    await opened.store.revokeLink(link.id);
    expect((await opened.store.link(link.id))?.revoked).toBe(true);
  });

  test("O10: edits of an item are kept all, each number once, together or not at all", async () => {
    const [itemId, other, part] = [newId(), newId(), idFrom("proposal", random.id())];
    const edit = (id: ItemId, n: number, more: Partial<ItemEdit> = {}): ItemEdit => ({
      ...UNEDITED,
      itemId: id,
      tableId,
      n,
      reason: "powód",
      at: T1,
      ...more,
    });
    const one = edit(itemId, 1, { wording: "Inaczej", passedTo: "CWB", parts: [{ id: part, letter: "a" }] });
    expect(await opened.answers.addItemEdits([one, edit(part, 1, { mergedInto: itemId })])).toBe(true);
    expect(await opened.answers.addItemEdits([edit(other, 1), edit(itemId, 1)])).toBe(false);
    expect(await opened.answers.addItemEdits([edit(itemId, 2, { wording: "Jeszcze inaczej" })])).toBe(true);
    const kept = (await opened.answers.itemEdits()).filter((row) =>
      ([itemId, other, part] as ItemId[]).includes(row.itemId),
    );
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(expect.arrayContaining([one, edit(part, 1, { mergedInto: itemId })]));
    expect(kept.at(-1)).toEqual(edit(itemId, 2, { wording: "Jeszcze inaczej" }));
  });

  test("O1: ideas are read for the register without their drawings", async () => {
    const id = newId();
    const sketch = { strokes: [{ pen: "blue", width: 8, points: [1, 1, 9, 9] }] } as const;
    await opened.store.addIdea({
      id,
      tableId,
      source: "phone",
      content: { text: "Scena", sketch },
      signature: { kind: "type", text: "klub sportowy" },
      authorId: null,
      at: T1,
    });
    const expected = {
      id,
      tableId,
      n: 1,
      place: "inbox",
      text: "Scena",
      signature: { kind: "type", text: "klub sportowy" },
      section: null,
      mergedInto: null,
      hasSketch: true,
    };
    expect(await opened.answers.registerIdeas()).toEqual([expected]);
    expect(await opened.answers.registerIdeas(tableId)).toEqual([expected]);
    expect(await opened.answers.registerIdeas(idFrom("table", "another0"))).toEqual([]);
  });
});
