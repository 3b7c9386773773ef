import type { AnswerWork } from "../../src/contract/answer-views.ts";
import type { CommandOnAnswer } from "../../src/contract/shapes.ts";
import type { Actor } from "../../src/domain/access.ts";
import {
  type AnswerDraft,
  acceptDraft,
  EMPTY_DRAFT,
  isSameDraft,
  isSamePositionDraft,
} from "../../src/domain/position.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { AnswerEvent, AnswerWrite } from "./answer-ports.ts";
import { type Desk, desksOf, isCurrent, nextVersion, workOf, writeAnswers } from "./answer-work.ts";
import type { Deps } from "./deps.ts";

/** Saves the work on one answer. The same again changes nothing; `conflict` when somebody else saved meanwhile. */
export async function draftAnswer(
  deps: Deps,
  actor: Actor,
  command: CommandOnAnswer & { readonly draft: AnswerDraft },
): Promise<Result<AnswerWork>> {
  const { itemId } = command;
  const desks = await desksOf(deps, actor, [itemId]);
  if (!desks.ok) return desks;
  const draft = acceptDraft(command.draft);
  if (!draft.ok) return draft;
  const [desk] = desks.value;
  if (!desk) return refused("unknown-item");
  if (isSameDraft(desk.row?.draft ?? EMPTY_DRAFT, draft.value)) return done(workOf(itemId, desk.row));
  if (!isCurrent(desk.row, command)) return refused("conflict");
  const written = await writeAnswers(deps, [draftWrite(deps, desk, draft.value)], [itemId]);
  return written.ok ? done(written.value[0] ?? workOf(itemId, desk.row)) : written;
}

/** A saved draft as a change; the trace gets positions and reasons only, never the office's notes. */
export function draftWrite(deps: Deps, { placed, row }: Desk, fields: AnswerDraft): AnswerWrite {
  const at = nextVersion(deps, row);
  const { status, justification } = fields;
  const event: AnswerEvent = { kind: "drafted", status, justification, at };
  return {
    itemId: placed.item.id,
    tableId: placed.table.id,
    basedOn: row?.draftAt ?? null,
    draft: { fields, at },
    event: isSamePositionDraft(row?.draft ?? EMPTY_DRAFT, fields) ? null : event,
  };
}
