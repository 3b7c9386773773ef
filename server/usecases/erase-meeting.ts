import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { isNamed } from "../../src/domain/retention.ts";
import { startOf } from "../store/template/start.ts";
import { TORUN_2020 } from "../store/template/template.ts";
import type { Deps } from "./deps.ts";
import { notWhilePlaying } from "./not-while-playing.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * "Usuń spotkanie": everything of the meeting goes, and the installation is as after its first start;
 * its password and address stay, and whoever is in as organiser. Refused with `confirmation-needed`
 * unless the meeting's own name was typed; only the first organiser may.
 */
export async function eraseMeeting(
  deps: Deps,
  actor: Actor,
  command: { readonly typed: string },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "wipe");
  if (!allowed.ok) return allowed;
  const quiet = await notWhilePlaying(deps);
  if (!quiet.ok) return quiet;
  const tables = await deps.store.eraseMeeting(
    ({ title }) => isNamed(command.typed, title),
    startOf(TORUN_2020, deps.random),
  );
  if (tables === null) return refused("confirmation-needed");
  await deps.store.noteErasure({ kind: "meeting", count: 1, at: new Date(deps.clock.now()).toISOString() });
  await Promise.all(tables.map((id) => deps.boards.rejudge(id)));
  deps.news.begunAnew();
  return done(null);
}
