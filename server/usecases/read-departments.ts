import type { DepartmentsView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { assignmentStand, type Department } from "../../src/domain/department.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { AnswerRow } from "./answer-ports.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { officeDay } from "./office-day.ts";
import type { LinkRow } from "./ports.ts";
import { registerOf } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** Every department with its link, and how far it is with the items given to it. */
export async function readDepartments(deps: Deps, actor: Actor): Promise<Result<DepartmentsView>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  const [departments, links, items, rows] = await Promise.all([
    deps.answers.departments(),
    deps.store.links(),
    registerOf(deps),
    rowsById(deps),
  ]);
  const worked = items.flatMap(({ item }) => rows.get(item.id) ?? []);
  const today = officeDay(deps.clock);
  const base = deps.baseUrl();
  return done({
    departments: departments.map((department) => ({
      ...department,
      link: linkOf(department, links, base),
      ...figuresOf(department, worked, today),
    })),
  });
}

function linkOf({ id }: Department, links: readonly LinkRow[], base: string): string {
  const link = links.findLast((row) => row.kind === "department" && row.departmentId === id && !row.revoked);
  return link ? `${base}/d/${link.token}` : `${base}/wydzial`;
}

function figuresOf({ name }: Department, rows: readonly AnswerRow[], today: string) {
  const stands = rows
    .filter(({ draft }) => draft.department === name)
    .map(({ draft }) => assignmentStand(draft, today));
  const late = stands.filter((stand) => stand === "late").length;
  return { items: stands.length, open: stands.filter((stand) => stand === "open").length + late, late };
}
