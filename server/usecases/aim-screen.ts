import type { Actor } from "../../src/domain/access.ts";
import type { LinkId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Slide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";
import { isShowable } from "./show-slide.ts";

/** Gives one screen a slide of its own, or (null) lets it follow the hall again. */
export async function aimScreen(
  deps: Deps,
  actor: Actor,
  { linkId, slide }: { readonly linkId: LinkId; readonly slide: Slide | null },
): Promise<Result<null>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const { store, news } = deps;
  const link = await store.link(linkId);
  if (link?.kind !== "screen" || link.revoked) return refused("unknown-screen");
  const showable = slide === null ? null : await isShowable(deps, slide);
  if (showable && !showable.ok) return showable;
  await store.changeState((state) => {
    const { screens } = state.show;
    const isKnown = screens.some((screen) => screen.linkId === linkId);
    const all = isKnown ? screens : [...screens, { linkId, name: "", slide }];
    const aimed = all.map((screen) => (screen.linkId === linkId ? { ...screen, slide } : screen));
    return { ...state, show: { ...state.show, screens: aimed } };
  });
  news.screenChanged();
  return done(null);
}
