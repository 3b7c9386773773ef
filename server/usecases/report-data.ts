/** What the files of a report are made from. */
import type { RegisterRow } from "../../src/contract/views.ts";
import type { Sketch } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import { isReworded, reportOf } from "../../src/domain/report.ts";
import type { Report, ReportInput, TableRecord } from "../../src/domain/report-shape.ts";
import type { TableConfirmation } from "../../src/domain/table-result.ts";
import type { PhotoFile, TableRow } from "./ports.ts";
import { rowsOf } from "./read-register.ts";

/** Plain, so that it can be handed to a worker. Nothing hidden or waiting is in it but figures. */
export interface ReportData {
  readonly report: Report;
  /** Drawings of the ideas in the report. */
  readonly sketches: ReadonlyMap<IdeaId, Sketch>;
  /** Photos of the ideas in the report; empty where only its words are wanted. */
  readonly photos: ReadonlyMap<IdeaId, PhotoFile>;
  /** Pictures of the boards that are frozen now, by the table's mark; empty where only words are wanted. */
  readonly boards: readonly {
    readonly mark: string;
    readonly name: string;
    readonly svg: string;
    readonly sha256: string;
  }[];
  readonly meeting: Meeting;
  /** The register's rows that the report may pass on. */
  readonly rows: readonly RegisterRow[];
  readonly results: readonly TableConfirmation[];
}

/** The record of a table with what only the register needs. */
export interface ReportTable extends TableRecord {
  readonly table: TableRow;
}

/** Pure. */
export function reportDataOf(input: ReportInput & { readonly tables: readonly ReportTable[] }): ReportData {
  const shown = input.tables.flatMap(({ ideas }) => ideas.filter(({ place }) => place === "board"));
  return {
    report: reportOf(input),
    sketches: new Map(shown.flatMap(({ id, original }) => (original.sketch ? [[id, original.sketch] as const] : []))),
    photos: new Map(),
    boards: [],
    meeting: input.meeting,
    rows: input.tables.flatMap(publicRows),
    results: input.tables.map(({ table: { mark }, confirmed }) => ({ mark, confirmed })),
  };
}

/** Worded proposals and ideas on the board; the first words of a corrected idea stay with the organiser. */
function publicRows({ table, proposals, ideas, vote }: ReportTable): RegisterRow[] {
  const shown = ideas.filter(({ place }) => place === "board");
  const reworded = new Set<string>(shown.filter(isReworded).map(({ id }) => id));
  const worded = proposals.filter(({ wording }) => wording.trim() !== "");
  return rowsOf(table, worded, shown, vote).map((row) => (reworded.has(row.id) ? { ...row, originalText: "" } : row));
}
