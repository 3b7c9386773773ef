import type { CountsView, OverviewRow, OverviewView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { runNow } from "../../src/domain/run-through.ts";
import { headCountViews } from "./count-heads.ts";
import type { Deps } from "./deps.ts";
import { confirmedSides } from "./desk-view.ts";
import type { TableRow } from "./ports.ts";
import { overviewVotes, rankingOf } from "./read-table-vote.ts";
import { allowedMeeting } from "./rights.ts";
import { overviewRound } from "./round-views.ts";
import { showView } from "./screen-words.ts";
import { countsOf, momentOf, tableView } from "./views.ts";

/** The control room: every table at once. */
export async function readOverview(deps: Deps, actor: Actor): Promise<Result<OverviewView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const [meeting, state, tables] = await Promise.all([deps.store.meeting(), deps.store.state(), deps.store.tables()]);
  const ids = tables.map(({ id }) => id);
  const [counts, seats, votes, confirmed, heads] = await Promise.all([
    countsOf(deps, ids),
    deps.store.participantCounts(),
    overviewVotes(deps),
    confirmedSides(deps),
    headCountViews(deps),
  ]);
  return done({
    // Whoever made an announcement sees it, whichever tables it is for.
    moment: { ...(await momentOf(deps, null)), announcement: state.announcement },
    rows: await Promise.all(
      tables.map(async (table) => ({
        ...(await rowOf(deps, table, counts.get(table.id))),
        isFull: (seats.get(table.id) ?? 0) >= LIMITS.participantsPerTable,
        vote: votes.get(table.id) ?? null,
        confirmed: confirmed.get(table.id) ?? [],
        headCount: heads.get(table.id) ?? null,
      })),
    ),
    slide: state.slide,
    screens: deps.presence.screens(),
    ranking: await rankingOf(deps, state.slide),
    show: await showView(deps, { meeting, state, tables }),
    doorsOpen: await deps.store.doorsOpen(),
    runThrough: runNow(state.runThrough, deps.clock.now()),
    agenda: meeting.agenda,
  });
}

const NOTHING: CountsView = { people: 0, ideas: 0, inbox: 0, onBoard: 0 };

async function rowOf(
  deps: Deps,
  table: TableRow,
  counts = NOTHING,
): Promise<Omit<OverviewRow, "vote" | "confirmed" | "headCount" | "isFull">> {
  const unheardSince = deps.presence.unheardSince(table.id);
  const tablets = unheardSince === null ? deps.boards.tablets(table.id) : [];
  const lastAt = await deps.activity.lastAt(table.id);
  return {
    table: tableView(table),
    counts,
    round: await overviewRound(deps.store, table),
    oldestInboxAt: counts.inbox === 0 ? null : await oldestInbox(deps, table),
    lastActivityAt: lastAt === null ? null : new Date(lastAt).toISOString(),
    perMinute: await deps.activity.perMinute(table.id),
    tablets,
    silentSince: tablets.length > 0 ? null : (unheardSince ?? deps.presence.silentSince(table.id)),
  };
}

async function oldestInbox({ store }: Deps, table: TableRow): Promise<string | null> {
  const times = (await store.ideasOf(table.id, "inbox")).map(({ at }) => at);
  return times.sort()[0] ?? null;
}
