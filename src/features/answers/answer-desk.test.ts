import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer } from "../../client/api.ts";
import type { AnswersView, AnswerView } from "../../contract/answer-views.ts";
import { idFrom } from "../../domain/ids.ts";
import { type AnswerDraft, EMPTY_DRAFT } from "../../domain/position.ts";
import { AnswerDesk, type Call } from "./answer-desk.ts";
import { filterEntries, NO_FILTER, standOf, summarise } from "./answer-stand.ts";

const KUL = idFrom("table", "kultura1");
const A = idFrom("idea", "aaaaaaaa");
const B = idFrom("idea", "bbbbbbbb");
const item = (itemId: typeof A, number: string): AnswerView => ({
  itemId,
  number,
  kind: "idea",
  n: 1,
  tableId: KUL,
  text: "Łąka kwietna",
  section: null,
  change: null,
  current: "",
  reason: "",
  part: "",
  partOf: null,
  wording: null,
  passedTo: null,
  edit: 0,
  joined: [],
  voices: [],
  support: null,
  draft: EMPTY_DRAFT,
  draftAt: null,
  published: null,
});
const view: AnswersView = {
  today: "2019-07-12",
  departments: [],
  tables: [],
  sections: [],
  items: [item(A, "KUL-01"), item(B, "KUL-02")],
};

type Sent = { name: string; body: { itemId?: typeof A; basedOn?: string | null; draft?: AnswerDraft } };

/** A server that answers as told; without words it takes every draft. */
function desk(...answers: Answer<unknown>[]) {
  const sent: Sent[] = [];
  let version = 0;
  const call = (async (name: string, body: Sent["body"]) => {
    sent.push({ name, body });
    version += 1;
    const told = answers.shift();
    if (told) return told;
    return { kind: "done", value: { itemId: body.itemId, draft: body.draft, draftAt: `v${version}`, published: null } };
  }) as unknown as Call;
  return { sent, desk: new AnswerDesk(view, call) };
}

const at = (one: AnswerDesk, id: typeof A) => one.entries().find(({ itemId }) => itemId === id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("work on answers", () => {
  test("O3: typing is saved once after a rest, with the version it was made from", async () => {
    const { desk: one, sent } = desk();
    one.edit(A, { justification: "B" });
    one.edit(A, { justification: "Bo" });
    expect(one.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ body }) => [body.basedOn, body.draft?.justification])).toEqual([[null, "Bo"]]);
    expect(at(one, A)).toMatchObject({ isDirty: false, draftAt: "v1", problem: null });
    one.edit(A, { status: "accepted" });
    await one.flush();
    expect(sent.at(-1)?.body.basedOn).toBe("v1");
  });

  test("O3: an unreachable server is tried again, and typed words stay", async () => {
    const { desk: one, sent } = desk({ kind: "unreachable" });
    one.edit(A, { note: "ważne" });
    expect(await one.flush()).toBe("unreachable");
    expect(at(one, A)).toMatchObject({ isDirty: true, problem: "unreachable", now: { note: "ważne" } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    expect(at(one, A)).toMatchObject({ isDirty: false, problem: null });
  });

  test("O4: after a conflict both versions are there, and nothing is saved until one is chosen", async () => {
    const theirs = { ...item(A, "KUL-01"), draft: { ...EMPTY_DRAFT, justification: "Ich" }, draftAt: "v9" };
    const { desk: one, sent } = desk(
      { kind: "refused", refusal: "conflict" },
      { kind: "done", value: { ...view, items: [theirs] } },
    );
    one.edit(A, { justification: "Moje" });
    expect(await one.flush()).toBe("conflict");
    expect(at(one, A)).toMatchObject({ now: { justification: "Moje" }, theirs: { draft: { justification: "Ich" } } });
    one.edit(A, { justification: "Moje!" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(2);
    await one.keepMine(A);
    expect(sent.at(-1)?.body).toMatchObject({ basedOn: "v9", draft: { justification: "Moje!" } });
    expect(at(one, A)).toMatchObject({ theirs: null, isDirty: false });
  });

  test("O4: taking the other version gives up one's own", async () => {
    const theirs = { ...item(A, "KUL-01"), draft: { ...EMPTY_DRAFT, justification: "Ich" }, draftAt: "v9" };
    const { desk: one } = desk(
      { kind: "refused", refusal: "conflict" },
      { kind: "done", value: { ...view, items: [theirs] } },
    );
    one.edit(A, { justification: "Moje" });
    await one.flush();
    one.takeTheirs(A);
    expect(at(one, A)).toMatchObject({ now: { justification: "Ich" }, draftAt: "v9", isDirty: false, problem: null });
  });

  test("O4: work on different things is one work: nothing is asked, nothing is lost", async () => {
    const draft = { ...EMPTY_DRAFT, recommendation: "Popieramy" };
    const theirs = { ...item(A, "KUL-01"), draft, draftAt: "v9" };
    const { desk: one, sent } = desk(
      { kind: "refused", refusal: "conflict" },
      { kind: "done", value: { ...view, items: [theirs] } },
    );
    one.edit(A, { justification: "Moje" });
    expect(await one.flush()).toBe(null);
    expect(sent.at(-1)?.body).toMatchObject({
      basedOn: "v9",
      draft: { justification: "Moje", recommendation: "Popieramy" },
    });
    expect(at(one, A)).toMatchObject({ theirs: null, isDirty: false });
  });

  test("O3: typed words stay when their item is gone from the list meanwhile", async () => {
    const { desk: one } = desk(
      { kind: "refused", refusal: "unknown-item" },
      { kind: "done", value: { ...view, items: [item(B, "KUL-02")] } },
    );
    one.edit(A, { note: "ważne" });
    expect(await one.flush()).toBe("unknown-item");
    await one.refresh();
    expect(at(one, A)).toMatchObject({ isDirty: true, problem: "unknown-item", now: { note: "ważne" } });
    expect(one.entries()).toHaveLength(2);
  });

  test("O5: an answer to many is not given while something of theirs cannot be saved", async () => {
    const { desk: one, sent } = desk({ kind: "unreachable" });
    one.edit(A, { note: "x" });
    expect(await one.answerAll([A, B], { status: "rejected", justification: "Nie" })).toBe("unreachable");
    expect(sent.map(({ name }) => name)).toEqual(["draftAnswer"]);
  });
});

test("O6: a summary says what would be published and what lacks something", () => {
  const { desk: one } = desk();
  one.edit(A, { status: "partly" });
  const [first] = one.entries();
  expect(first && standOf(first)).toBe("unfinished");
  one.edit(B, { status: "accepted" });
  const summary = summarise(one.entries());
  expect([summary.ready.length, summary.unfinished.length, summary.open, summary.corrections]).toEqual([1, 1, 0, 0]);
  expect(summary.byPosition.get("accepted")).toBe(1);
});

test("the list is searched without Polish letters, and by number", () => {
  const entries = desk().desk.entries();
  const numbers = (search: string) => filterEntries(entries, { ...NO_FILTER, search }).map(({ number }) => number);
  expect(numbers("laka")).toHaveLength(2);
  expect(numbers("kul 2")).toEqual(["KUL-02"]);
  expect(numbers("brak")).toEqual([]);
});
