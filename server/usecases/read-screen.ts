import type { ScreenView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { slideOn, tableOfSlide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import type { Store, TableRow } from "./ports.ts";
import { rankingOf } from "./read-table-vote.ts";
import { allowedMeeting } from "./rights.ts";
import { floorView } from "./screen-words.ts";
import { standingOf } from "./standing.ts";
import { momentOf } from "./views.ts";

/** What a projector needs for any slide: its own one when it has one, else the common one. */
export async function readScreen(deps: Deps, actor: Actor): Promise<Result<ScreenView>> {
  const allowed = allowedMeeting(actor, "read-screen");
  if (!allowed.ok) return allowed;
  const { store } = deps;
  const [meeting, state, tables, doorsOpen] = await Promise.all([
    store.meeting(),
    store.state(),
    store.tables(),
    store.doorsOpen(),
  ]);
  const silent = await silentTables(deps.store, tables);
  const { subtitle, date, placeName, organiser, partner, controller, agenda, sections } = meeting;
  const base = deps.baseUrl();
  const slide = actor.role === "screen" ? slideOn(state.show, state.slide, actor.linkId) : state.slide;
  const about = tableOfSlide(slide);
  return done({
    slide,
    look: state.show.look,
    floor: slide === state.slide ? floorView(tables, state.show.floor) : null,
    moment: await momentOf(deps, null),
    meetingTitle: meeting.title,
    meeting: { subtitle, date, placeName, organiser, partner, controller, agenda, sections },
    address: new URL(base).host,
    joinUrl: base,
    tables,
    ranking: about !== null && silent.includes(about) ? null : await rankingOf(deps, slide),
    silent,
    doorsOpen,
  });
}

async function silentTables(store: Store, tables: readonly TableRow[]): Promise<readonly TableId[]> {
  const standings = await Promise.all(tables.map((table) => standingOf(store, table)));
  return tables.filter((_, i) => standings[i]?.silent).map(({ id }) => id);
}
