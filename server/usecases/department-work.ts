/** What a department may see and do: its own items, and of the work on them only its own part. */
import type { AnswerWork } from "../../src/contract/answer-views.ts";
import { type Actor, can } from "../../src/domain/access.ts";
import { assignedTo, type Department } from "../../src/domain/department.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import type { AnswerRow } from "./answer-ports.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { type PlacedItem, registerOf } from "./register-of.ts";

/** An item given to a department, with the work on it. */
export interface Assignment {
  readonly placed: PlacedItem;
  readonly row: AnswerRow;
}

/** May this actor work on the item of this answer? */
export const mayRecommend = (actor: Actor, row: AnswerRow | null, all: readonly Department[]): boolean =>
  can(actor, "recommend", { kind: "assignment", departmentId: row && assignedTo(row.draft, all) });

/** The items that the actor may work on, in the order of the register. */
export async function assignmentsOf(
  deps: Pick<Deps, "store" | "answers" | "votes">,
  actor: Actor,
): Promise<Assignment[]> {
  const [items, rows, all] = await Promise.all([registerOf(deps), rowsById(deps), deps.answers.departments()]);
  return items.flatMap((placed) => {
    const row = rows.get(placed.item.id);
    return row && mayRecommend(actor, row, all) ? [{ placed, row }] : [];
  });
}

/** Is this idea part of an item that the actor may work on? */
export const isInOwnItem = async (
  deps: Pick<Deps, "store" | "answers" | "votes">,
  actor: Actor,
  ideaId: IdeaId,
): Promise<boolean> =>
  (await assignmentsOf(deps, actor)).some(({ placed }) => placed.item.voices.some(({ id }) => id === ideaId));

/** The work as the department sees it: neither the office's notes nor a position that is not public. */
export const departmentWork = ({ itemId, draft, draftAt, published }: AnswerRow): AnswerWork => ({
  itemId,
  draft: {
    ...EMPTY_DRAFT,
    recommendation: draft.recommendation,
    suggestion: draft.suggestion,
    department: draft.department,
    dueDate: draft.dueDate,
  },
  draftAt,
  published,
});
