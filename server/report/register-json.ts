import type { RegisterRow } from "../../src/contract/views.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import type { TableConfirmation } from "../../src/domain/table-result.ts";

/** The register for machines: the facts of the meeting, who confirmed which table's result, and every row, indented for people who look inside. */
export function registerJson(
  meeting: Meeting,
  rows: readonly RegisterRow[],
  results: readonly TableConfirmation[],
  madeAt: string,
): string {
  const { title, subtitle, programmeYear, date, placeName, organiser, sections } = meeting;
  const facts = { title, subtitle, programmeYear, date, placeName, organiser, sections };
  return `${JSON.stringify({ format: "wspolnie-register", version: 1, madeAt, meeting: facts, results, rows }, null, 2)}\n`;
}
