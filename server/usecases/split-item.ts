import type { CommandOnItem } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ProposalId } from "../../src/domain/ids.ts";
import { acceptWording, nextLetters } from "../../src/domain/item-edit.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { isSeen, nextEdit, placeBefore, placesOf, writeEdits } from "./item-places.ts";

interface Part {
  readonly id: ProposalId;
  readonly text: string;
}

/**
 * Makes parts of an item: each is answered by itself, with the sources of the whole and its number with
 * a letter. Refused while the whole is public. The same parts again change nothing.
 */
export async function splitItem(
  deps: Deps,
  actor: Actor,
  command: CommandOnItem & { readonly parts: readonly Part[] },
): Promise<Result<null>> {
  const places = await placesOf(deps, actor, command.reason);
  if (!places.ok) return places;
  const { itemId, parts } = command;
  const before = placeBefore(places.value, itemId);
  if (before.parts.map(({ id }) => id).join() === parts.map(({ id }) => id).join()) return done(null);
  const placed = places.value.item(itemId);
  if (!placed || placed.item.partOf !== null) return refused("unknown-item");
  if (places.value.isPublic(itemId)) return refused("item-public");
  const isTaken = ({ id }: Part): boolean => places.value.item(id) !== undefined || places.value.last.has(id);
  if (!isSeen(places.value, command) || parts.some(isTaken)) return refused("conflict");
  const letters = nextLetters(
    places.value.history.filter((edit) => edit.itemId === itemId),
    parts.length,
  );
  if (letters === null || new Set(parts.map(({ id }) => id)).size < parts.length) return refused("bad-request");
  const tableId = placed.table.id;
  const edits = [
    nextEdit(
      deps,
      places.value,
      { itemId, tableId },
      {
        parts: parts.map(({ id }, i) => ({ id, letter: letters[i] ?? "" })),
      },
    ),
  ];
  for (const { id, text } of parts) {
    const wording = acceptWording(text, "");
    if (!wording.ok) return wording;
    edits.push(nextEdit(deps, places.value, { itemId: id, tableId }, { wording: wording.value }));
  }
  return writeEdits(deps, places.value, edits);
}
