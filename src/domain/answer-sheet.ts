/**
 * A spreadsheet with answers, judged row by row against what is there now: what it would change, and
 * what cannot be taken, with the reason. Pure: the preview and the writing come to the same.
 */
import type { Department } from "./department.ts";
import { parseNumber } from "./number.ts";
import {
  dayIn,
  ITEM_COLUMNS,
  positionIn,
  SHEET_COLUMNS,
  SHEET_FIELDS,
  type SheetField,
  sheetCells,
  unsafeCell,
  versionMark,
} from "./office-sheet.ts";
import { type AnswerDraft, acceptDraft, isSameDraft, needsReason } from "./position.ts";
import type { ItemId } from "./register.ts";
import { fold } from "./text.ts";

/** An item with its answer as it is now. */
export interface SheetItem {
  readonly id: ItemId;
  readonly number: string;
  readonly draft: AnswerDraft;
  readonly draftAt: string | null;
}

export const SHEET_PROBLEMS = [
  "unknown-number",
  "duplicate",
  "unknown-position",
  "bad-date",
  "justification-needed",
  "unknown-department",
  "answer-too-long",
  "changed-meanwhile",
] as const;
export type SheetProblem = (typeof SHEET_PROBLEMS)[number];

export interface SheetChange {
  /** Of the file, from 1; the first row under the head is 2. */
  readonly row: number;
  readonly item: SheetItem;
  readonly draft: AnswerDraft;
}

export interface SheetRefusal {
  readonly row: number;
  /** As it stands in the file. */
  readonly number: string;
  readonly problem: SheetProblem;
}

export interface SheetJudgement {
  readonly changes: readonly SheetChange[];
  readonly refused: readonly SheetRefusal[];
  /** Rows that say what is there already, and rows about nothing that gets an answer. */
  readonly unchanged: number;
}

interface Known {
  readonly items: readonly SheetItem[];
  readonly departments: readonly Department[];
}

/** Null: no head with a number and at least one column to work on. */
export function judgeSheet(cells: readonly (readonly string[])[], known: Known): SheetJudgement | null {
  const [head, ...filled] = cells
    .map((row, i) => ({ row, n: i + 1 }))
    .filter(({ row }) => row.some((one) => one !== ""));
  const columns = head && columnsOf(head.row);
  if (!columns) return null;
  const find = finder(known.items);
  const read = filled.map(({ row, n }) => ({
    row: n,
    item: find(columns.item(row)),
    ...columns.item(row),
    texts: columns.texts(row),
  }));
  const times = new Map<ItemId, number>();
  for (const { item } of read) if (item) times.set(item.id, (times.get(item.id) ?? 0) + 1);
  const judged = read.map((one) => judgeRow(one, (one.item && times.get(one.item.id)) ?? 0, known.departments));
  return {
    changes: judged.flatMap((one) => (one.kind === "change" ? [one.change] : [])),
    refused: judged.flatMap((one, i) => {
      const { row = 0, number = "" } = read[i] ?? {};
      return one.kind === "refused" ? [{ row, number, problem: one.problem }] : [];
    }),
    unchanged: judged.filter(({ kind }) => kind === "same").length,
  };
}

/** Which cell is what, by the words of the head; columns may come in any order, and others are passed over. */
function columnsOf(head: readonly string[]) {
  const at = new Map(head.map((title, i) => [fold(title), i]));
  const place = (title: string): number | undefined => at.get(fold(title));
  const [id, number, version] = [ITEM_COLUMNS.id, ITEM_COLUMNS.number, ITEM_COLUMNS.version].map(place);
  const fields = SHEET_FIELDS.flatMap((field) => {
    const index = place(SHEET_COLUMNS[field]);
    return index === undefined ? [] : [{ field, index }];
  });
  if ((id === undefined && number === undefined) || fields.length === 0) return null;
  const cell = (row: readonly string[], index: number | undefined): string =>
    index === undefined ? "" : unsafeCell(row[index] ?? "");
  return {
    item: (row: readonly string[]) => ({
      id: cell(row, id).trim(),
      number: cell(row, number).trim(),
      version: cell(row, version).trim(),
    }),
    texts: (row: readonly string[]) => new Map(fields.map(({ field, index }) => [field, cell(row, index)])),
  };
}

type Texts = ReadonlyMap<SheetField, string>;

interface ReadRow {
  readonly item: SheetItem | undefined;
  readonly version: string;
  readonly texts: Texts;
}

/** By the id, which no spreadsheet changes; else by the number, in any spelling. */
function finder(items: readonly SheetItem[]) {
  const byId = new Map<string, SheetItem>(items.map((item) => [item.id, item]));
  const byNumber = new Map(items.map((item) => [spelled(item.number), item]));
  return ({ id, number }: { readonly id: string; readonly number: string }): SheetItem | undefined =>
    id === "" ? byNumber.get(spelled(number)) : byId.get(id);
}

function spelled(number: string): string {
  const spoken = parseNumber(number);
  return spoken ? `${spoken.mark} ${spoken.kind} ${spoken.n}${spoken.part}` : fold(number);
}

type Judged =
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly problem: SheetProblem }
  | { readonly kind: "change"; readonly change: SheetChange };

const refuse = (problem: SheetProblem): Judged => ({ kind: "refused", problem });
const SAME: Judged = { kind: "same" };

function judgeRow(read: ReadRow & { readonly row: number }, times: number, departments: readonly Department[]): Judged {
  const { item, texts, version, row } = read;
  // The register also lists what gets no answer of its own; such rows are empty here.
  if (!item) return [...texts.values()].every((text) => text.trim() === "") ? SAME : refuse("unknown-number");
  if (times > 1) return refuse("duplicate");
  const draft = draftOf(item, texts);
  if (typeof draft === "string") return refuse(draft);
  if (isSameDraft(draft, item.draft)) return SAME;
  if (draft.status !== null && needsReason(draft.status) && draft.justification === "")
    return refuse("justification-needed");
  if (draft.department !== item.draft.department && !isKnown(draft.department, departments))
    return refuse("unknown-department");
  return version === versionMark(item.draftAt)
    ? { kind: "change", change: { row, item, draft } }
    : refuse("changed-meanwhile");
}

const isKnown = (department: string, all: readonly Department[]): boolean =>
  department === "" || all.some(({ name }) => name === department);

/** The answer as the row has it; a column that is not there leaves its field as it is. */
function draftOf({ draft }: SheetItem, texts: Texts): AnswerDraft | SheetProblem {
  const now = sheetCells(draft);
  const text = (field: SheetField): string => texts.get(field) ?? now[field];
  const status = positionIn(text("status"));
  if (status === undefined) return "unknown-position";
  const dueDate = dayIn(text("dueDate"));
  if (dueDate === undefined) return "bad-date";
  const accepted = acceptDraft({
    ...draft,
    status,
    dueDate,
    justification: text("justification"),
    department: text("department"),
    recommendation: text("recommendation"),
    councilOpinion: text("councilOpinion"),
  });
  return accepted.ok ? accepted.value : "answer-too-long";
}
