import type { Actor } from "../../src/domain/access.ts";
import { lastEdits } from "../../src/domain/item-edit.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { rowsById } from "./answer-work.ts";
import { headCountViews } from "./count-heads.ts";
import { countedVotes } from "./counted-votes.ts";
import type { Deps } from "./deps.ts";
import { confirmedSides } from "./desk-view.ts";
import type { TableRow } from "./ports.ts";
import { type ReportData, type ReportTable, reportDataOf } from "./report-data.ts";
import { allowedMeeting } from "./rights.ts";

/** The meeting's zone. */
const TIME_ZONE = "Europe/Warsaw";

type Reads = Pick<Deps, "store" | "before" | "answers" | "desk" | "votes" | "clock">;

/** The report of the meeting as the record stands now. */
export async function readReport(deps: Reads, actor: Actor): Promise<Result<ReportData>> {
  const allowed = allowedMeeting(actor, "read-register");
  if (!allowed.ok) return allowed;
  const [meeting, all, answers, confirmed, edits, votes, heads, organisations] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    rowsById(deps),
    confirmedSides(deps),
    deps.answers.itemEdits(),
    countedVotes(deps),
    headCountViews(deps),
    deps.before.organisations(),
  ]);
  const tables = await Promise.all(
    [...all]
      .sort((a, b) => a.number - b.number)
      .map(async (table) => ({
        ...(await recordOf(deps, table, confirmed.get(table.id) ?? [])),
        vote: votes.get(table.id) ?? null,
        counted: heads.get(table.id)?.people ?? null,
      })),
  );
  const published = [...answers.values()].flatMap(({ itemId, published }) =>
    published ? [[itemId, published] as const] : [],
  );
  return done(
    reportDataOf({
      meeting,
      tables,
      organisations,
      positions: new Map(published),
      edits: lastEdits(edits),
      draftPositions: [...answers.values()].filter(({ draft, published }) => draft.status !== null && !published)
        .length,
      madeAt: new Date(deps.clock.now()).toISOString(),
      timeZone: TIME_ZONE,
    }),
  );
}

async function recordOf(
  { store }: Reads,
  table: TableRow,
  confirmed: ReportTable["confirmed"],
): Promise<Omit<ReportTable, "vote" | "counted">> {
  const [people, proposals, ideas] = await Promise.all([
    store.participantCounts(),
    store.proposals(table.id),
    store.ideasOf(table.id),
  ]);
  return { table, people: people.get(table.id) ?? 0, proposals, ideas, confirmed };
}
