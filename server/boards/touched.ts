/** What a transaction on a board touched: where each changed type stands in the document. */
import * as Y from "yjs";
import type { BoardRoots, RootName } from "../../src/board/board-doc.ts";
import { type ItemOwner, itemOf } from "../../src/board/item-of.ts";
import { type GroupId, type IdeaId, isId, type ProposalId } from "../../src/domain/ids.ts";

/** A changed type: a root, a record of a root, a text of a record, or something deeper (null root). */
export interface Spot {
  readonly root: RootName | null;
  readonly id: string | null;
  readonly field: string | null;
  readonly type: Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;
  /** Changed keys; null stands for a list or text child. */
  readonly keys: ReadonlySet<string | null>;
}

export type RootNames = ReadonlyMap<unknown, RootName>;

/** Records whose rows follow from an update. */
export interface Touched {
  readonly ideas: ReadonlySet<IdeaId>;
  readonly groups: ReadonlySet<GroupId>;
  readonly proposals: ReadonlySet<ProposalId>;
}

export const rootNames = (roots: BoardRoots): RootNames =>
  new Map(Object.entries(roots).map(([name, root]) => [root, name as RootName]));

/** Every living type that the transaction changed. Types that it created are part of their parent's key. */
export function spotsOf(transaction: Y.Transaction, names: RootNames): Spot[] {
  const spots: Spot[] = [];
  for (const [type, keys] of transaction.changed) {
    if (itemOf(type)?.deleted === true) continue;
    spots.push({ ...locate(type, names), type, keys });
  }
  return spots;
}

function locate(type: ItemOwner, names: RootNames): Pick<Spot, "root" | "id" | "field"> {
  const own = names.get(type);
  if (own !== undefined) return { root: own, id: null, field: null };
  const item = itemOf(type);
  const root = names.get(item?.parent);
  if (root !== undefined) return { root, id: item?.parentSub ?? null, field: null };
  if (!(item?.parent instanceof Y.AbstractType)) return { root: null, id: null, field: null };
  const record = itemOf(item.parent);
  return { root: names.get(record?.parent) ?? null, id: record?.parentSub ?? null, field: item.parentSub };
}

/** The records whose rows may differ after these changes; null when none: a pure move. */
export function touchedBy(spots: readonly Spot[]): Touched | null {
  if (spots.every(isMove)) return null;
  const touched = { ideas: new Set<IdeaId>(), groups: new Set<GroupId>(), proposals: new Set<ProposalId>() };
  for (const spot of spots) {
    for (const id of idsOf(spot)) {
      if (isId("idea", id)) touched.ideas.add(id);
      else if (isId("group", id)) touched.groups.add(id);
      else if (isId("proposal", id)) touched.proposals.add(id);
    }
  }
  return touched.ideas.size + touched.groups.size + touched.proposals.size > 0 ? touched : null;
}

const isMove = ({ root, id, keys }: Spot): boolean =>
  root === "drawing" || root === "meta" || (root === "places" && id !== null && !keys.has("group"));

function idsOf({ root, id, keys }: Spot): readonly (string | null)[] {
  if (root === null || root === "meta" || root === "drawing") return [];
  if (id === null) return [...keys];
  if (root === "places" && !keys.has("group")) return [];
  return root === "groups" && !keys.has("title") ? [] : [id];
}
