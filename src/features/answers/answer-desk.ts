/**
 * The work on answers in one browser: what the server has, what is typed and not saved yet, and the
 * saving in between. Whatever happens, typed words stay until they are saved or given up by hand.
 */
import type { Answer } from "../../client/api.ts";
import type { AnswersView, AnswerView, AnswerWork } from "../../contract/answer-views.ts";
import type { AnswerOf, ApiName, BodyOf } from "../../contract/http.ts";
import { type AnswerDraft, type CityPosition, isSameDraft, mergeDrafts } from "../../domain/position.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import type { ItemId } from "../../domain/register.ts";

export type Problem = RefusalCode | "unreachable";

/** One item as this screen has it. */
export interface Entry extends AnswerView {
  /** As typed here; the server's draft when nothing waits. */
  readonly now: AnswerDraft;
  /** Typed here and not saved yet. */
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly problem: Problem | null;
  /** After a conflict: what somebody else saved meanwhile. */
  readonly theirs: AnswerWork | null;
}

export type Call = <N extends ApiName>(name: N, body: BodyOf<N>) => Promise<Answer<AnswerOf<N>>>;

/** The words of an item as the register has them now; empty for a sketch without any. */
export const wordsOf = ({ wording, text }: Pick<AnswerView, "wording" | "text">): string => wording ?? text;

/** Whose work it is: the organiser's on every answer, or a department's on its own items. */
export type Lane = "answers" | "department";

/** Milliseconds of rest after which typing is saved, and between tries when the server is away. */
const REST = 900;
const RETRY = 4000;

export class AnswerDesk {
  #entries: ReadonlyMap<ItemId, Entry>;
  #list: readonly Entry[];
  readonly #call: Call;
  readonly #lane: Lane;
  readonly #timers = new Map<ItemId, ReturnType<typeof setTimeout>>();
  readonly #saves = new Map<ItemId, Promise<void>>();
  readonly #listeners = new Set<() => void>();

  constructor(view: AnswersView, call: Call, lane: Lane = "answers") {
    this.#call = call;
    this.#lane = lane;
    this.#entries = new Map(view.items.map((item) => [item.itemId, entryOf(item)]));
    this.#list = [...this.#entries.values()];
  }

  /** All items in the order of the register; a new array after every change. */
  readonly entries = (): readonly Entry[] => this.#list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something was typed or chosen. Saved by itself after a moment of rest. */
  edit(itemId: ItemId, change: Partial<AnswerDraft>): void {
    const entry = this.#entries.get(itemId);
    if (!entry) return;
    this.#put({ ...entry, now: { ...entry.now, ...change }, isDirty: true });
    if (entry.theirs === null) this.#saveIn(itemId, REST);
  }

