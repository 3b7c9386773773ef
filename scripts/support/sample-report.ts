/** A report of any size, made of the sample meeting's words and drawings. */

import { readSample, type SampleIdea } from "../../rehearsal/sample.ts";
import { startOf } from "../../server/store/template/start.ts";
import { TORUN_2020 } from "../../server/store/template/template.ts";
import { SYSTEM_RANDOM } from "../../server/system.ts";
import type { TableRow } from "../../server/usecases/ports.ts";
import { type ReportData, type ReportTable, reportDataOf } from "../../server/usecases/report-data.ts";
import type { Idea, Sketch } from "../../src/domain/idea.ts";
import { idFrom } from "../../src/domain/ids.ts";
import { POSITIONS } from "../../src/domain/position.ts";
import type { ItemId } from "../../src/domain/register.ts";
import type { PublicWords } from "../../src/domain/report-shape.ts";

export interface SampleSize {
  readonly ideas: number;
  readonly sketches: number;
  /** Does every second item have a published position? */
  readonly answered: boolean;
}

/** A very large meeting. */
export const REPORT_SIZE: SampleSize = { ideas: 1000, sketches: 200, answered: true };

/** The meeting's tables with this many ideas on their boards; three proposals a table. */
export function sampleReport({ ideas, sketches, answered }: SampleSize): ReportData {
  const { meeting, tables } = startOf(TORUN_2020, SYSTEM_RANDOM);
  const sample = readSample();
  const drawn = sample.flatMap(({ sketch }) => (sketch ? [sketch] : []));
  const records = tables.map((table, t): ReportTable => {
    const share = Math.floor(ideas / tables.length) + (t < ideas % tables.length ? 1 : 0);
    const own = sample.filter((idea) => idea.table === table.number);
    const said = own.length > 0 ? own : sample;
    const drawings = Math.floor(sketches / tables.length) + (t < sketches % tables.length ? 1 : 0);
    const made = Array.from({ length: share }, (_, i) =>
      ideaOf(table, i + 1, said[i % said.length], i < drawings ? (drawn[(i + t) % drawn.length] ?? null) : null),
    );
    return { table, people: 8 + t, ideas: made, confirmed: [], vote: null, proposals: proposalsOf(table, said, made) };
  });
  const items = records.flatMap((record) => [...record.proposals, ...record.ideas]).map(({ id }): ItemId => id);
  return reportDataOf({
    meeting,
    tables: records,
    positions: new Map(answered ? items.flatMap((id, i) => (i % 2 === 0 ? [[id, positionOf(i)] as const] : [])) : []),
    edits: new Map(),
    draftPositions: 0,
    madeAt: "2019-06-26T17:30:00.000Z",
    timeZone: "Europe/Warsaw",
  });
}

function ideaOf(table: TableRow, n: number, said: SampleIdea | undefined, sketch: Sketch | null): Idea {
  const text = said?.text ?? "";
  return {
    id: idFrom("idea", SYSTEM_RANDOM.id()),
    tableId: table.id,
    n,
    source: "phone",
    place: "board",
    original: { text, sketch },
    text,
    signature: said ? { kind: "type", text: said.authorType } : null,
    section: said?.section ?? null,
    authorId: null,
    hiddenReason: null,
    mergedInto: null,
    groupTitle: said?.group ?? null,
    at: new Date(Date.UTC(2019, 5, 26, 14, 35, n % 7200)).toISOString(),
  };
}

function proposalsOf(table: TableRow, said: readonly SampleIdea[], ideas: readonly Idea[]): ReportTable["proposals"] {
  return said.slice(0, 3).map((one, i) => ({
    id: idFrom("proposal", SYSTEM_RANDOM.id()),
    tableId: table.id,
    n: i + 1,
    section: one.section,
    change: "add",
    sources: ideas.slice(i, i + 1).map(({ id }) => id),
    wording: one.proposal?.wording ?? one.text,
    current: "",
    justification: one.proposal?.justification ?? "",
  }));
}

const positionOf = (i: number): PublicWords => {
  const status = POSITIONS[(i / 2) % POSITIONS.length] ?? "accepted";
  const justification = status === "accepted" ? "" : "Sprawa wymaga uzgodnień z wydziałem merytorycznym.";
  return { status, justification, wording: null, passedTo: null };
};
