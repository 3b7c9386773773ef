import type * as Y from "yjs";

/** What every shared type of Yjs has; its type differs with what the type holds. */
export interface ItemOwner {
  readonly _item: Y.Item | null;
}

/** The item that holds a shared type in its parent, with the key there (`parentSub`); null for a root. */
// oxlint-disable-next-line no-underscore-dangle -- Yjs' own way to a type's place, typed but named as internal
export const itemOf = (type: ItemOwner): Y.Item | null => type._item;
