import type { DepartmentsView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { DepartmentId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { renewDepartmentLink } from "./department-link.ts";
import type { Deps } from "./deps.ts";
import { readDepartments } from "./read-departments.ts";
import { allowedMeeting } from "./rights.ts";

/** Makes a department's link invalid at once, also for browsers that are in, and gives it a new one. */
export async function revokeDepartment(
  deps: Deps,
  actor: Actor,
  { departmentId }: { readonly departmentId: DepartmentId },
): Promise<Result<DepartmentsView>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  if (!(await deps.answers.departments()).some(({ id }) => id === departmentId)) return refused("unknown-department");
  await deps.turns.inTurn("departments", () => renewDepartmentLink(deps, departmentId));
  return readDepartments(deps, actor);
}
