/** What a moderator did by one update, for the journal: read from the places that changed in the document. */
import type { BoardRoots } from "../../src/board/board-doc.ts";
import { isId } from "../../src/domain/ids.ts";
import { type BoardDeed, boardDeed } from "../usecases/desk-ports.ts";
import type { Spot } from "./touched.ts";

/** Moves on the canvas, drawings and order are no deeds. What is read is never words. */
export function deedsOf(spots: readonly Spot[], roots: BoardRoots): BoardDeed[] {
  const groups = groupDeeds(spots, roots);
  const merging = mergeDeeds(spots, roots);
  const merged = new Set(merging.map(({ subject }) => subject));
  const dissolved = groups.some(({ kind }) => kind === "group-dissolved");
  return [
    ...groups,
    ...merging,
    ...(dissolved ? [] : placeDeeds(spots, roots, merged)),
    ...textDeeds(spots),
    ...proposalDeeds(spots),
  ];
}

function groupDeeds(spots: readonly Spot[], roots: BoardRoots): BoardDeed[] {
  return spots.flatMap(({ root, id, keys }) => {
    if (root !== "groups") return [];
    if (id !== null) return keys.has("title") ? [boardDeed("group-renamed", id)] : [];
    return [...keys].flatMap((key) =>
      key === null ? [] : [boardDeed(roots.groups.has(key) ? "group-made" : "group-dissolved", key)],
    );
  });
}

function mergeDeeds(spots: readonly Spot[], roots: BoardRoots): BoardDeed[] {
  return spots.flatMap(({ root, id, keys }) => {
    if (root !== "ideas" || id === null || !keys.has("mergedInto")) return [];
    const into = roots.ideas.get(id)?.get("mergedInto");
    return [isId("idea", into) ? boardDeed("merged", id, into) : boardDeed("separated", id)];
  });
}

/** Several ideas put into one group by one gesture are one deed. */
function placeDeeds(spots: readonly Spot[], roots: BoardRoots, merged: ReadonlySet<string | null>): BoardDeed[] {
  const moved = new Map<string | null, string[]>();
  for (const { root, id, keys } of spots) {
    if (root !== "places" || id === null || !keys.has("group") || merged.has(id)) continue;
    const group = roots.places.get(id)?.get("group");
    const into = isId("group", group) ? group : null;
    moved.set(into, [...(moved.get(into) ?? []), id]);
  }
  return [...moved].map(([group, ids]) => {
    const kind = group === null ? "loosened" : "grouped";
    return ids.length === 1 ? boardDeed(kind, ids[0], group) : { ...boardDeed(kind, null, group), count: ids.length };
  });
}

const textDeeds = (spots: readonly Spot[]): BoardDeed[] =>
  spots.flatMap(({ root, id, keys }) =>
    root === "ideas" && id !== null && keys.has("text") ? [boardDeed("corrected", id)] : [],
  );

function proposalDeeds(spots: readonly Spot[]): BoardDeed[] {
  const ids = new Set(spots.flatMap(({ root, id }) => (root === "proposals" && id !== null ? [id] : [])));
  return [...ids].map((id) => boardDeed("proposal-changed", id));
}
