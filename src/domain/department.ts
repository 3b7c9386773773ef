import type { DepartmentId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import type { AnswerDraft } from "./position.ts";
import { done, type Result, refused } from "./result.ts";
import { clean, fold, lengthOf } from "./text.ts";

/** A department of the office (wydział). An item is its when the item's answer names it. */
export interface Department {
  readonly id: DepartmentId;
  /** One line; no two departments differ only in case or Polish letters. */
  readonly name: string;
}

/** A name for a new department among those there are; the same name again is the department that is there. */
export function acceptDepartment(typed: string, others: readonly Department[]): Result<string> {
  const name = clean(typed).replace(/\s+/g, " ").trim();
  if (name === "") return refused("name-needed");
  if (lengthOf(name) > LIMITS.department) return refused("answer-too-long");
  return others.some((other) => fold(other.name) === fold(name)) ? refused("name-taken") : done(name);
}

/** Whose the item is to prepare; null: nobody's with a link. */
export const assignedTo = (
  { department }: Pick<AnswerDraft, "department">,
  all: readonly Department[],
): DepartmentId | null => all.find(({ name }) => name === department)?.id ?? null;

/** How far a department is with an item. */
export type AssignmentStand = "open" | "late" | "done";

/** `today` as `YYYY-MM-DD` where the office is. Due on a day means: in time until that day ends. */
export function assignmentStand(
  { recommendation, dueDate }: Pick<AnswerDraft, "recommendation" | "dueDate">,
  today: string,
): AssignmentStand {
  if (recommendation.trim() !== "") return "done";
  return dueDate !== null && dueDate < today ? "late" : "open";
}
