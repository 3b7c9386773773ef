import type { AnswerEventView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { ItemId } from "../../src/domain/register.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** How the answer to an item came about, oldest first. */
export async function readAnswerTrace(
  { answers }: Deps,
  actor: Actor,
  { itemId }: { readonly itemId: ItemId },
): Promise<Result<{ readonly events: readonly AnswerEventView[] }>> {
  const allowed = allowedMeeting(actor, "answer");
  return allowed.ok ? done({ events: await answers.events(itemId) }) : allowed;
}