  /** Saves what is typed now; resolves when it is saved, or why it is not. */
  async flush(itemIds: readonly ItemId[] = [...this.#entries.keys()]): Promise<Problem | null> {
    const dirty = itemIds.filter((id) => this.#entries.get(id)?.isDirty);
    await Promise.all(dirty.map((id) => this.#save(id)));
    return dirty.map((id) => this.#problemOf(id)).find((problem) => problem !== null) ?? null;
  }

  hasUnsaved(): boolean {
    return this.#list.some(({ isDirty }) => isDirty);
  }

  /** After a conflict: gives up what was typed here for what somebody else saved. */
  takeTheirs(itemId: ItemId): void {
    const entry = this.#entries.get(itemId);
    if (entry?.theirs) this.#put(settled(entry, entry.theirs));
  }

  /** After a conflict: saves what was typed here over what somebody else saved. */
  async keepMine(itemId: ItemId): Promise<void> {
    const entry = this.#entries.get(itemId);
    if (!entry?.theirs) return;
    this.#put({ ...entry, ...entry.theirs, theirs: null, problem: null });
    await this.#save(itemId);
  }

  /** Gives items to a department with a due date. */
  async assign(itemIds: readonly ItemId[], department: string, dueDate: string | null): Promise<Problem | null> {
    return this.#together(itemIds, () =>
      this.#call("assignItems", { department, dueDate, items: this.#commands(itemIds) }),
    );
  }

  /** One answer for many. What is typed for them is saved first. */
  async answerAll(itemIds: readonly ItemId[], position: CityPosition): Promise<Problem | null> {
    return this.#together(itemIds, () =>
      this.#call("draftCollectiveAnswer", { ...position, items: this.#commands(itemIds) }),
    );
  }

  /** Makes these answers public as they stand here. */
  async publish(itemIds: readonly ItemId[]): Promise<Problem | null> {
    return this.#together(itemIds, () => this.#call("publishAnswers", { items: this.#toPublish(itemIds) }));
  }

  /** A change of the register itself: what is typed is saved first, then the items are read anew. */
  async change(run: () => Promise<Answer<null>>): Promise<Problem | null> {
    const unsaved = await this.flush();
    if (unsaved !== null) return unsaved;
    const answer = await run();
    await this.refresh();
    return problemIn(answer);
  }

  async withdraw(itemId: ItemId): Promise<Problem | null> {
    const answer = await this.#call("withdrawAnswer", { itemId });
    if (answer.kind === "done") this.#learn([answer.value]);
    return problemIn(answer);
  }

  /** What others changed meanwhile; items with unsaved words here keep them. */
  async refresh(): Promise<void> {
    const answer = await this.#call(this.#lane, {});
    if (answer.kind !== "done") return;
    const fresh = new Map(
      answer.value.items.map((item) => {
        const entry = this.#entries.get(item.itemId);
        const busy = entry && (entry.isDirty || entry.isSaving);
        return [item.itemId, busy ? { ...entryOf(item), ...ownPart(entry) } : entryOf(item)];
      }),
    );
    // Typed words stay, also of an item that was given away, split or joined meanwhile.
    for (const entry of this.#list) if (entry.isDirty && !fresh.has(entry.itemId)) fresh.set(entry.itemId, gone(entry));
    this.#entries = fresh;
    this.#tell();
  }

  async #together(ids: readonly ItemId[], run: () => Promise<Answer<{ answers: AnswerWork[] }>>) {
    const unsaved = await this.flush(ids);
    if (unsaved !== null) return unsaved;
    const answer = await run();
    if (answer.kind === "done") this.#learn(answer.value.answers);
    else await this.refresh();
    return problemIn(answer);
  }

  /** With the edits of the register that are seen here. */
  #toPublish(ids: readonly ItemId[]) {
    return this.#commands(ids).map((command) => ({ ...command, edit: this.#entries.get(command.itemId)?.edit ?? 0 }));
  }

  #commands(ids: readonly ItemId[]) {
    return ids.map((itemId) => ({ itemId, basedOn: this.#entries.get(itemId)?.draftAt ?? null }));
  }

  #problemOf(id: ItemId): Problem | null {
    const entry = this.#entries.get(id);
    return entry?.isDirty ? (entry.problem ?? "conflict") : null;
  }

  #saveIn(itemId: ItemId, ms: number): void {
    clearTimeout(this.#timers.get(itemId));
    this.#timers.set(
      itemId,
      setTimeout(() => void this.#save(itemId), ms),
    );
  }

  /** One save of an item at a time; what is typed meanwhile goes with the next. */
  async #save(itemId: ItemId): Promise<void> {
    clearTimeout(this.#timers.get(itemId));
    await this.#saves.get(itemId);
    const entry = this.#entries.get(itemId);
    if (!entry?.isDirty || entry.theirs) return;
    const save = this.#send(entry).finally(() => this.#saves.delete(itemId));
    this.#saves.set(itemId, save);
    await save;
  }

  async #send(entry: Entry): Promise<void> {
    const { itemId, draftAt, now } = entry;
    this.#put({ ...entry, isSaving: true });
    const answer = await this.#store(itemId, draftAt, now);
    const current = this.#entries.get(itemId) ?? entry;
    if (answer.kind === "done") {
      if (current.now === now) this.#put(settled(current, answer.value));
      else {
        this.#put({ ...current, ...answer.value, isSaving: false, problem: null });
        this.#saveIn(itemId, REST);
      }
      return;
    }
    this.#put({ ...current, isSaving: false, problem: problemIn(answer) });
    if (answer.kind === "unreachable") this.#saveIn(itemId, RETRY);
    else if (answer.refusal === "conflict") await this.#findTheirs(itemId);
  }

  #store(itemId: ItemId, basedOn: string | null, draft: AnswerDraft): Promise<Answer<AnswerWork>> {
    if (this.#lane === "answers") return this.#call("draftAnswer", { itemId, basedOn, draft });
    const { recommendation, suggestion } = draft;
    return this.#call("recommend", { itemId, basedOn, recommendation, suggestion });
  }

  /** After a conflict: work on different things is put together; else a person chooses. */
  async #findTheirs(itemId: ItemId): Promise<void> {
    const answer = await this.#call(this.#lane, {});
    const theirs = answer.kind === "done" ? answer.value.items.find((item) => item.itemId === itemId) : undefined;
    const entry = this.#entries.get(itemId);
    if (!entry) return;
    if (!theirs) return this.#saveIn(itemId, RETRY);
    const merged = mergeDrafts(entry.draft, entry.now, theirs.draft);
    if (merged === null) return this.#put({ ...entry, theirs: workOf(theirs) });
    const next = { ...settled(entry, workOf(theirs)), now: merged, isDirty: !isSameDraft(merged, theirs.draft) };
    this.#put(next);
    if (next.isDirty) await this.#send(next);
  }

  #learn(works: readonly AnswerWork[]): void {
    const next = new Map(this.#entries);
    for (const work of works) {
      const entry = next.get(work.itemId);
      if (entry) next.set(work.itemId, entry.isDirty ? { ...entry, ...work } : settled(entry, work));
    }
    this.#entries = next;
    this.#tell();
  }

  #put(entry: Entry): void {
    this.#entries = new Map(this.#entries).set(entry.itemId, entry);
    this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#entries.values()];
    for (const listener of this.#listeners) listener();
  }
}

const workOf = ({ itemId, draft, draftAt, published }: AnswerWork): AnswerWork => ({
  itemId,
  draft,
  draftAt,
  published,
});

const QUIET = { isDirty: false, isSaving: false, problem: null, theirs: null } as const;

const entryOf = (item: AnswerView): Entry => ({ ...item, now: item.draft, ...QUIET });

/** Words that wait here for an item that is not there any more. */
const gone = (entry: Entry): Entry => ({ ...entry, problem: entry.problem ?? "unknown-item" });

/** The entry after the server took or gave `work`, and nothing waits here. */
const settled = (entry: Entry, work: AnswerWork): Entry => ({ ...entry, ...work, now: work.draft, ...QUIET });

/** What belongs to this browser; the version stays too, so that a conflict is noticed. */
const ownPart = ({ now, isDirty, isSaving, problem, theirs, draft, draftAt }: Entry) => ({
  now,
  isDirty,
  isSaving,
  problem,
  theirs,
  draft,
  draftAt,
});

/** Why this did not happen; null: it did. */
export const problemIn = (answer: Answer<unknown>): Problem | null =>
  answer.kind === "done" ? null : answer.kind === "refused" ? answer.refusal : "unreachable";
