import type { Actor } from "../../src/domain/access.ts";
import type { CommandId, TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Says something to everyone, or at some tables only; blank words take the message away. The same id again changes nothing. */
export async function announce(
  deps: Deps,
  actor: Actor,
  command: { readonly id: CommandId; readonly text: string; readonly tables?: readonly TableId[] | undefined },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const text = clean(command.text);
  if (lengthOf(text) > LIMITS.announcement) return refused("bad-request");
  const { tables } = command;
  const known = new Set((await deps.store.tables()).map(({ id }) => id));
  if (tables?.some((id) => !known.has(id))) return refused("unknown-table");
  await deps.store.changeState((state) => {
    if (state.announcement?.id === command.id) return state;
    return { ...state, announcement: text === "" ? null : { id: command.id, text, at: deps.clock.now(), tables } };
  });
  deps.news.momentChanged();
  return done(null);
}
