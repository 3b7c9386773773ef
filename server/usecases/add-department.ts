import type { DepartmentsView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptDepartment } from "../../src/domain/department.ts";
import type { DepartmentId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { renewDepartmentLink } from "./department-link.ts";
import type { Deps } from "./deps.ts";
import { readDepartments } from "./read-departments.ts";
import { allowedMeeting } from "./rights.ts";

/** A department with a link of its own. The same id again is the department that is there. */
export async function addDepartment(
  deps: Deps,
  actor: Actor,
  command: { readonly id: DepartmentId; readonly name: string },
): Promise<Result<DepartmentsView>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const added = await deps.turns.inTurn("departments", () => add(deps, command));
  return added.ok ? readDepartments(deps, actor) : added;
}

async function add(deps: Deps, { id, name: typed }: { readonly id: DepartmentId; readonly name: string }) {
  const all = await deps.answers.departments();
  if (all.some((one) => one.id === id)) return done(null);
  if (all.length >= LIMITS.departments) return refused("too-large");
  const name = acceptDepartment(typed, all);
  if (!name.ok) return name;
  if (!(await deps.answers.addDepartment({ id, name: name.value }))) return refused("name-taken");
  await renewDepartmentLink(deps, id);
  return done(null);
}
