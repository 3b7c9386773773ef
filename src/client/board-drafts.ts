/** Words that were typed here and that the server refused: kept so that nothing typed is lost. */
import type * as Y from "yjs";
import { PROPOSAL_TEXTS, rootsOf } from "../board/board-doc.ts";
import { plain } from "../board/board-read.ts";

/** Where a text stands on the board. */
export interface TextPlace {
  readonly root: "ideas" | "groups" | "proposals";
  readonly id: string;
  readonly field: string;
}

/** One refused text, and where it was typed. */
export interface Draft extends TextPlace {
  readonly text: string;
}

const FIELDS: Readonly<Record<Draft["root"], readonly string[]>> = {
  ideas: ["text"],
  groups: ["title"],
  proposals: PROPOSAL_TEXTS,
};

/** Notes which texts of `doc` were changed here; `take` gives them as they stand. */
export class DraftKeeper {
  readonly #doc: Y.Doc;
  readonly #onTouched: (places: readonly TextPlace[]) => void;
  readonly #touched = new Map<string, TextPlace>();

  /** `onTouched` is told all of them whenever there is one more, and when they are forgotten. */
  constructor(doc: Y.Doc, onTouched: (places: readonly TextPlace[]) => void) {
    this.#doc = doc;
    this.#onTouched = onTouched;
    const roots = rootsOf(doc);
    for (const root of ["ideas", "groups", "proposals"] as const) {
      roots[root].observeDeep((events, transaction) => {
        if (transaction.local) for (const event of events) this.#note(root, event);
      });
    }
  }

  /** Changed here in an earlier visit, and not saved since. */
  remember(places: readonly TextPlace[]): void {
    for (const place of places) this.#touched.set(keyOf(place), place);
  }

  /** Everything so far is saved. */
  forget(): void {
    if (this.#touched.size === 0) return;
    this.#touched.clear();
    this.#onTouched([]);
  }

  /** The texts changed here since the last `forget`, without those that `present` has already. */
  take(present?: Y.Doc): readonly Draft[] {
    return [...this.#touched.values()].flatMap((where) => {
      const text = textAt(this.#doc, where);
      return text !== "" && (!present || textAt(present, where) !== text) ? [{ ...where, text }] : [];
    });
  }

  #note(root: Draft["root"], event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [id, field] = event.path;
    if (typeof id === "string") {
      const fields = typeof field === "string" ? [field] : [...event.keys.keys()];
      for (const name of fields) this.#add(root, id, name);
      return;
    }
    for (const key of event.keys.keys()) for (const name of FIELDS[root]) this.#add(root, key, name);
  }

  #add(root: Draft["root"], id: string, field: string): void {
    const place = { root, id, field };
    if (!FIELDS[root].includes(field) || this.#touched.has(keyOf(place))) return;
    this.#touched.set(keyOf(place), place);
    this.#onTouched([...this.#touched.values()]);
  }
}

const keyOf = ({ root, id, field }: TextPlace): string => `${root}/${id}/${field}`;

function textAt(doc: Y.Doc, { root, id, field }: TextPlace): string {
  const record = rootsOf(doc)[root].get(id);
  const value = record ? plain(record)[field] : "";
  return typeof value === "string" ? value : "";
}
