/**
 * The board as a list, cheaply: records are read once and again only after they changed, and keep
 * their identity meanwhile, so a screen of 500 ideas redraws the one that moved.
 */
import type * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import {
  type BoardList,
  type ListedIdea,
  type RecordReads,
  readBoard,
  readGroup,
  readIdea,
  readPlace,
  readProposal,
} from "../board/board-read.ts";

const WATCHED = ["ideas", "places", "groups", "proposals"] as const;

/** Answers of `read`, kept until the id is forgotten. */
function remembering<Id extends string, T>(cache: Map<string, unknown>, read: (id: Id) => T): (id: Id) => T {
  return (id) => {
    if (!cache.has(id)) cache.set(id, read(id));
    return cache.get(id) as T;
  };
}

const allOf = ({ groups, loose }: BoardList): readonly ListedIdea[] => [
  ...groups.flatMap(({ ideas }) => ideas),
  ...loose,
];

export class BoardCache {
  readonly #doc: Y.Doc;
  readonly #reads: RecordReads;
  readonly #cache = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();
  #list: BoardList | null = null;

  /** Ideas that are the same on `shown`, a reading that stands on the screen already, are the objects from there. */
  constructor(doc: Y.Doc, shown: BoardList | null = null) {
    this.#doc = doc;
    const roots = rootsOf(doc);
    const cache = this.#cache;
    const known = new Map(shown && allOf(shown).map((item) => [item.idea.id, item]));
    this.#reads = {
      listed: remembering(cache, (id): ListedIdea | null => {
        const idea = readIdea(roots, id);
        const read = idea && { idea, place: readPlace(roots, id) };
        const before = known.get(id);
        return before && JSON.stringify(before) === JSON.stringify(read) ? before : read;
      }),
      group: remembering(cache, (id) => readGroup(roots, id)),
      proposal: remembering(cache, (id) => readProposal(roots, id)),
    };
    for (const root of WATCHED) roots[root].observeDeep(this.#onEvents);
    doc.on("afterAllTransactions", this.#announce);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  list = (): BoardList => {
    this.#list ??= readBoard(this.#doc, this.#reads);
    return this.#list;
  };

  destroy(): void {
    const roots = rootsOf(this.#doc);
    for (const root of WATCHED) roots[root].unobserveDeep(this.#onEvents);
    this.#doc.off("afterAllTransactions", this.#announce);
  }

  readonly #onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path;
      const ids = typeof id === "string" ? [id] : [...event.keys.keys()];
      for (const changed of ids) this.#cache.delete(changed);
    }
    this.#list = null;
  };

  readonly #announce = (): void => {
    if (this.#list === null) for (const listener of this.#listeners) listener();
  };
}
