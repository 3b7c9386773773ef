import type { DepartmentView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { assignmentsOf, departmentWork } from "./department-work.ts";
import type { Deps } from "./deps.ts";
import { officeDay } from "./office-day.ts";
import { itemView, tableName } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** A department's desk: the items given to it, and nothing else of the register. */
export async function readDepartment(deps: Deps, actor: Actor): Promise<Result<DepartmentView>> {
  const allowed = allowedMeeting(actor, "recommend");
  if (!allowed.ok) return allowed;
  if (actor.role !== "department") return refused("not-allowed");
  const [meeting, tables, departments, own] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    deps.answers.departments(),
    assignmentsOf(deps, actor),
  ]);
  return done({
    name: departments.find(({ id }) => id === actor.departmentId)?.name ?? "",
    today: officeDay(deps.clock),
    departments: [],
    tables: tables.map(tableName),
    sections: meeting.sections,
    items: own.map(({ placed, row }) => ({ ...itemView(placed), ...departmentWork(row) })),
  });
}
