/** What the office asks for afterwards: the city's answers and its departments. */
import { z } from "zod";
import { LIMITS } from "../../domain/limits.ts";
import type {
  AnswerEventView,
  AnswersView,
  AnswerWork,
  DepartmentsView,
  DepartmentView,
  ItemEditView,
} from "../answer-views.ts";
import { ROUTES } from "../routes.ts";
import {
  answerDraft,
  answersAtOnce,
  answersToPublish,
  departmentName,
  editReason,
  id,
  itemId,
  onAnswer,
  onItemPlace,
  position,
  proposalText,
  recommendation,
} from "../shapes.ts";
import { endpoint, nothing } from "./endpoint.ts";

export const OFFICE_API = {
  /** Every item of the register with the work on its answer. */
  answers: endpoint<AnswersView>()(ROUTES.answers, nothing),
  /** Saves the work on one answer; `conflict` when it is not based on what is there now. */
  draftAnswer: endpoint<AnswerWork>()(ROUTES.draftAnswer, onAnswer.extend({ draft: answerDraft })),
  /** One position and reason for many items: all of them or none. */
  draftCollectiveAnswer: endpoint<{ answers: AnswerWork[] }>()(
    ROUTES.draftCollectiveAnswer,
    position.extend({ items: answersAtOnce }),
  ),
  /** Makes drafts public exactly as they were seen: all of them or none. */
  publishAnswers: endpoint<{ answers: AnswerWork[] }>()(ROUTES.publishAnswers, z.object({ items: answersToPublish })),
  withdrawAnswer: endpoint<AnswerWork>()(ROUTES.withdrawAnswer, z.object({ itemId })),
  /** Gives items to a department (an empty name: to none) with a due date: all of them or none. */
  assignItems: endpoint<{ answers: AnswerWork[] }>()(
    ROUTES.assignItems,
    z.object({ items: answersAtOnce, department: departmentName, dueDate: z.iso.date().nullable() }),
  ),
  /** The coordinator's wording of an item, and to whom it is passed on. Null: as it was, and to nobody. */
  editItem: endpoint<null>()(
    ROUTES.editItem,
    onItemPlace.extend({ wording: proposalText.nullable(), passedTo: departmentName.nullable() }),
  ),
  /** Makes parts of an item, each an item of its own; their ids are made here, so sending twice is once. */
  splitItem: endpoint<null>()(
    ROUTES.splitItem,
    onItemPlace.extend({
      parts: z
        .array(z.object({ id: id("proposal"), text: proposalText }))
        .min(2)
        .max(LIMITS.parts),
    }),
  ),
  /** Items that `into` speaks for from now on: all of them or none. */
  joinItems: endpoint<null>()(
    ROUTES.joinItems,
    z.object({
      into: itemId,
      items: z
        .array(onItemPlace.omit({ reason: true }))
        .min(1)
        .max(LIMITS.joined),
      reason: editReason,
    }),
  ),
  /** Undoes the splitting of an item, or its joining to another. */
  restoreItem: endpoint<null>()(ROUTES.restoreItem, onItemPlace),
  /** What was done to an item, oldest first. */
  itemHistory: endpoint<{ edits: readonly ItemEditView[] }>()(ROUTES.itemHistory, z.object({ itemId })),
  departments: endpoint<DepartmentsView>()(ROUTES.departments, nothing),
  /** A department with a link of its own. */
  addDepartment: endpoint<DepartmentsView>()(
    ROUTES.addDepartment,
    z.object({ id: id("department"), name: departmentName }),
  ),
  /** Makes a department's link invalid at once and gives it a new one. */
  revokeDepartment: endpoint<DepartmentsView>()(ROUTES.revokeDepartment, z.object({ departmentId: id("department") })),
  /** A department's own items. */
  department: endpoint<DepartmentView>()(ROUTES.department, nothing),
  /** A department's work on an item of its own; `conflict` as for `draftAnswer`. */
  recommend: endpoint<AnswerWork>()(ROUTES.recommend, onAnswer.extend(recommendation.shape)),
  answerTrace: endpoint<{ events: readonly AnswerEventView[] }>()(ROUTES.answerTrace, z.object({ itemId })),
} as const;
