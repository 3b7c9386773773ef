import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { ScreenLook } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** Light or dark, and how large, on every screen of the meeting. */
export async function setLook({ store, news }: Deps, actor: Actor, look: ScreenLook): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  await store.changeState((state) => ({ ...state, show: { ...state.show, look } }));
  news.screenChanged();
  return done(null);
}
