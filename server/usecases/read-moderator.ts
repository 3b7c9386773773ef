import type { ModeratorView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deskView } from "./desk-view.ts";
import { tableVoteView } from "./read-table-vote.ts";
import { allowedTable } from "./rights.ts";
import { tableRound } from "./round-views.ts";
import { hallView } from "./screen-words.ts";
import { countsOfTable, hiddenView, inboxView, momentOf, tableView } from "./views.ts";

const byNumber = (a: Idea, b: Idea): number => a.n - b.n;

/** What a moderator's tablet starts from. */
export async function readModerator(deps: Deps, actor: Actor): Promise<Result<ModeratorView>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "read-inbox", actor.tableId);
  if (!table.ok) return table;
  const [meeting, state, tables, moment, round, counts, inbox, hidden, vote, desk] = await Promise.all([
    deps.store.meeting(),
    deps.store.state(),
    deps.store.tables(),
    momentOf(deps, table.value),
    tableRound(deps, table.value),
    countsOfTable(deps, actor.tableId),
    deps.store.ideasOf(actor.tableId, "inbox"),
    deps.store.ideasOf(actor.tableId, "hidden"),
    tableVoteView(deps, actor.tableId),
    deskView(deps, table.value),
  ]);
  return done({
    side: actor.side,
    table: tableView(table.value),
    moment,
    round,
    counts,
    sections: meeting.sections,
    agenda: meeting.agenda,
    inbox: [...inbox].sort(byNumber).map(inboxView),
    hidden: [...hidden].sort(byNumber).map(hiddenView),
    vote,
    desk,
    hall: await hallView(deps, { meeting, state, tables }, actor.tableId),
  });
}
