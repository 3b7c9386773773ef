import type { AnswersView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { rowsById, workOf } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { officeDay } from "./office-day.ts";
import { itemView, registerOf, tableName } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** Every item of the register with the work on its answer. */
export async function readAnswers(deps: Deps, actor: Actor): Promise<Result<AnswersView>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const [meeting, tables, items, rows, departments] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    registerOf(deps),
    rowsById(deps),
    deps.answers.departments(),
  ]);
  return done({
    today: officeDay(deps.clock),
    departments: departments.map(({ name }) => name),
    tables: tables.map(tableName),
    sections: meeting.sections,
    items: items.map((placed) => ({
      ...itemView(placed),
      ...workOf(placed.item.id, rows.get(placed.item.id) ?? null),
    })),
  });
}
