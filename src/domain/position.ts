import { LIMITS } from "./limits.ts";
import { done, type Result, refused } from "./result.ts";
import { clean, lengthOf } from "./text.ts";

/**
 * What the city says to an item of the register: uwzględniono, uwzględniono częściowo, nie
 * uwzględniono, do dalszych prac, poza zakresem programu. None of them: bez stanowiska.
 */
export const POSITIONS = ["accepted", "partly", "rejected", "further-work", "out-of-scope"] as const;
export type Position = (typeof POSITIONS)[number];

/** A position with its reason, complete: as it may be made public. */
export interface CityPosition {
  readonly status: Position;
  /** Empty only when accepted in full. */
  readonly justification: string;
}

/** An answer while it is being worked on. Nothing of it is public. */
export interface AnswerDraft {
  readonly status: Position | null;
  readonly justification: string;
  /** Recommendation of the department. */
  readonly recommendation: string;
  /** The reason that the department suggests for the position. */
  readonly suggestion: string;
  /** Opinion of the council of public benefit activity (RDPP). */
  readonly councilOpinion: string;
  /** Whose it is to prepare. */
  readonly department: string;
  /** `YYYY-MM-DD`, or null. */
  readonly dueDate: string | null;
  /** Never leaves the office. */
  readonly note: string;
}

export const EMPTY_DRAFT: AnswerDraft = {
  status: null,
  justification: "",
  recommendation: "",
  suggestion: "",
  councilOpinion: "",
  department: "",
  dueDate: null,
  note: "",
};

/** Must this position be given a reason? All but the acceptance in full. */
export const needsReason = (status: Position): boolean => status !== "accepted";

/** A draft as a position to publish; or what it lacks. */
export function acceptPosition(draft: Pick<AnswerDraft, "status" | "justification">): Result<CityPosition> {
  const justification = clean(draft.justification);
  if (draft.status === null) return refused("position-needed");
  if (needsReason(draft.status) && justification === "") return refused("justification-needed");
  return lengthOf(justification) > LIMITS.answerText
    ? refused("answer-too-long")
    : done({ status: draft.status, justification });
}

const TEXTS = ["justification", "recommendation", "suggestion", "councilOpinion", "note"] as const;

/** A draft as it is stored, cleaned; it may be unfinished, but not too long. */
export function acceptDraft(draft: AnswerDraft): Result<AnswerDraft> {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, clean(draft[field])]));
  const cleaned = { ...draft, ...texts, department: clean(draft.department).replace(/\n/g, " ") };
  const long = TEXTS.some((field) => lengthOf(cleaned[field]) > LIMITS.answerText);
  return long || lengthOf(cleaned.department) > LIMITS.department ? refused("answer-too-long") : done(cleaned);
}

const FIELDS = [...TEXTS, "status", "department", "dueDate"] as const;

/** Do two drafts say the same? Then saving one over the other changes nothing. */
export const isSameDraft = (a: AnswerDraft, b: AnswerDraft): boolean => FIELDS.every((field) => a[field] === b[field]);

/** The part of a draft that can become public: does it say the same? */
export const isSamePositionDraft = (
  a: Pick<AnswerDraft, "status" | "justification">,
  b: Pick<AnswerDraft, "status" | "justification">,
): boolean => a.status === b.status && a.justification === b.justification;

/** Do two positions say the same? */
export const isSamePosition = (a: CityPosition | null, b: CityPosition | null): boolean =>
  a !== null && b !== null && isSamePositionDraft(a, b);

/** Fields of a draft that only mean something together, and those that stand alone. */
const UNITS = [
  ["status", "justification"],
  ["recommendation", "suggestion"],
  ["councilOpinion"],
  ["department", "dueDate"],
  ["note"],
] as const satisfies readonly (readonly (keyof AnswerDraft)[])[];

/**
 * Two works on one answer that began with `base`, as one. Null: both changed the same thing, each in
 * its own way, and a person has to choose.
 */
export function mergeDrafts(base: AnswerDraft, mine: AnswerDraft, theirs: AnswerDraft): AnswerDraft | null {
  let merged = theirs;
  for (const unit of UNITS) {
    const differs = (a: AnswerDraft, b: AnswerDraft): boolean => unit.some((field) => a[field] !== b[field]);
    if (!differs(base, mine) || !differs(mine, theirs)) continue;
    if (differs(base, theirs)) return null;
    merged = { ...merged, ...Object.fromEntries(unit.map((field) => [field, mine[field]])) };
  }
  return merged;
}
