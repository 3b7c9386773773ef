import type { ItemEditView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ItemEdit } from "../../src/domain/item-edit.ts";
import { type ItemId, itemNumber, registerItems } from "../../src/domain/register.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** What the coordinator did to an item, oldest first. */
export async function readItemHistory(
  deps: Deps,
  actor: Actor,
  { itemId }: { readonly itemId: ItemId },
): Promise<Result<{ readonly edits: readonly ItemEditView[] }>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const edits = (await deps.answers.itemEdits()).filter((edit) => edit.itemId === itemId);
  const [first] = edits;
  if (!first) return done({ edits: [] });
  const numbers = await ownNumbers(deps, first);
  return done({
    edits: edits.map(({ n, wording, passedTo, mergedInto, parts, reason, at }) => ({
      n,
      wording,
      passedTo,
      mergedInto: mergedInto && (numbers.get(mergedInto) ?? null),
      parts: parts.map(({ letter }) => `${numbers.get(itemId) ?? ""}${letter}`),
      reason,
      at,
    })),
  });
}

/** Numbers of the items of its table, as the table left them: also of those that were joined or split. */
async function ownNumbers({ store, answers }: Deps, { tableId }: ItemEdit): Promise<Map<ItemId, string>> {
  const [table, proposals, ideas] = await Promise.all([
    store.table(tableId),
    store.proposals(tableId),
    answers.registerIdeas(tableId),
  ]);
  return new Map(registerItems(proposals, ideas).map((item) => [item.id, itemNumber(table?.mark ?? "", item)]));
}
