import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptDraft, EMPTY_DRAFT, isSameDraft } from "../../src/domain/position.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { desksOf, isCurrent, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { draftWrite } from "./draft-answer.ts";

/** Gives a chosen set to a department with a due date: all of them or none. All else of their answers stays. */
export async function assignItems(
  deps: Deps,
  actor: Actor,
  command: { readonly items: readonly CommandOnAnswer[]; readonly department: string; readonly dueDate: string | null },
): Promise<Result<{ readonly answers: AnswerWork[] }>> {
  const ids = [...new Set(command.items.map(({ itemId }) => itemId))];
  const desks = await desksOf(deps, actor, ids);
  if (!desks.ok) return desks;
  const known = await deps.answers.departments();
  if (command.department !== "" && !known.some(({ name }) => name === command.department))
    return refused("unknown-department");
  const based = new Map(command.items.map((item) => [item.itemId, item]));
  const changes = [];
  for (const desk of desks.value) {
    const { department, dueDate } = command;
    const before = desk.row?.draft ?? EMPTY_DRAFT;
    const draft = acceptDraft({ ...before, department, dueDate });
    if (!draft.ok) return draft;
    if (isSameDraft(before, draft.value)) continue;
    const given = based.get(desk.placed.item.id);
    if (!given || !isCurrent(desk.row, given)) return refused("conflict");
    changes.push(draftWrite(deps, desk, draft.value));
  }
  const written = await writeAnswers(deps, changes, ids);
  return written.ok ? done({ answers: written.value }) : written;
}
