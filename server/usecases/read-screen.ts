import type { ScreenView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { Store, TableRow } from "./ports.ts";
import { rankingOf } from "./read-table-vote.ts";
import { allowedMeeting } from "./rights.ts";
import { standingOf } from "./standing.ts";
import { momentOf } from "./views.ts";

/** What a projector needs for any slide. */
export async function readScreen(deps: Deps, actor: Actor): Promise<Result<ScreenView>> {
  const allowed = allowedMeeting(actor, "read-screen");
  if (!allowed.ok) return allowed;
  const [meeting, state, tables] = await Promise.all([deps.store.meeting(), deps.store.state(), deps.store.tables()]);
  const silent = await silentTables(deps.store, tables);
  const hushed = "tableId" in state.slide && silent.includes(state.slide.tableId);
  const base = deps.baseUrl();
  return done({
    slide: state.slide,
    moment: await momentOf(deps, "open"),
    meetingTitle: meeting.title,
    address: new URL(base).host,
    joinUrl: base,
    tables,
    ranking: hushed ? null : await rankingOf(deps, state.slide),
    silent,
  });
}

async function silentTables(store: Store, tables: readonly TableRow[]): Promise<readonly TableId[]> {
  const standings = await Promise.all(tables.map((table) => standingOf(store, table)));
  return tables.filter((_, i) => standings[i]?.silent).map(({ id }) => id);
}
