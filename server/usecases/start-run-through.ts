import type { Actor } from "../../src/domain/access.ts";
import type { CommandId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { isPlaying, newRun, type RunSize } from "../../src/domain/run-through.ts";
import type { Deps } from "./deps.ts";
import { oneTimeKey } from "./one-time-link.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Has the app play a small meeting against itself. Only in a rehearsal (`rehearsal-needed`), one at a
 * time (`run-through-on`), and where players come in and may write (`run-through-shut`). The same id
 * again is the same run.
 */
export async function startRunThrough(
  deps: Deps,
  actor: Actor,
  { id, size }: { readonly id: CommandId; readonly size: RunSize },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const { store, clock } = deps;
  const [tables, open] = await Promise.all([store.tables(), store.doorsOpen()]);
  const now = clock.now();
  let isNew = false;
  const { rehearsal, runThrough } = await store.changeState((state) => {
    isNew = state.rehearsal && !isPlaying(state.runThrough, now);
    isNew &&= state.runThrough?.id !== id && open && tables.every(({ life }) => life === "open");
    return isNew ? { ...state, runThrough: newRun({ id, size, tables: tables.length, startedAt: now }) } : state;
  });
  if (!rehearsal) return refused("rehearsal-needed");
  if (runThrough?.id !== id) return refused(isPlaying(runThrough, now) ? "run-through-on" : "run-through-shut");
  if (isNew) {
    const phones = size.phonesPerTable * tables.length;
    deps.players.play({ id, phones, seconds: size.seconds, key: await oneTimeKey(store, clock, deps.random) });
    deps.news.runThroughChanged();
  }
  return done(null);
}
