/** What answering needs from the world, beside `ports.ts`. Adapters: `server/store/*-answers.ts`. */
import type { Department } from "../../src/domain/department.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { ItemEdit } from "../../src/domain/item-edit.ts";
import type { AnswerDraft, CityPosition, Position } from "../../src/domain/position.ts";
import type { ItemId, RegisterIdea } from "../../src/domain/register.ts";

/** What is public of an answer. */
export interface PublishedAnswer extends CityPosition {
  /** The coordinator's wording as it was published; null: the item's own words. */
  readonly wording: string | null;
  /** To whom it was passed on, as it was published. */
  readonly passedTo: string | null;
  /** When this item got a public position, ISO 8601 in UTC. */
  readonly at: string;
  /** When that position was last changed in public; null: never. */
  readonly correctedAt: string | null;
}

/** The answer to one item as the record keeps it. */
export interface AnswerRow {
  readonly itemId: ItemId;
  readonly tableId: TableId;
  readonly draft: AnswerDraft;
  /** The draft's version: when it was saved, ISO 8601 in UTC; every save has a later one. */
  readonly draftAt: string;
  readonly published: PublishedAnswer | null;
}

export const ANSWER_EVENTS = ["drafted", "published", "corrected", "withdrawn"] as const;

/** One entry of the trace: what the position was after it (for `withdrawn`: what was taken back). */
export interface AnswerEvent {
  readonly kind: (typeof ANSWER_EVENTS)[number];
  readonly status: Position | null;
  readonly justification: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A change of one answer. What it does not name stays. */
export interface AnswerWrite {
  readonly itemId: ItemId;
  readonly tableId: TableId;
  /** The draft's version that this change was made from; null: there was no answer yet. */
  readonly basedOn: string | null;
  readonly draft?: { readonly fields: AnswerDraft; readonly at: string };
  readonly published?: PublishedAnswer | null;
  readonly event: AnswerEvent | null;
}

/** The departments that have a link of their own. */
export interface DepartmentStore {
  /** In the order in which they were added. */
  departments(): Promise<readonly Department[]>;
  /** Twice is once. False: another one has this name. */
  addDepartment(department: Department): Promise<boolean>;
}

/** What the coordinator did to items of the register. */
export interface ItemEditStore {
  /** Every edit, oldest first for each item. */
  itemEdits(): Promise<readonly ItemEdit[]>;
  /** All of them in one transaction. False: one of them has an `n` that is taken, and nothing was written. */
  addItemEdits(edits: readonly ItemEdit[]): Promise<boolean>;
}

export interface AnswerStore extends DepartmentStore, ItemEditStore {
  answers(): Promise<readonly AnswerRow[]>;
  answer(itemId: ItemId): Promise<AnswerRow | null>;
  /** The trace of an item, oldest first. */
  events(itemId: ItemId): Promise<readonly AnswerEvent[]>;
  /**
   * All changes in one transaction, with their entries in the trace. False: one of them is not based
   * on what is there now, and nothing was written. Each item may come once; a change of an answer that
   * is not there yet (`basedOn` null) must bring a draft.
   */
  write(changes: readonly AnswerWrite[]): Promise<boolean>;
  /** Every idea (of one table) without its drawing, by table and number: the drawings of a meeting are megabytes. */
  registerIdeas(tableId?: TableId): Promise<readonly RegisterIdea[]>;
}
