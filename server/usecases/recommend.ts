import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { type AnswerDraft, acceptDraft, isSameDraft } from "../../src/domain/position.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { isCurrent } from "./answer-work.ts";
import { departmentWork, mayRecommend } from "./department-work.ts";
import type { Deps } from "./deps.ts";
import { draftWrite } from "./draft-answer.ts";
import { registerOf } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Saves a department's recommendation, and the reason it suggests, on an item of its own. Everything
 * else of the answer stays as the office has it. `conflict` when somebody saved meanwhile.
 */
export async function recommend(
  deps: Deps,
  actor: Actor,
  command: CommandOnAnswer & Pick<AnswerDraft, "recommendation" | "suggestion">,
): Promise<Result<AnswerWork>> {
  const allowed = allowedMeeting(actor, "recommend");
  if (!allowed.ok) return allowed;
  const { itemId, recommendation, suggestion } = command;
  const [items, row, all] = await Promise.all([
    registerOf(deps),
    deps.answers.answer(itemId),
    deps.answers.departments(),
  ]);
  if (!row || !mayRecommend(actor, row, all)) return refused("not-allowed");
  const placed = items.find(({ item }) => item.id === itemId);
  if (!placed) return refused("unknown-item");
  const draft = acceptDraft({ ...row.draft, recommendation, suggestion });
  if (!draft.ok) return draft;
  if (isSameDraft(row.draft, draft.value)) return done(departmentWork(row));
  if (!isCurrent(row, command)) return refused("conflict");
  if (!(await deps.answers.write([draftWrite(deps, { placed, row }, draft.value)]))) return refused("conflict");
  const after = await deps.answers.answer(itemId);
  return done(departmentWork(after ?? row));
}
