import { createHash } from "node:crypto";
import type { SheetView } from "../../src/contract/answer-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { judgeSheet, type SheetJudgement } from "../../src/domain/answer-sheet.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { SHEET_FIELDS, sheetCells } from "../../src/domain/office-sheet.ts";
import { EMPTY_DRAFT } from "../../src/domain/position.ts";
import { itemNumber } from "../../src/domain/register.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { registerOf } from "./register-of.ts";
import { allowedMeeting } from "./rights.ts";

/** Rows of a spreadsheet; null: the file was none. */
export type Cells = readonly (readonly string[])[] | null;

/** What a spreadsheet would change, row by row; nothing is written. */
export async function readSheet(deps: Deps, actor: Actor, cells: Cells): Promise<Result<SheetView>> {
  const judged = await judgedSheet(deps, actor, cells);
  return judged.ok ? done(sheetView(judged.value)) : judged;
}

/** The rows, judged by what is there now. */
export async function judgedSheet(deps: Deps, actor: Actor, cells: Cells): Promise<Result<SheetJudgement>> {
  const allowed = allowedMeeting(actor, "answer");
  if (!allowed.ok) return allowed;
  if (cells === null) return refused("file-unreadable");
  if (cells.length > LIMITS.sheetRows) return refused("file-too-large");
  const [register, rows, departments] = await Promise.all([
    registerOf(deps),
    rowsById(deps),
    deps.answers.departments(),
  ]);
  const items = register.map(({ item, table }) => {
    const row = rows.get(item.id);
    const number = itemNumber(table.mark, item);
    return { id: item.id, number, draft: row?.draft ?? EMPTY_DRAFT, draftAt: row?.draftAt ?? null };
  });
  const judged = judgeSheet(cells, { items, departments });
  if (judged === null) return refused("file-unreadable");
  return judged.changes.length > LIMITS.answersAtOnce ? refused("too-large") : done(judged);
}

function sheetView({ changes, refused: problems, unchanged }: SheetJudgement): SheetView {
  return {
    changes: changes.map(({ row, item, draft }) => {
      const [from, to] = [sheetCells(item.draft), sheetCells(draft)];
      const fields = SHEET_FIELDS.filter((field) => from[field] !== to[field]);
      return {
        row,
        number: item.number,
        fields: fields.map((field) => ({ field, from: from[field], to: to[field] })),
      };
    }),
    refused: problems,
    unchanged,
    fingerprint: fingerprintOf(changes),
  };
}

/** Stands for exactly these changes of exactly these versions. */
export const fingerprintOf = (changes: SheetJudgement["changes"]): string =>
  createHash("sha256")
    .update(JSON.stringify(changes.map(({ item, draft }) => [item.id, item.draftAt, draft])))
    .digest("base64url");
